import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { loadConfig } from '../../src/config.js';
import type { GraphStore } from '../../src/graph/graph-store.js';
import { serveNewsgraph } from '../../src/main.js';
import { kindOfId } from '../../src/model/ids.js';
import type { LoggedChange } from '../../src/newsroom/changes/logged-change.js';
import { readTransactions } from '../../src/newsroom/changes/read-log.js';
import type { ArticleInput } from '../../src/newsroom/intake/article-input.js';
import { Newsroom } from '../../src/newsroom/newsroom.js';
import { createLogger } from '../../src/server/logger.js';
import type { RunningServer } from '../../src/server/server.js';
import { vocabulary } from '../recording/newsgraph-client.js';
import { describeEachStore } from '../stores/every-store.js';
import { openStoreAt } from '../stores/open-store.js';
import { lastToken } from './last-token.js';
import { Listener } from './listener.js';

const QUERY =
  'subscription ($where: ChangeWhere, $after: String) { changes(where: $where, after: $after) { token change id } }';

/** So many that recording stays quick: what is known of two people is gone through whenever something new is said of them. */
const PEOPLE = Array.from({ length: 60 }, (_, number) => `Person ${number}`);
const TYPES = ['PHONE_CALL', 'MEETING'] as const;
const SUBSCRIBERS = 50;

interface Where {
  readonly entities?: readonly string[];
  readonly factTypes?: readonly string[];
  readonly relationshipTypes?: readonly string[];
  readonly statuses?: readonly string[];
  readonly minSources?: number;
}

/** An article that says one thing about two of the people: most say something new. */
function article(number: number): ArticleInput {
  const [one = '', other = ''] = [number, number + 1 + (number % 7)].map((place) => PEOPLE[place % PEOPLE.length]);
  const day = new Date(Date.UTC(2020, 0, 1 + (number % 1500))).toISOString().slice(0, 10);
  return {
    uri: `https://sample.example/many/${number}`,
    version: 1,
    source: { name: `Sample ${number % 5}` },
    language: 'en',
    headline: `Article ${number}`,
    text: `${one} and ${other} spoke.`,
    publishedAt: `${day}T12:00:00Z`,
    entities: [one, other].map((name) => ({ key: name, kind: 'PERSON' as const, name })),
    facts: [
      {
        type: TYPES[number % 2] ?? 'MEETING',
        roles: [one, other].map((entity) => ({ role: 'PARTICIPANT', entity })),
        time: day,
        status: number % 3 === 0 ? 'PLANNED' : 'OCCURRED',
        quotes: [{ quote: `${one} and ${other} spoke` }],
      },
    ],
  };
}

/** What the filter means, said once more in another way. */
function satisfies(where: Where, { id, type, status, sourceCount, entities }: LoggedChange): boolean {
  const isFact = kindOfId(id) === 'Fact';
  const isTyped = where.factTypes !== undefined || where.relationshipTypes !== undefined;
  const ofType = isFact ? where.factTypes?.includes(type) : where.relationshipTypes?.includes(type);
  return (
    (!isTyped || ofType === true) &&
    (where.entities === undefined || where.entities.some((entity) => entities.includes(entity))) &&
    (where.statuses === undefined || where.statuses.includes(status)) &&
    sourceCount >= (where.minSources ?? 0)
  );
}

/** Listens for changes, and now and then is cut off and goes on behind the last one it got. */
class Subscriber {
  readonly received: string[] = [];
  #seen = 0;
  #listener: Listener | undefined;

  constructor(
    readonly where: Where,
    private readonly number: number,
    /** The token of the last change it has dealt with. */
    private after: string,
  ) {}

  /** Goes on over one of the servers, the one way or the other. */
  connect(urls: readonly string[], draw: number): void {
    this.disconnect();
    const over = (this.number + draw) % 3 === 0 ? Listener.overEventStream : Listener.overWebSocket;
    const variables = { where: this.where, after: this.after };
    this.#seen = 0;
    this.#listener = over(urls[draw % urls.length] ?? '', { query: QUERY, variables });
  }

  disconnect(): void {
    this.take();
    this.#listener?.stop();
    this.#listener = undefined;
  }

  /** A server has ended the connection: while it records, it may come to greet who is new too late. */
  get isCutOff(): boolean {
    return this.#listener?.ended !== undefined;
  }

  /** What came in so far. */
  take(): readonly string[] {
    for (const { data, errors } of this.#listener?.received.slice(this.#seen) ?? []) {
      if (errors !== undefined) throw new Error(JSON.stringify(errors));
      this.#seen += 1;
      this.after = data.changes.token;
      this.received.push(`${data.changes.change} ${data.changes.id}`);
    }
    return this.received;
  }
}

const rest = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

describeEachStore('many subscribers', (stores, name) => {
  const [changesToMake, articlesAtOnce] = name === 'SQLite' ? [10_000, 100] : [300, 50];
  let store: GraphStore;
  let otherStore: GraphStore;
  const servers: RunningServer[] = [];
  const newsrooms: Newsroom[] = [];

  beforeAll(async () => {
    const opened = await stores.open();
    store = opened.store;
    otherStore = openStoreAt(opened.address);
    for (const each of [store, otherStore]) {
      const newsroom = new Newsroom({ store: each, vocabulary });
      const config = loadConfig({ PORT: '0' }, {}, 'no.env');
      newsrooms.push(newsroom);
      servers.push(await serveNewsgraph({ store: each, vocabulary, newsroom }, config, createLogger('silent')));
    }
  });

  afterAll(async () => {
    for (const server of servers) await server.close();
    await otherStore.close();
    await stores.close();
  });

  async function idsOfPeople(): Promise<readonly string[]> {
    const plan = { read: 'list', kind: 'Entity', node: { attributes: ['id'], links: [] } } as const;
    const page = { order: [{ on: 'node', attribute: 'id', descending: false }], limit: 100, count: false } as const;
    const [found] = await store.read([{ ...plan, page }]);
    return (found?.rows ?? []).map(({ node }) => String(node[0]));
  }

  async function logFrom(sequence: number): Promise<readonly LoggedChange[]> {
    const found = await readTransactions(store, sequence, 100);
    const changes = found.flatMap((transaction) => transaction.changes);
    return found.length < 100 ? changes : [...changes, ...(await logFrom(sequence + 100))];
  }

  const whereArbitrary = (people: readonly string[]): fc.Arbitrary<Where> => {
    const some = <T>(values: readonly T[]) => fc.subarray([...values], { minLength: 1, maxLength: 2 });
    return fc.record(
      {
        entities: some(people),
        factTypes: some(TYPES),
        relationshipTypes: some(['CALLED', 'MET_WITH']),
        statuses: some(['PLANNED', 'OCCURRED']),
        minSources: fc.integer({ min: 0, max: 3 }),
      },
      { requiredKeys: [] },
    );
  };

  test('each gets exactly its changes, in order, over reconnects and from either server', async () => {
    await newsrooms[0]?.recordArticles(PEOPLE.map((_, number) => article(number)));
    const people = await idsOfPeople();
    expect(people.length).toBe(PEOPLE.length);
    const before = (await logFrom(1)).at(-1)?.sequence ?? 0;
    const token = await lastToken(store);
    const subscribers = fc
      .sample(whereArbitrary(people), { numRuns: SUBSCRIBERS, seed: 7 })
      .map((where, number) => new Subscriber(where, number, token));
    const urls = servers.map(({ url }) => url);
    for (const subscriber of subscribers) subscriber.connect(urls, 0);

    const changes: LoggedChange[] = [];
    for (let round = 1; changes.length < changesToMake; round++) {
      const first = PEOPLE.length + (round - 1) * articlesAtOnce;
      const newsroom = newsrooms[round % 2];
      await newsroom?.recordArticles(Array.from({ length: articlesAtOnce }, (_, index) => article(first + index)));
      if (round % 5 === 0) await newsroom?.withdrawArticle(article(first - 7).uri);
      changes.push(...(await logFrom((changes.at(-1)?.sequence ?? before) + 1)));
      for (const [index, subscriber] of subscribers.entries()) {
        if ((index * 7 + round * 3) % 11 === 0 || subscriber.isCutOff) subscriber.connect(urls, index + round);
      }
      await rest(20);
    }

    const expected = subscribers.map(({ where }) =>
      changes.filter((change) => satisfies(where, change)).map(({ change, id }) => `${change} ${id}`),
    );
    expect(expected.filter((each) => each.length > 0).length).toBeGreaterThan(SUBSCRIBERS / 2);
    const isComplete = () => subscribers.every((each, index) => each.take().length >= (expected[index]?.length ?? 0));
    for (let waited = 0; !isComplete() && waited < 40_000; waited += 100) {
      for (const subscriber of subscribers) if (subscriber.isCutOff) subscriber.connect(urls, waited);
      await rest(100);
    }
    await rest(300);
    for (const [index, subscriber] of subscribers.entries()) {
      expect(subscriber.take()).toEqual(expected[index]);
      subscriber.disconnect();
    }
  }, 180_000);
});
