import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Map;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.io.ByteUnit;

/** A Neo4j server in one process: `java Launcher.java <data folder> <port>`. It runs until its standard input ends. */
public class Launcher {
  public static void main(String[] arguments) {
    try {
      run(Path.of(arguments[0]), new SocketAddress("127.0.0.1", Integer.parseInt(arguments[1])));
      System.exit(0);
    } catch (Exception failure) {
      failure.printStackTrace();
      System.exit(1); // the server's own threads would keep the process alive
    }
  }

  private static void run(Path data, SocketAddress address) throws Exception {
    var password = System.getenv("NEO4J_PASSWORD");
    var server = build(data, address, password != null);
    Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown));
    if (password != null) {
      server.database("system").executeTransactionally(
          "CREATE OR REPLACE USER neo4j SET PASSWORD $password CHANGE NOT REQUIRED", Map.of("password", password));
    }
    System.out.println("bolt://" + address);
    System.in.transferTo(OutputStream.nullOutputStream());
  }

  private static DatabaseManagementService build(Path data, SocketAddress address, boolean withPassword) {
    return new DatabaseManagementServiceBuilder(data)
        .setConfig(BoltConnector.enabled, true)
        .setConfig(BoltConnector.listen_address, address)
        .setConfig(BoltConnector.advertised_address, address)
        .setConfig(GraphDatabaseSettings.auth_enabled, withPassword)
        .setConfig(GraphDatabaseSettings.udc_enabled, false)
        .setConfig(GraphDatabaseSettings.pagecache_memory, ByteUnit.gibiBytes(1))
        .build();
  }
}
