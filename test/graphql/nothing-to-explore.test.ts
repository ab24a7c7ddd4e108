import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { numberedArticle } from '../newsroom/numbered-article.js';
import { NewsgraphClient } from '../recording/newsgraph-client.js';
import { describeEachStore } from '../stores/every-store.js';

const QUERY = `query ($from: ID!, $to: ID!) {
  graph(around: [$from, $to], depth: 3) { nodes { id } relationships { id } truncated { count } }
  connectionsBetween(ids: [$from, $to]) { nodes { id } relationships { id } }
  paths(from: $from, to: $to) { complete paths { length } }
  timeline(of: [$from, $to]) { buckets { eventCount articleCount } undatedEventCount }
  search(text: "ada") { nodes { id } pageInfo { hasNextPage endCursor } }
}`;

const NOTHING = {
  graph: { nodes: [], relationships: [], truncated: [] },
  connectionsBetween: { nodes: [], relationships: [] },
  paths: { complete: true, paths: [] },
  timeline: { buckets: [], undatedEventCount: 0 },
  search: { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } },
};

const ARTICLE = numberedArticle(1);

describeEachStore('exploring', (stores) => {
  let client: NewsgraphClient;
  let variables: { readonly from: string; readonly to: string };
  beforeAll(async () => {
    client = new NewsgraphClient((await stores.open()).store);
    variables = { from: `person_${'a'.repeat(20)}`, to: `person_${'b'.repeat(20)}` };
  });
  afterAll(() => stores.close());

  test('an empty graph', async () => {
    expect(await client.ask(QUERY, variables)).toEqual(NOTHING);
  });

  test('what is there', async () => {
    await client.newsroom.recordArticles([ARTICLE]);
    const { ada, cia } = await client.ask('{ ada: person(name: "Ada") { id } cia: person(name: "Cia") { id } }');
    variables = { from: ada.id, to: cia.id };
    expect(await client.ask(QUERY, variables)).toMatchObject({
      graph: { nodes: { length: 3 }, relationships: { length: 2 } },
      connectionsBetween: { nodes: { length: 2 }, relationships: [] },
      paths: { complete: true, paths: [{ length: 2 }] },
      timeline: { buckets: [{ eventCount: 2, articleCount: 1 }] },
      search: { nodes: { length: 3 } },
    });
  });

  test('facts that a correction took back', async () => {
    await client.newsroom.recordArticles([{ ...ARTICLE, version: 2, facts: [] }]);
    const { from, to } = variables;
    expect(await client.ask(QUERY, variables)).toMatchObject({
      graph: { nodes: [{ id: from }, { id: to }], relationships: [], truncated: [] },
      connectionsBetween: { nodes: [{ id: from }, { id: to }], relationships: [] },
      paths: NOTHING.paths,
      timeline: { buckets: [{ eventCount: 0, articleCount: 1 }], undatedEventCount: 0 },
      search: { nodes: { length: 2 } },
    });
  });

  test('what was withdrawn is as if it had never been', async () => {
    await client.newsroom.withdrawArticle(ARTICLE.uri);
    expect(await client.ask(QUERY, variables)).toEqual(NOTHING);
  });
});
