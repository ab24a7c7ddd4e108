import { afterAll, afterEach, beforeEach, expect, test } from '@jest/globals';
import { loadConfig } from '../../src/config.js';
import type { GraphStore } from '../../src/graph/graph-store.js';
import { serveNewsgraph } from '../../src/main.js';
import { Newsroom } from '../../src/newsroom/newsroom.js';
import { createLogger } from '../../src/server/logger.js';
import type { RunningServer } from '../../src/server/server.js';
import { serveStore } from '../bad-input/serve-store.js';
import { numberedArticle } from '../newsroom/numbered-article.js';
import { vocabulary } from '../recording/newsgraph-client.js';
import { describeEachStore } from '../stores/every-store.js';
import { openStoreAt } from '../stores/open-store.js';
import { lastToken } from './last-token.js';
import { Listener, type Received, TRANSPORTS } from './listener.js';

const QUERY = `
  subscription ($where: ChangeWhere, $after: String) {
    changes(where: $where, after: $after) {
      token recordedAt change id
      node { __typename id ... on Fact { type sourceCount } ... on Relationship { label source { name } target { name } } }
    }
  }`;

/** Told as "CHANGED Event PHONE_CALL" or "ADDED Relationship Ada called Ben"; what is gone has only its change. */
function inWords({ data }: Received): string {
  const { change, node } = data.changes;
  if (node === null) return change;
  const said = node.type ?? `${node.source.name} ${node.label} ${node.target.name}`;
  return `${change} ${node.__typename} ${said}`;
}

/** The meeting of the second article with a host, whom its next version does not name. */
const { facts, entities } = numberedArticle(2);
const hosted = {
  ...numberedArticle(2),
  entities: [...entities, { key: 'Don', kind: 'PERSON' as const, name: 'Don' }],
  facts: facts.map((fact) =>
    fact.type === 'MEETING' ? { ...fact, roles: [...fact.roles, { role: 'HOST', entity: 'Don' }] } : fact,
  ),
};

describeEachStore('changes', (stores) => {
  let store: GraphStore;
  let address: string;
  let newsroom: Newsroom;
  let server: RunningServer;
  const listeners: Listener[] = [];

  const serve = () =>
    serveNewsgraph({ store, vocabulary, newsroom }, loadConfig({ PORT: '0' }, {}, 'no.env'), createLogger('silent'));

  beforeEach(async () => {
    ({ store, address } = await stores.open());
    newsroom = new Newsroom({ store, vocabulary });
    server = await serve();
    await newsroom.recordArticles([numberedArticle(1)]);
  });

  afterEach(async () => {
    for (const listener of listeners.splice(0)) listener.stop();
    await server.close();
  });

  afterAll(() => stores.close());

  /** Listens to what comes behind the last change so far, unless told otherwise. */
  async function listen(variables: object = {}, over = Listener.overWebSocket, { url } = server): Promise<Listener> {
    const listener = over(url, { query: QUERY, variables: { after: await lastToken(store), ...variables } });
    listeners.push(listener);
    return listener;
  }

  /** Records a second article, and answers the token of its first change: three follow. */
  async function firstToken(): Promise<string> {
    const listener = await listen();
    await newsroom.recordArticles([numberedArticle(2)]);
    const [first] = await listener.until(1);
    listener.stop();
    return first?.data.changes.token;
  }

  test.each(TRANSPORTS)('over %s: what is added, changed, withdrawn, in this order', async (_name, over) => {
    const listener = await listen({}, over);
    await newsroom.recordArticles([numberedArticle(2)]);
    await listener.until(4);
    await newsroom.withdrawArticle(numberedArticle(2).uri);
    const received = await listener.until(8);
    expect(received.map(({ errors }) => errors)).toEqual(received.map(() => undefined));
    expect(received.slice(0, 4).map(inWords)).toEqual([
      'ADDED Event PHONE_CALL',
      'CHANGED Event MEETING',
      'CHANGED Relationship Ada called Ben',
      'CHANGED Relationship Ben met with Cia',
    ]);
    expect(received.slice(4).map(inWords)).toEqual([
      'CHANGED Event MEETING',
      'WITHDRAWN',
      'CHANGED Relationship Ada called Ben',
      'CHANGED Relationship Ben met with Cia',
    ]);
  });

  test('without a token: what changes from then on', async () => {
    const listener = await listen({ after: null });
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await newsroom.recordArticles([numberedArticle(2)]);
    expect(inWords((await listener.until(4))[0] as Received)).toBe('ADDED Event PHONE_CALL');
  });

  test.each([
    [{ factTypes: ['PHONE_CALL'] }, ['ADDED Event PHONE_CALL']],
    [{ relationshipTypes: ['MET_WITH'] }, ['CHANGED Relationship Ben met with Cia']],
    [
      { factTypes: ['MEETING'], relationshipTypes: ['CALLED'] },
      ['CHANGED Event MEETING', 'CHANGED Relationship Ada called Ben'],
    ],
    [{ statuses: ['PLANNED'] }, []],
    [{ statuses: ['OCCURRED'], factTypes: ['MEETING'] }, ['CHANGED Event MEETING']],
    [{ minSources: 2, factTypes: ['PHONE_CALL', 'MEETING'] }, ['CHANGED Event MEETING']],
    [{ minSources: 3 }, []],
  ])('those that satisfy %j', async (where, expected) => {
    const [listener, all] = [await listen({ where }), await listen()];
    await newsroom.recordArticles([numberedArticle(2)]);
    await all.until(4);
    expect((await listener.until(expected.length)).map(inWords)).toEqual(expected);
  });

  test('those in which somebody takes part, now or before', async () => {
    await newsroom.recordArticles([hosted]);
    const [ofHost, ofAda] = [
      await listen({ where: { entities: [await idOf('Don')] } }),
      await listen({ where: { entities: [await idOf('Ada')] } }),
    ];
    await newsroom.recordArticles([{ ...numberedArticle(2), version: 2 }]);
    await newsroom.withdrawArticle(numberedArticle(2).uri);
    expect((await ofHost.until(1)).map(inWords)).toEqual(['CHANGED Event MEETING']);
    expect((await ofAda.until(2)).map(inWords)).toEqual(['WITHDRAWN', 'CHANGED Relationship Ada called Ben']);
    expect(ofHost.received.length).toBe(1);
  });

  test('a token goes on behind its change, on another server and after a restart', async () => {
    const token = await firstToken();
    await server.close();
    const otherStore = openStoreAt(address);
    const other = await serveStore(otherStore);
    try {
      const later = await listen({ after: token }, Listener.overWebSocket, other);
      expect((await later.until(3)).map(inWords)).toEqual([
        'CHANGED Event MEETING',
        'CHANGED Relationship Ada called Ben',
        'CHANGED Relationship Ben met with Cia',
      ]);
      const last = later.received.at(-1)?.data.changes.token;
      const fresh = await listen({ after: last }, Listener.overEventStream, other);
      await newsroom.withdrawArticle(numberedArticle(2).uri);
      expect((await fresh.until(4)).map(inWords)).toContain('WITHDRAWN');
      expect(fresh.received.map(tokenOf)).toEqual((await later.until(7)).slice(3).map(tokenOf));
    } finally {
      for (const listener of listeners.splice(0)) listener.stop();
      await other.close();
      await otherStore.close();
      server = await serve();
    }
  });

  test('what another server writes is told within a second', async () => {
    const otherStore = openStoreAt(address);
    const elsewhere = new Newsroom({ store: otherStore, vocabulary });
    const listener = await listen();
    const delays: number[] = [];
    for (const number of [2, 3]) {
      await elsewhere.recordArticles([numberedArticle(number)]);
      const start = performance.now();
      await listener.until(4 * (number - 1));
      delays.push(performance.now() - start);
    }
    await otherStore.close();
    expect(Math.max(...delays)).toBeLessThan(1000);
  });

  test.each([
    ['other text', () => 'nonsense'],
    ['JSON that is no place', () => Buffer.from('[1,-1,"x"]').toString('base64url')],
    ['a place beyond the log', () => Buffer.from('[99999,0,"x"]').toString('base64url')],
    ['a place of this log with a mark of another', () => Buffer.from('[1,0,"x"]').toString('base64url')],
    ['an empty token', () => ''],
    ['a very long one', () => 'x'.repeat(10_000)],
  ])('%s is refused as a token', async (_name, token) => {
    expect(await refusal({ after: token() })).toEqual(['BAD_USER_INPUT', expect.stringContaining('changes.after: ')]);
  });

  test.each([
    [{ entities: ['nobody'] }, 'changes.where.entities: '],
    [{ entities: [] }, 'changes.where.entities: '],
    [{ statuses: [] }, 'changes.where.statuses: '],
    [{ minSources: -1 }, 'changes.where.minSources: '],
    [{ factTypes: ['NO_SUCH_TYPE'] }, 'Variable "$where"'],
    [{ nonsense: 1 }, 'Variable "$where"'],
  ])('where: %j is refused', async (where, message) => {
    expect(await refusal({ where })).toEqual(['BAD_USER_INPUT', expect.stringContaining(message)]);
  });

  test('more than may be read for a change is refused before the first', async () => {
    const nodes = (field: string, rest: string) => `${field}(first: 100) { nodes { ${rest} } }`;
    const facts = nodes('facts', nodes('evidence', 'id'));
    const query = `subscription { changes { node { ... on Relationship { ${facts} } } } }`;
    const listener = Listener.overWebSocket(server.url, { query });
    expect((await listener.until(1)).map(({ errors }) => errors[0].extensions.code)).toEqual(['QUERY_TOO_LARGE']);
    expect(await listener.end()).toBe('complete');
  });

  const tokenOf = ({ data }: Received): string => data.changes.token;

  /** The code and the message with which a subscription is refused. */
  async function refusal(variables: object): Promise<readonly [string, string]> {
    const [result] = await (await listen(variables)).until(1);
    return [result?.errors[0].extensions.code, result?.errors[0].message];
  }

  async function idOf(name: string): Promise<string> {
    const response = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: `{ entities(where: { name: { eq: "${name}" } }) { nodes { id } } }` }),
    });
    const { data } = (await response.json()) as Received;
    return data.entities.nodes[0].id;
  }
});
