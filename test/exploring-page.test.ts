import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { PATH_BUDGET } from '../src/exploration/paths.js';
import { projectFile } from '../src/main.js';
import type { RunningServer } from '../src/server/server.js';
import { blocksOf } from './readme/markdown.js';
import { serveSeeds } from './server/seeded-newsgraph.js';
import { post } from './server/start-test-server.js';

const PAGE = readFileSync(projectFile('docs/exploring.md'), 'utf8');
const queries = blocksOf(PAGE)
  .filter(({ language }) => language === 'graphql')
  .map(({ line, text }) => [line, text] as const);

let server: RunningServer;
beforeAll(async () => {
  server = await serveSeeds();
});
afterAll(() => server.close());

/** Somebody of the sample articles, for the queries that take whom to ask about. */
const PERSON = 'person_jhiwb6rqfgzdwfzinesv';

test.each(queries)('the query in line %i finds something in the sample articles', async (_line, query) => {
  const { body } = await post(server, { query, variables: { around: [PERSON], of: [PERSON] } });
  expect(body.errors).toBeUndefined();
  expect(JSON.stringify(body.data)).not.toMatch(/"(nodes|paths|buckets)":\[\]/);
});

test('the page tells what a search for paths may read', () => {
  for (const bound of [PATH_BUDGET.entities, PATH_BUDGET.relationships, PATH_BUDGET.relationshipsOfOne]) {
    expect(PAGE).toContain(bound.toLocaleString('en'));
  }
});
