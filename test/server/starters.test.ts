import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { projectFile } from '../../src/main.js';
import type { RunningServer } from '../../src/server/server.js';
import { serveSeeds } from './seeded-newsgraph.js';
import { post } from './start-test-server.js';

const FOLDER = projectFile('src/server/graphiql/starters');

let server: RunningServer;
beforeAll(async () => {
  server = await serveSeeds();
});
afterAll(() => server.close());

test.each(readdirSync(FOLDER))('the starter query %s finds something in the sample articles', async (file) => {
  const { body } = await post(server, { query: readFileSync(join(FOLDER, file), 'utf8') });
  expect(body.errors).toBeUndefined();
  expect(Object.values(body.data ?? {})).not.toContain(null);
  expect(JSON.stringify(body.data)).not.toContain('"nodes":[],');
});
