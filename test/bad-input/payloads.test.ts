import { afterAll, beforeEach, expect, test } from '@jest/globals';
import type { GraphStore } from '../../src/graph/graph-store.js';
import { numberedArticle } from '../newsroom/numbered-article.js';
import { readWholeGraph } from '../newsroom/whole-graph.js';
import { NewsgraphClient } from '../recording/newsgraph-client.js';
import { codesOf, post } from '../server/start-test-server.js';
import { describeEachStore } from '../stores/every-store.js';
import { serveStore } from './serve-store.js';

/** A fact with so many links one behind the other, each written in as many levels as can be. */
const linked = (links: number): string =>
  Array.from({ length: links }).reduceRight(
    (inside: string, _, index) =>
      `${index % 2 === 0 ? 'participants' : 'events'}(first: 1) { edges { node { ${inside} } } }`,
    links % 2 === 0 ? 'time { text }' : 'externalIds { value }',
  );

const record = (fact: string): string => `mutation ($articles: [ArticleVersionInput!]!, $key: String) {
  recordArticles(input: { articles: $articles, idempotencyKey: $key }) { errors { code } results { facts { fact { ${fact} } } } }
}`;

const REFUSED = {
  'more links than a plan may follow': [record(linked(9)), 'QUERY_TOO_LARGE', 'at most 8 links deep, got more'],
  'more rows than a query may read': [
    record(
      'participants(first: 100) { nodes { events(first: 100) { nodes { evidence(first: 2) { nodes { id } } } } } }',
    ),
    'QUERY_TOO_LARGE',
    'got 20000',
  ],
  'a page that is too long': [record('participants(first: 101) { totalCount }'), 'BAD_USER_INPUT', 'first must not be'],
  'a cursor that is none': [record('participants(after: "x") { totalCount }'), 'BAD_USER_INPUT', 'Expected a cursor'],
  'a wrong condition': [
    record('participants { nodes { events(where: { type: null }) { totalCount } } }'),
    'BAD_USER_INPUT',
    'Expected a value, or nothing at all, got null.',
  ],
} as const;

describeEachStore('a mutation whose payload asks for too much', (stores) => {
  let store: GraphStore;
  beforeEach(async () => {
    ({ store } = await stores.open());
    await new NewsgraphClient(store).newsroom.recordArticles([numberedArticle(1)]);
  });
  afterAll(() => stores.close());

  test.each(Object.entries(REFUSED))('writes nothing: %s', async (_what, [query, code, reason]) => {
    const before = await readWholeGraph(store);
    const client = new NewsgraphClient(store);
    const { errors } = await client.ask(query, { articles: [numberedArticle(2)], key: 'once' });
    expect(errors).toMatchObject([{ message: expect.stringContaining(reason), extensions: { code } }]);
    expect(await readWholeGraph(store)).toEqual(before);
    // Nor is the key taken.
    const again = await client.ask(record('id'), { articles: [numberedArticle(3)], key: 'once' });
    expect(again).toMatchObject({ recordArticles: { errors: [], results: [{ facts: [{}, {}] }] } });
  });

  test('takes nothing back', async () => {
    const before = await readWholeGraph(store);
    const { errors } = await new NewsgraphClient(store).ask(
      `mutation { withdrawArticle(input: { uri: "https://sample.example/1" }) { facts { fact { ${linked(9)} } } } }`,
    );
    expect(errors).toHaveLength(1);
    expect(await readWholeGraph(store)).toEqual(before);
  });

  test('is not refused for its levels where its links are allowed', async () => {
    const server = await serveStore(store);
    const answer = await post(server, { query: record(linked(8)), variables: { articles: [numberedArticle(2)] } });
    await server.close();
    expect(codesOf(answer)).toEqual([]);
  });
});
