import { createHash } from 'node:crypto';
import sql from 'sql-template-tag';
import { StoreError } from '../model/errors.js';
import type { Connection } from './database.js';
import { sqliteSchema } from './schema-sql.js';

interface Migration {
  readonly version: number;
  readonly name: string;
  readonly text: string;
}

const MIGRATIONS: readonly Migration[] = [{ version: 1, name: '1-graph', text: sqliteSchema() }];

const LOG = `CREATE TABLE IF NOT EXISTS "_migration" (
  version INTEGER PRIMARY KEY, name TEXT NOT NULL, checksum TEXT NOT NULL, "appliedAt" TEXT NOT NULL
) STRICT`;

/**
 * The names of the migrations that the database still needs, in their order.
 * @throws StoreError STORE_OUTDATED for a database that was prepared by another program than this one.
 */
export const pendingMigrations = (connection: Connection): readonly string[] =>
  missingFrom(connection).map(({ name }) => name);

/** Applies what is pending, within the transaction of the caller, and answers with its names. */
export function migrate(connection: Connection): readonly string[] {
  connection.execute(LOG);
  const missing = missingFrom(connection);
  for (const migration of missing) applyMigration(connection, migration);
  return missing.map(({ name }) => name);
}

function applyMigration(connection: Connection, { version, name, text }: Migration): void {
  connection.execute(text);
  const row = [version, name, checksum(text), new Date().toISOString()];
  connection.runEach('INSERT INTO "_migration" VALUES (?, ?, ?, ?)', [row]);
}

function missingFrom(connection: Connection): readonly Migration[] {
  const applied = appliedChecksums(connection);
  for (const [version, found] of applied) assertOurs(version, found);
  return MIGRATIONS.filter(({ version }) => !applied.has(version));
}

function appliedChecksums(connection: Connection): ReadonlyMap<number, string> {
  const logs = connection.all(sql`SELECT 1 FROM sqlite_schema WHERE name = '_migration'`);
  if (logs.length === 0) return new Map();
  const rows = connection.all(sql`SELECT version, checksum FROM "_migration" ORDER BY version`);
  return new Map(rows.map(([version, found]) => [Number(version), String(found)]));
}

function assertOurs(version: number, found: string): void {
  const ours = MIGRATIONS.find((migration) => migration.version === version);
  if (ours === undefined) {
    throw outdated(
      `a database up to migration ${MIGRATIONS.length}, got one with ${version}: run the newer program on it`,
    );
  }
  if (checksum(ours.text) !== found) {
    throw outdated(`the tables of migration ${ours.name}, got others: name a new file and record the articles again`);
  }
}

const outdated = (what: string): StoreError => new StoreError('STORE_OUTDATED', `Expected ${what}.`, false);

const checksum = (text: string): string => createHash('sha256').update(text).digest('hex');
