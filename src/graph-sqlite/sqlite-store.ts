import type { GraphStore, GraphTransaction, Health, PrepareReport, ReadOptions } from '../graph/graph-store.js';
import type { PageRead, ReadPlan } from '../graph/read-plan.js';
import { StoreError } from '../model/errors.js';
import { Checkpoints } from './checkpoints.js';
import { Connection } from './database.js';
import { migrate, pendingMigrations } from './migrations.js';
import { PlanReader } from './read.js';
import { patiently, Turns } from './turns.js';
import { SqliteTransaction } from './write.js';

export interface SqliteStoreOptions {
  /** The database file; it and its folder are made when they do not exist. */
  readonly file: string;
  /** How long a read or a write waits for others, in milliseconds, before it fails with STORE_BUSY; 5,000 if absent. */
  readonly waitMs?: number;
}

/**
 * A graph in one file, for one or several processes on one machine. Readers never wait for writers. A transaction is
 * on the disk, safe from a loss of power, when `transact` resolves.
 */
export function openSqliteStore({ file, waitMs = 5_000 }: SqliteStoreOptions): GraphStore {
  if (file === ':memory:')
    throw new Error('Expected the path of a database file, got ":memory:": name a temporary file.');
  return new SqliteStore(file, waitMs);
}

/**
 * A batch of articles touches tens of thousands of pages, most of them again in the next batches: they stay in memory
 * (256 MiB, taken as they come). A writer copies the log into the database only where nobody else has done it (1 GiB);
 * once it has been copied, the log begins anew and shrinks (to 64 MiB, below what is copied).
 * What is not in memory is read where the operating system has mapped the file (its first 2 GiB, the most SQLite maps).
 */
const WRITER_MEMORY = [
  'cache_size = -262144',
  'wal_autocheckpoint = 262144',
  'journal_size_limit = 67108864',
  'mmap_size = 2147418112',
];

class SqliteStore implements GraphStore {
  readonly articlesATransaction = 1_000;
  readonly #writer: Connection;
  readonly #reader: Connection;
  readonly #checkpoints: Checkpoints;
  readonly #turns = new Turns();

  constructor(
    file: string,
    private readonly waitMs: number,
  ) {
    this.#writer = new Connection(file, ['synchronous = FULL', ...WRITER_MEMORY]);
    this.#reader = new Connection(file, ['query_only = ON', 'cache_size = -65536']);
    this.#checkpoints = new Checkpoints(file);
  }

  async prepare({ dryRun = false } = {}): Promise<PrepareReport> {
    if (dryRun) return { applied: pendingMigrations(this.#reader) };
    await this.#inTurn((deadline) => patiently(deadline, () => this.#writer.execute('PRAGMA journal_mode = WAL')));
    return { applied: await this.#exclusively(async () => migrate(this.#writer)) };
  }

  async read(plans: readonly ReadPlan[], { onStatements }: ReadOptions = {}): Promise<readonly PageRead[]> {
    const { pages, statements } = await patiently(this.#deadline(), () => this.#readNow(plans));
    onStatements?.(statements);
    return pages;
  }

  async transact<T>(work: (transaction: GraphTransaction) => Promise<T>): Promise<T> {
    const transaction = new SqliteTransaction(this.#writer);
    try {
      return await this.#exclusively(() => work(transaction));
    } finally {
      transaction.end();
    }
  }

  async health(): Promise<Health> {
    try {
      const pending = pendingMigrations(this.#reader);
      if (pending.length > 0) return { ready: false, reason: `The database still needs: ${pending.join(', ')}.` };
      await this.#exclusively(async () => undefined);
      return { ready: true };
    } catch (error) {
      if (error instanceof StoreError) return { ready: false, reason: error.message };
      throw error;
    }
  }

  /** Waits for the writer that runs. */
  async close(): Promise<void> {
    await this.#inTurn(async () => {
      await this.#checkpoints.close();
      this.#reader.close();
      this.#writer.close();
    });
  }

  #readNow(plans: readonly ReadPlan[]): { readonly pages: readonly PageRead[]; readonly statements: number } {
    const reader = new PlanReader(this.#reader);
    this.#reader.execute('BEGIN');
    try {
      return { pages: plans.map((plan) => reader.read(plan)), statements: reader.statements };
    } finally {
      this.#reader.rollBack();
    }
  }

  #exclusively<T>(work: () => Promise<T>): Promise<T> {
    return this.#inTurn(async (deadline) => {
      await patiently(deadline, () => this.#writer.execute('BEGIN IMMEDIATE'));
      try {
        const result = await work();
        this.#writer.execute('COMMIT');
        this.#checkpoints.consider();
        return result;
      } catch (error) {
        this.#writer.rollBack();
        throw error;
      }
    });
  }

  async #inTurn<T>(work: (deadline: number) => Promise<T>): Promise<T> {
    const deadline = this.#deadline();
    const end = await this.#turns.take(deadline);
    try {
      return await work(deadline);
    } finally {
      end();
    }
  }

  #deadline(): number {
    return performance.now() + this.waitMs;
  }
}
