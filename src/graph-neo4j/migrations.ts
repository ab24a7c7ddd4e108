import { createHash } from 'node:crypto';
import { StoreError } from '../model/errors.js';
import type { Connection, Run } from './driver.js';
import { schemaStatements } from './schema-cypher.js';
import { READ_APPLIED, setApplied, TAKE_TURN, UNIQUE_STATES } from './state-cypher.js';

interface Migration {
  readonly name: string;
  readonly statements: readonly string[];
}

const MIGRATIONS: readonly Migration[] = [{ name: '1-graph', statements: schemaStatements() }];

/** The time in which the indexes of a graph that is full already are built; else the migration can be tried again. */
const BUILD_SECONDS = 600;

/**
 * The names of the migrations that the database still needs, in their order.
 * @throws StoreError STORE_OUTDATED for a database that was prepared by another program than this one.
 */
export async function pendingMigrations(connection: Connection): Promise<readonly string[]> {
  const missing = await missingFrom((statement) => connection.read(statement));
  return missing.map(({ name }) => name);
}

/** Applies what is pending, as the only writer of the graph, and answers with its names. */
export async function migrate(connection: Connection): Promise<readonly string[]> {
  await connection.execute(UNIQUE_STATES);
  return connection.write(async (run) => {
    await run(TAKE_TURN);
    const missing = await missingFrom(run);
    for (const migration of missing) await define(connection, migration);
    if (missing.length > 0) await run(setApplied(MIGRATIONS.map(signatureOf)));
    return missing.map(({ name }) => name);
  }, BUILD_SECONDS * 1000);
}

/** Neo4j takes no schema and data in one transaction; each statement may run again, should the turn end before all did. */
async function define(connection: Connection, { statements }: Migration): Promise<void> {
  for (const text of statements) await connection.execute({ text, parameters: {} });
  const wait = { text: 'CALL db.awaitIndexes($seconds)', parameters: { seconds: BigInt(BUILD_SECONDS) } };
  await connection.execute(wait, BUILD_SECONDS * 1000);
}

async function missingFrom(run: Run): Promise<readonly Migration[]> {
  const [state] = await run<{ readonly applied: readonly string[] }>(READ_APPLIED);
  const applied = state?.applied ?? [];
  for (const [position, signature] of applied.entries()) assertOurs(MIGRATIONS[position], signature);
  return MIGRATIONS.slice(applied.length);
}

function assertOurs(ours: Migration | undefined, signature: string): void {
  if (ours === undefined)
    throw outdated(
      `no migration after ${MIGRATIONS.length}, got a database with "${signature}": run the newer program on it`,
    );
  if (signatureOf(ours) !== signature)
    throw outdated(
      `the schema "${signatureOf(ours)}", got a database with "${signature}": name an empty database and record the articles again`,
    );
}

const outdated = (what: string): StoreError => new StoreError('STORE_OUTDATED', `Expected ${what}.`, false);

const signatureOf = ({ name, statements }: Migration): string =>
  `${name} ${createHash('sha256').update(statements.join('\n')).digest('hex').slice(0, 16)}`;
