import type { GraphStore, GraphTransaction, Health, PrepareReport, ReadOptions } from '../graph/graph-store.js';
import type { PageRead, ReadPlan } from '../graph/read-plan.js';
import { StoreError } from '../model/errors.js';
import { Connection } from './driver.js';
import { migrate, pendingMigrations } from './migrations.js';
import { type PageList, pageOf } from './pages.js';
import { compilePlans } from './plan-cypher.js';
import { TAKE_TURN, TRY_WRITING } from './state-cypher.js';
import { Neo4jTransaction } from './transaction.js';

export interface Neo4jStoreOptions {
  /** `bolt://` for one server, `neo4j://` for a cluster; `+s` encrypts, `+ssc` without checking who certified the server. */
  readonly uri: string;
  /** `neo4j` if absent. */
  readonly user?: string;
  /** Absent for a server that asks for none. */
  readonly password?: string;
  /** The user's own database if absent. */
  readonly database?: string;
  /** How long a read may take, in milliseconds; 5,000 if absent. */
  readonly readTimeoutMs?: number;
  /** How long a transaction may take once it is its turn, in milliseconds; 15,000 if absent. */
  readonly writeTimeoutMs?: number;
}

/** A graph in a Neo4j database, for one or several servers. Nothing is connected before the first use. */
export function openNeo4jStore(options: Neo4jStoreOptions): GraphStore {
  const { uri, user = 'neo4j', password, database, readTimeoutMs = 5_000, writeTimeoutMs = 15_000 } = options;
  return new Neo4jStore(new Connection({ uri, user, password, database, readTimeoutMs, writeTimeoutMs }));
}

class Neo4jStore implements GraphStore {
  readonly articlesATransaction = 200;

  constructor(private readonly connection: Connection) {}

  async prepare({ dryRun = false } = {}): Promise<PrepareReport> {
    return { applied: await (dryRun ? pendingMigrations(this.connection) : migrate(this.connection)) };
  }

  /** All plans are one statement. */
  async read(plans: readonly ReadPlan[], { onStatements }: ReadOptions = {}): Promise<readonly PageRead[]> {
    const [answer] = await this.connection.read<{ readonly pages: readonly PageList[] }>(compilePlans(plans));
    onStatements?.(1);
    return (answer?.pages ?? []).map(pageOf);
  }

  transact<T>(work: (transaction: GraphTransaction) => Promise<T>): Promise<T> {
    return this.connection.write(async (run) => {
      await run(TAKE_TURN);
      return work(new Neo4jTransaction(run));
    });
  }

  async health(): Promise<Health> {
    try {
      const pending = await pendingMigrations(this.connection);
      if (pending.length > 0) return { ready: false, reason: `The database still needs: ${pending.join(', ')}.` };
      await this.connection.execute(TRY_WRITING);
      return { ready: true };
    } catch (error) {
      if (error instanceof StoreError) return { ready: false, reason: error.message };
      throw error;
    }
  }

  close(): Promise<void> {
    return this.connection.close();
  }
}
