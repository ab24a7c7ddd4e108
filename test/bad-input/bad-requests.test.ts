import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { GraphStore } from '../../src/graph/graph-store.js';
import type { RunningServer } from '../../src/server/server.js';
import { readWholeGraph } from '../newsroom/whole-graph.js';
import { type Answer, post } from '../server/start-test-server.js';
import { describeEachStore } from '../stores/every-store.js';
import { GOOD, type Request } from './bad-request.js';
import { LARGE_REQUESTS } from './large-requests.js';
import { MALFORMED_REQUESTS } from './malformed-requests.js';
import { serveStore } from './serve-store.js';
import { WRONG_TEXTS } from './wrong-texts.js';

/** In the order in which the conventions of this project list what is refused. */
const BAD_REQUESTS = { ...LARGE_REQUESTS, ...MALFORMED_REQUESTS, ...WRONG_TEXTS };

interface Told {
  readonly code?: string;
  readonly path?: readonly (string | number)[];
  readonly message: string;
  readonly extensions?: { readonly code: string };
}

/** Errors of the answer itself, or those that its only mutation tells of. */
function errorsOf({ data, errors }: Answer['body']): readonly Told[] {
  const [payload] = Object.values(data ?? {}) as { readonly errors?: readonly Told[] }[];
  return errors ?? payload?.errors ?? [];
}

async function send({ url }: RunningServer, { method = 'POST', query = '', headers = {}, body }: Request) {
  const response = await fetch(`${url}/graphql${query}`, {
    method,
    headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
    ...(body !== undefined && { body }),
  });
  const told = errorsOf(JSON.parse(await response.text())).map(
    ({ code, path = [], message, extensions }) =>
      `${response.status} ${code ?? extensions?.code} ${path.join('.')}: ${message}`,
  );
  return told.join('\n');
}

const RECORD = `mutation ($articles: [ArticleVersionInput!]!) {
  recordArticles(input: { articles: $articles }) { results { outcome } }
}`;

describeEachStore('bad requests', (stores) => {
  let store: GraphStore;
  let server: RunningServer;
  let before: readonly string[];
  beforeAll(async () => {
    ({ store } = await stores.open());
    server = await serveStore(store);
    const { body } = await post(server, { query: RECORD, variables: { articles: [GOOD] } });
    expect(body.data).toEqual({ recordArticles: { results: [{ outcome: 'CREATED' }] } });
    before = await readWholeGraph(store);
  });
  afterAll(async () => {
    await server.close();
    await stores.close();
  });

  describe.each(Object.entries(BAD_REQUESTS))('%s', (_name, requests) => {
    test.each(requests)('%s', async (_what, request, told) => {
      expect(await send(server, request)).toBe(told);
      expect(await readWholeGraph(store)).toEqual(before);
    });
  });
});
