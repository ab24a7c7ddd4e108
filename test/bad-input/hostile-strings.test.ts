import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { GraphQLInputType } from 'graphql';
import type { GraphStore } from '../../src/graph/graph-store.js';
import type { RunningServer } from '../../src/server/server.js';
import { readWholeGraph } from '../newsroom/whole-graph.js';
import { schema } from '../recording/newsgraph-client.js';
import { type Answer, codesOf, post } from '../server/start-test-server.js';
import { describeEachStore, describeWithNeo4j } from '../stores/every-store.js';
import { TemporarySqlite } from '../stores/temporary-sqlite.js';
import type { TemporaryStores } from '../stores/temporary-stores.js';
import { argumentPlaces, askWithEach } from './argument-places.js';
import { hostileArticle } from './hostile-article.js';
import { HOSTILE_STRINGS, LONG_STRING, NO_TEXTS } from './hostile-strings.js';
import { isText, placesIn, withValueAt } from './input-places.js';
import { serveStore } from './serve-store.js';

const RECORD = `mutation ($articles: [ArticleVersionInput!]!) {
  recordArticles(input: { articles: $articles }) { results { outcome errors { code path } } }
}`;

const ARTICLES = HOSTILE_STRINGS.map((text, index) => hostileArticle(text, 100 + index));
/** Under names that are safe to print. */
const NAMED = ARTICLES.map((article) => [JSON.stringify(article.headline).slice(0, 60), article] as const);
const ARGUMENTS = argumentPlaces(schema).filter(({ place }) => isText(place));
/** Those behind no link: Neo4j plans each of these queries first, which takes longer than to answer it. */
const NEAR_ARGUMENTS = ARGUMENTS.filter(({ open, place }) => place.path.length <= (open === '{' ? 3 : 2));
const ARTICLE_PLACES = placesIn(schema.getType('ArticleVersionInput') as GraphQLInputType).filter(isText);

interface Asked {
  readonly query: string;
  readonly variables: object;
}

interface Result {
  readonly outcome: string;
  readonly errors: readonly { readonly code: string; readonly path: readonly string[] }[];
}

/** Some of the texts, others for each place: every text comes to every part of the schema, if not to every place. */
function textsFor(index: number): readonly string[] {
  const start = (index * 5) % HOSTILE_STRINGS.length;
  return [...HOSTILE_STRINGS, ...HOSTILE_STRINGS].slice(start, start + 5);
}

/** The server over a store that holds an article of each text. */
class HostileServer {
  private constructor(
    readonly store: GraphStore,
    private readonly server: RunningServer,
  ) {}

  static async open(stores: TemporaryStores): Promise<HostileServer> {
    const { store } = await stores.open();
    const opened = new HostileServer(store, await serveStore(store));
    expect(await opened.record(ARTICLES)).toEqual(ARTICLES.map(() => ({ outcome: 'CREATED', errors: [] })));
    return opened;
  }

  close = (): Promise<void> => this.server.close();

  /** An answer that may refuse what was asked, and tells of no failure. */
  async ask(asked: Asked): Promise<Answer> {
    const answer = await post(this.server, asked);
    const failures = codesOf(answer).filter((code) => !['BAD_USER_INPUT', 'QUERY_TOO_LARGE'].includes(code));
    expect({ asked, failed: answer.status >= 500, failures }).toEqual({ asked, failed: false, failures: [] });
    return answer;
  }

  /** The answer to something that is expected to be answered. */
  async data(query: string, variables: object): Promise<Readonly<Record<string, unknown>>> {
    const { body } = await this.ask({ query, variables });
    expect(body.errors).toBeUndefined();
    return body.data ?? {};
  }

  async record(articles: readonly unknown[]): Promise<readonly Result[]> {
    const { recordArticles } = await this.data(RECORD, { articles });
    return (recordArticles as { readonly results: readonly Result[] }).results;
  }

  async nodes(query: string, where: object): Promise<readonly unknown[]> {
    const { found } = await this.data(query, { where });
    return (found as { readonly nodes: readonly unknown[] }).nodes;
  }
}

describeEachStore('hostile texts', (stores) => {
  let hostile: HostileServer;
  let before: readonly string[];
  beforeAll(async () => {
    hostile = await HostileServer.open(stores);
    before = await readWholeGraph(hostile.store);
  });
  afterAll(async () => {
    await hostile.close();
    await stores.close();
  });

  test.each(NAMED)('come back as they were sent: %s', async (_name, article) => {
    const [ada] = article.entities;
    const [fact] = article.facts;
    const data = await hostile.data(
      `query ($uri: String!) {
        article(uri: $uri) {
          headline lead text source { name }
          evidence { nodes { quote extractor fact { detail } } }
          mentions(first: 1) { nodes { name aliases description } }
        }
      }`,
      { uri: article.uri },
    );
    const { headline, lead, text, source } = article;
    expect(data.article).toEqual({
      ...{ headline, lead, text, source },
      evidence: {
        nodes: [{ quote: fact?.quotes[0]?.quote, extractor: fact?.extractor, fact: { detail: fact?.detail } }],
      },
      mentions: { nodes: [{ name: ada?.name, aliases: ada?.aliases, description: ada?.description }] },
    });
  });

  test.each(NAMED)('are found by what they are: %s', async (_name, { uri, headline, source, entities: [ada] }) => {
    const { name, externalIds } = ada ?? {};
    const articles = async (where: object) =>
      hostile.nodes(
        'query ($where: ArticleWhere) { found: articles(first: 100, where: $where) { nodes { uri } } }',
        where,
      );
    const people = async (where: object) =>
      hostile.nodes('query ($where: EntityWhere) { found: entities(where: $where) { nodes { name } } }', where);
    for (const operator of ['eq', 'contains', 'startsWith']) {
      expect(await articles({ headline: { [operator]: headline } })).toContainEqual({ uri });
      expect(await articles({ source: { name: { [operator]: source.name } } })).toEqual([{ uri }]);
      expect(await people({ name: { [operator]: name } })).toEqual([{ name }]);
    }
    expect(await articles({ headline: { eq: headline } })).toEqual([{ uri }]);
    expect(await people({ externalId: { eq: `sample:${externalIds?.[0]?.value}` } })).toEqual([{ name }]);
    expect(await hostile.data('query ($name: String) { person(name: $name) { name } }', { name })).toEqual({
      person: { name },
    });
  });

  test('are refused where they are no texts, and where they are too long', async () => {
    const texts = [...NO_TEXTS, LONG_STRING];
    for (const { path } of ARTICLE_PLACES) {
      const places = path.join('.') === 'text' ? NO_TEXTS : texts;
      const results = await hostile.record(places.map((text) => withValueAt(hostileArticle('x', 100), path, text)));
      const refusal = expect.objectContaining({ code: 'INVALID_INPUT', path: path.map(String) });
      expect(results).toEqual(places.map(() => ({ outcome: 'REJECTED', errors: expect.arrayContaining([refusal]) })));
    }
    expect(await readWholeGraph(hostile.store)).toEqual(before);
  });

  test('are recorded or refused, with a reason, wherever an article has text', async () => {
    for (const [index, { path }] of ARTICLE_PLACES.entries()) {
      const articles = textsFor(index).map((text, which) =>
        withValueAt(hostileArticle('x', 200 + 5 * index + which), path, text),
      );
      for (const { outcome, errors } of await hostile.record(articles)) {
        expect(['CREATED', 'REJECTED']).toContain(outcome);
        expect(errors.length > 0).toBe(outcome === 'REJECTED');
      }
    }
  }, 60_000);

  test('are keys like any other', async () => {
    for (const key of [...HOSTILE_STRINGS.filter(({ length }) => length <= 200), ...NO_TEXTS]) {
      const data = await hostile.data(
        'mutation ($key: String!) { withdrawArticle(input: { uri: $key, idempotencyKey: $key }) { errors { code } } }',
        { key },
      );
      expect(data).toEqual({ withdrawArticle: { errors: [{ code: 'UNKNOWN_ARTICLE' }] } });
    }
  }, 60_000);
});

describe('hostile texts in queries', () => {
  const sqlite = new TemporarySqlite();
  let hostile: HostileServer;
  beforeAll(async () => {
    hostile = await HostileServer.open(sqlite);
  });
  afterAll(async () => {
    await hostile.close();
    await sqlite.close();
  });

  test('do no harm however deep the place', async () => {
    expect(ARGUMENTS.length).toBeGreaterThan(1_000);
    const before = await readWholeGraph(hostile.store);
    for (const [index, place] of ARGUMENTS.entries()) await hostile.ask(askWithEach(place, textsFor(index)));
    expect(await readWholeGraph(hostile.store)).toEqual(before);
  }, 120_000);

  test('are refused where they are no texts', async () => {
    for (const [index, place] of NEAR_ARGUMENTS.entries()) {
      const answer = await hostile.ask(askWithEach(place, [NO_TEXTS[index % NO_TEXTS.length]]));
      expect([place, answer.status, codesOf(answer)]).toEqual([place, 400, ['BAD_USER_INPUT']]);
    }
  }, 60_000);
});

describeWithNeo4j('hostile texts', (neo4j) => {
  const sqlite = new TemporarySqlite();
  afterAll(() => Promise.all([sqlite.close(), neo4j.close()]));

  test('get the answers that SQLite gives, and do nothing to the graph', async () => {
    const [one, other] = [await HostileServer.open(sqlite), await HostileServer.open(neo4j)];
    for (const [index, place] of NEAR_ARGUMENTS.entries()) {
      const asked = askWithEach(place, textsFor(index));
      const answer = shown(await one.ask(asked));
      expect({ asked, answer: shown(await other.ask(asked)) }).toEqual({ asked, answer });
    }
    expect(await readWholeGraph(other.store)).toEqual(await readWholeGraph(one.store));
    await Promise.all([one.close(), other.close()]);
  }, 240_000);
});

/** Without what tells one request from another. */
const shown = ({ status, body: { data, errors } }: Answer) => ({
  ...{ status, data },
  errors: errors?.map(({ message, path }) => ({ message, path })),
});
