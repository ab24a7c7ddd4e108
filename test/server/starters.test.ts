import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { projectFile } from '../../src/main.js';
import type { RunningServer } from '../../src/server/server.js';
import { Listener } from '../subscribing/listener.js';
import { changeUntilHeard, withdrawLatest } from './change-until-heard.js';
import { serveSeeds } from './seeded-newsgraph.js';
import { post } from './start-test-server.js';

const FOLDER = projectFile('src/server/graphiql/starters');
const load = (file: string): string => readFileSync(join(FOLDER, file), 'utf8');
const listens = (file: string): boolean => /^subscription\b/m.test(load(file));
const starters = readdirSync(FOLDER);

let server: RunningServer;
beforeAll(async () => {
  server = await serveSeeds();
});
afterAll(() => server.close());

test.each(starters.filter((file) => !listens(file)))(
  'the starter query %s finds something in the sample articles',
  async (file) => {
    const { body } = await post(server, { query: load(file) });
    expect(body.errors).toBeUndefined();
    expect(Object.values(body.data ?? {})).not.toContain(null);
    expect(JSON.stringify(body.data)).not.toContain('"nodes":[],');
  },
);

test.each(starters.filter(listens))('the starter subscription %s hears what is withdrawn', async (file) => {
  const listener = Listener.overWebSocket(server.url, { query: load(file) });
  const [first] = await changeUntilHeard(() => withdrawLatest(server), listener.until(1, 20_000));
  listener.stop();
  expect(first).toMatchObject({ data: { changes: { change: expect.stringMatching(/WITHDRAWN|CHANGED/) } } });
});
