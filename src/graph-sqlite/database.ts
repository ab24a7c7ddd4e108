import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite';
import type { Sql } from 'sql-template-tag';
import { StoreError } from '../model/errors.js';
import type { StoredValue } from './values.js';

/** Distinct statement texts kept prepared by a connection; the least recently used one goes first. */
const PREPARED_STATEMENTS = 500;

/** How long a connection blocks the process when another one holds a lock. Waits for a writer are longer, and asynchronous. */
const LOCK_WAIT_MS = 20;

export type StoredRow = readonly StoredValue[];

/** One connection to a database file. Everything it throws for want of the database is a StoreError. */
export class Connection {
  readonly #database: DatabaseSyncInstance;
  readonly #statements: ReturnType<DatabaseSyncInstance['createTagStore']>;

  constructor(file: string, pragmas: readonly string[]) {
    this.#database = attempt(() => opened(file));
    this.#statements = this.#database.createTagStore(PREPARED_STATEMENTS);
    for (const pragma of pragmas) this.execute(`PRAGMA ${pragma}`);
  }

  all(statement: Sql): readonly StoredRow[] {
    return this.#attempt(() =>
      this.#statements.all(template(statement.sql), ...statement.values),
    ) as readonly StoredRow[];
  }

  /** Runs a statement once for each row of parameters. */
  runEach(text: string, rows: readonly StoredRow[]): void {
    this.#attempt(() => {
      const statement = this.#database.prepare(text);
      for (const row of rows) statement.run(...row);
    });
  }

  /** Runs statements that have no parameters, one after the other. */
  execute(text: string): void {
    this.#attempt(() => this.#database.exec(text));
  }

  rollBack(): void {
    if (this.#database.isOpen && this.#database.isTransaction) this.execute('ROLLBACK');
  }

  close(): void {
    if (this.#database.isOpen) this.#database.close();
  }

  #attempt<T>(action: () => T): T {
    if (!this.#database.isOpen) throw new StoreError('STORE_UNAVAILABLE', 'The database is closed.', true);
    return attempt(action);
  }
}

function opened(file: string): DatabaseSyncInstance {
  mkdirSync(dirname(file), { recursive: true });
  return new DatabaseSync(file, { timeout: LOCK_WAIT_MS, returnArrays: true });
}

/** The library's cache of statements takes what a template tag gets. */
const template = (text: string): TemplateStringsArray => Object.assign([text], { raw: [text] });

function attempt<T>(action: () => T): T {
  try {
    return action();
  } catch (error) {
    throw storeErrorOf(error as LibraryError) ?? error;
  }
}

/** What the library and the file system throw: SQLite's result code, or the system call that failed. */
interface LibraryError {
  readonly message: string;
  readonly errcode?: number;
  readonly syscall?: string;
}

/** Busy, locked. */
const BUSY = [5, 6];
/** Read-only, I/O error, corrupt, full, cannot open, not a database. */
const UNUSABLE = [8, 10, 11, 13, 14, 26];

function storeErrorOf(cause: LibraryError): StoreError | undefined {
  const code = (cause.errcode ?? 0) & 0xff;
  if (cause.message.startsWith('no such table')) {
    return new StoreError('STORE_OUTDATED', 'The database is not prepared: run `newsgraph migrate`.', false, { cause });
  }
  if (BUSY.includes(code)) return new StoreError('STORE_BUSY', 'Another process is writing.', true, { cause });
  if (UNUSABLE.includes(code) || cause.syscall !== undefined) {
    return new StoreError('STORE_UNAVAILABLE', `The database failed: ${cause.message}.`, true, { cause });
  }
  return undefined;
}
