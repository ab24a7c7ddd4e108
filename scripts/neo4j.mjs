// Runs a Neo4j server on this machine without Docker: finds a JDK, fetches Neo4j's jars from Maven Central once,
// starts the server on the loopback interface, prints its address when it is ready, stops on Ctrl+C or SIGTERM.
// Anyone on this machine may connect, unless NEO4J_PASSWORD is set: then it is the password of the user "neo4j".
import { spawn, spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const OLDEST_JAVA = 21;
const here = dirname(fileURLToPath(import.meta.url));
const root = dirname(here);
const jars = join(root, '.neo4j/lib');
const wantedPom = join(here, 'neo4j/pom.xml');
const fetchedPom = join(root, '.neo4j/pom.xml');

const { values: options } = parseArgs({
  options: {
    port: { type: 'string', default: '7687' },
    data: { type: 'string', default: join(root, '.neo4j/data') },
  },
});

function fail(message) {
  console.error(message);
  process.exit(1);
}

const homesIn = (folder, below = '') =>
  existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name, below)) : [];

function javaHomes() {
  return [
    ...(process.env.JAVA_HOME ? [process.env.JAVA_HOME] : []),
    ...homesIn('/usr/lib/jvm'),
    ...homesIn('/Library/Java/JavaVirtualMachines', 'Contents/Home'),
    ...homesIn(join(homedir(), '.sdkman/candidates/java')),
  ];
}

/** The version of a JDK; 0 for what is no Java or cannot compile. */
function jdkVersion(java) {
  const { stdout } = spawnSync(java, ['--list-modules'], { encoding: 'utf8' });
  return Number(/^jdk\.compiler@(\d+)/m.exec(stdout ?? '')?.[1] ?? 0);
}

function findJava() {
  const tried = ['java', ...javaHomes().map((home) => join(home, 'bin/java'))];
  const java = tried.find((candidate) => jdkVersion(candidate) >= OLDEST_JAVA);
  return (
    java ??
    fail(`Expected a JDK ${OLDEST_JAVA} or newer, found none.
Looked at:\n  ${tried.join('\n  ')}
Install one (such as Eclipse Temurin ${OLDEST_JAVA}) or set JAVA_HOME to one.`)
  );
}

const areJarsFetched = () =>
  existsSync(fetchedPom) && readFileSync(fetchedPom, 'utf8') === readFileSync(wantedPom, 'utf8');

function fetchJars() {
  console.error('Fetching Neo4j from Maven Central (about 155 MB, once) ...');
  rmSync(jars, { recursive: true, force: true });
  const goal = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies';
  const { error, status } = spawnSync(
    'mvn',
    ['--batch-mode', '--quiet', '--file', wantedPom, goal, '-DincludeScope=runtime', `-DoutputDirectory=${jars}`],
    { stdio: ['ignore', 2, 2], shell: process.platform === 'win32' },
  );
  if (error?.code === 'ENOENT') fail('Expected Maven as "mvn" on the PATH, found none. Install Maven 3.6 or newer.');
  if (status !== 0) fail('Maven could not fetch Neo4j; its message stands above.');
  copyFileSync(wantedPom, fetchedPom);
}

function start(java) {
  const flags = [
    '-Xmx2g',
    '--enable-native-access=ALL-UNNAMED',
    '--add-opens=java.base/java.nio=ALL-UNNAMED',
    '--add-opens=java.base/java.io=ALL-UNNAMED',
    '--add-opens=java.base/sun.nio.ch=ALL-UNNAMED',
  ];
  const launcher = [join(here, 'neo4j/Launcher.java'), resolve(options.data), options.port];
  return spawn(java, [...flags, '-cp', join(jars, '*'), ...launcher], { stdio: ['pipe', 'inherit', 'inherit'] });
}

const java = findJava();
if (!areJarsFetched()) fetchJars();
const server = start(java);
// The server runs until its input ends: closing it here stops it, and so does the death of this process.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.stdin.end());
server.on('exit', (code, signal) => process.exit(signal === 'SIGINT' ? 0 : (code ?? 1)));
