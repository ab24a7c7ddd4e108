import neo4j, { type Driver, type ManagedTransaction, type RoutingControl } from 'neo4j-driver';
import { StoreError } from '../model/errors.js';
import type { Statement } from './statement.js';
import { deadlinePassed, storeErrorOf } from './store-errors.js';

export interface ConnectionOptions {
  readonly uri: string;
  readonly user: string;
  /** Absent: the server asks for none. */
  readonly password: string | undefined;
  /** Absent: the user's own database. */
  readonly database: string | undefined;
  readonly readTimeoutMs: number;
  readonly writeTimeoutMs: number;
}

/** Runs a statement; its rows are objects with the columns that it returns. Integers are numbers. */
export type Run = <R>(statement: Statement) => Promise<readonly R[]>;

/** How long a call waits for a connection while all are in use: for writers, the time until it is their turn. */
const TURN_MS = 5_000;

/** How long a server may take to accept a connection. */
const CONNECT_MS = 2_000;

/** An error that may pass is not tried again later than this; with the driver's pauses it ends after 3 seconds. */
const LAST_RETRY_MS = 2_000;

const READERS = 50;

/**
 * The way to a database. Everything it throws for want of the database is a StoreError. Every read sees the writes
 * that this connection has acknowledged, in a cluster too.
 */
export class Connection {
  readonly #driver: Driver;
  /** Writers of one process take turns at a connection of their own, so that those who wait keep none from a reader. */
  readonly #writer: Driver;
  readonly #bookmarkManager = neo4j.bookmarkManager();
  #closed = false;

  constructor(private readonly options: ConnectionOptions) {
    this.#driver = driverFor(options, READERS);
    this.#writer = driverFor(options, 1);
  }

  read<R>(statement: Statement): Promise<readonly R[]> {
    return this.#ask<R>(statement, neo4j.routing.READ, this.options.readTimeoutMs);
  }

  /** Runs a statement that writes, in a transaction of its own, whoever else is writing. */
  execute<R>(statement: Statement, timeout = this.options.writeTimeoutMs): Promise<readonly R[]> {
    return this.#ask<R>(statement, neo4j.routing.WRITE, timeout);
  }

  /** Runs `work` in one transaction, again after an error that may pass; it is rolled back when `work` throws. */
  async write<T>(work: (run: Run) => Promise<T>, timeout = this.options.writeTimeoutMs): Promise<T> {
    this.#assertOpen();
    const session = this.#writer.session(this.#session());
    const runIn = (transaction: ManagedTransaction) =>
      work(async <R>({ text, parameters }: Statement) => rowsOf<R>(await transaction.run(text, parameters)));
    const writing = session.executeWrite(runIn, { timeout }).finally(() => session.close());
    return inTime(writing, timeout + TURN_MS);
  }

  async close(): Promise<void> {
    this.#closed = true;
    await Promise.all([this.#driver.close(), this.#writer.close()]);
  }

  async #ask<R>({ text, parameters }: Statement, routing: RoutingControl, timeout: number): Promise<readonly R[]> {
    this.#assertOpen();
    const config = { ...this.#session(), routing, transactionConfig: { timeout } };
    return inTime(this.#driver.executeQuery(text, parameters, config).then(rowsOf<R>), timeout);
  }

  /** The driver itself would connect again. */
  #assertOpen(): void {
    if (this.#closed) throw new StoreError('STORE_UNAVAILABLE', 'The connection to Neo4j is closed.', true);
  }

  #session() {
    const { database } = this.options;
    return { bookmarkManager: this.#bookmarkManager, ...(database === undefined ? {} : { database }) };
  }
}

const rowsOf = <R>({ records }: { readonly records: readonly { toObject(): object }[] }): readonly R[] =>
  records.map((record) => record.toObject() as R);

function driverFor({ uri, user, password }: ConnectionOptions, connections: number): Driver {
  return neo4j.driver(uri, password === undefined ? undefined : neo4j.auth.basic(user, password), {
    disableLosslessIntegers: true,
    maxConnectionPoolSize: connections,
    connectionAcquisitionTimeout: TURN_MS,
    connectionTimeout: CONNECT_MS,
    maxTransactionRetryTime: LAST_RETRY_MS,
  });
}

/** The server ends what takes too long itself; this is for a server that has stopped answering. */
async function inTime<T>(work: Promise<T>, milliseconds: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(deadlinePassed(milliseconds)), milliseconds);
  });
  try {
    return await Promise.race([work, late]);
  } catch (error) {
    throw storeErrorOf(error) ?? error;
  } finally {
    clearTimeout(timer);
  }
}
