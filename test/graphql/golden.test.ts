import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Newsgraph, PROJECT } from './newsgraph.js';

/**
 * Queries with the same name before their endings: what is asked (.graphql, with the number of statements that it
 * takes on SQLite), what is read (.plan.json) and what is answered (.json). UPDATE_GOLDENS=1 writes the latter two
 * anew, to be looked at in the diff; on a CI machine nothing is ever written.
 */
const FOLDER = join(PROJECT, 'test/graphql/golden');
const UPDATE = process.env.UPDATE_GOLDENS === '1' && process.env.CI === undefined;

const names = readdirSync(FOLDER).flatMap((file) =>
  file.endsWith('.graphql') ? [file.slice(0, -'.graphql'.length)] : [],
);

function expectGolden(file: string, value: unknown): void {
  const path = join(FOLDER, file);
  if (UPDATE) writeFileSync(path, `${JSON.stringify(value, null, 2)}\n`);
  expect(existsSync(path)).toBe(true);
  expect(value).toEqual(JSON.parse(readFileSync(path, 'utf8')));
}

describe('golden queries', () => {
  let newsgraph: Newsgraph;
  beforeAll(async () => {
    newsgraph = await Newsgraph.open();
  });
  afterAll(() => newsgraph.close());

  test.each(names)('%s', async (name) => {
    const source = readFileSync(join(FOLDER, `${name}.graphql`), 'utf8');
    const { answer, plans, statements } = await newsgraph.ask(source);
    expectGolden(`${name}.json`, answer);
    expectGolden(`${name}.plan.json`, JSON.parse(JSON.stringify(plans)));
    expect(`${statements}`).toBe(/^# statements: (\d+)$/m.exec(source)?.[1]);
  });
});
