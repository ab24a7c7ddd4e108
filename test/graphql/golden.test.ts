import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { compilePlans } from '../../src/graph-neo4j/plan-cypher.js';
import { describeEachStore } from '../stores/every-store.js';
import { Newsgraph, PROJECT } from './newsgraph.js';

/**
 * Queries with the same name before their endings: what is asked (.graphql, with the number of statements that it
 * takes on SQLite), what is read (.plan.json), how Neo4j is asked (.cypher) and what is answered (.json), on every store.
 * UPDATE_GOLDENS=1 writes the latter three anew, to be looked at in the diff; on a CI machine nothing is ever written.
 */
const FOLDER = join(PROJECT, 'test/graphql/golden');
const UPDATE = process.env.UPDATE_GOLDENS === '1' && process.env.CI === undefined;

const names = readdirSync(FOLDER).flatMap((file) =>
  file.endsWith('.graphql') ? [file.slice(0, -'.graphql'.length)] : [],
);

/** The content of a golden file, which this writes first where it may. */
function golden(file: string, text: string): string {
  const path = join(FOLDER, file);
  if (UPDATE) writeFileSync(path, text);
  expect(existsSync(path)).toBe(true);
  return readFileSync(path, 'utf8');
}

function expectGoldenJson(file: string, value: unknown): void {
  const text = JSON.stringify(value, null, 2);
  expect(JSON.parse(text)).toEqual(JSON.parse(golden(file, `${text}\n`)));
}

describeEachStore('golden queries', (stores, store) => {
  let newsgraph: Newsgraph;
  beforeAll(async () => {
    newsgraph = await Newsgraph.open(stores);
  });
  afterAll(() => newsgraph.close());

  test.each(names)('%s', async (name) => {
    const source = readFileSync(join(FOLDER, `${name}.graphql`), 'utf8');
    const { answer, plans, reads, statements } = await newsgraph.ask(source);
    expectGoldenJson(`${name}.json`, answer);
    expectGoldenJson(`${name}.plan.json`, plans);
    const cypher = `${compilePlans(plans).text}\n`;
    if (plans.length > 0) expect(cypher).toBe(golden(`${name}.cypher`, cypher));
    const onSqlite = /^# statements: (\d+)$/m.exec(source)?.[1];
    // Neo4j takes one statement whenever it is asked: for each root field that is not refused, several times for what is explored or searched.
    expect(`${statements}`).toBe(store === 'SQLite' ? onSqlite : `${reads}`);
  });
});
