import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { exploreConnections } from '../../src/exploration/connections.js';
import { exploreNeighbourhood } from '../../src/exploration/neighbourhood.js';
import type { Read } from '../../src/exploration/read.js';
import { exploreTimeline } from '../../src/exploration/timeline.js';
import type { GraphStore } from '../../src/graph/graph-store.js';
import { describeEachStore } from '../stores/every-store.js';
import { event, person, related, report, write } from './small-graph.js';

const DEGREE = 2_000;
const hour = (number: number): string => new Date(Date.UTC(2025, 0, 1) + number * 3_600_000).toISOString();

/** What the hub and one more have in common, the more the greater the number. */
const acquaintance = (number: number) => [
  person(`person_${number}`, number),
  related(`${number % 10 === 0 ? 'MET' : 'CALLED'} hub person_${number}`, hour(number)),
  event(`event_${number}`, hour(number), ['hub', `person_${number}`], { end: hour(number + 1) }),
  report(`article_${number}`, hour(number), ['hub', `person_${number}`]),
];

describeEachStore(`exploring at a hub of ${DEGREE}`, (stores, name) => {
  let store: GraphStore;
  beforeAll(async () => {
    ({ store } = await stores.open());
    const acquaintances = Array.from({ length: DEGREE }, (_, number) => acquaintance(number)).flat();
    await write(store, [person('hub', DEGREE), ...acquaintances]);
  }, 60_000);
  afterAll(() => stores.close());

  /** How many statements an exploration takes, on SQLite; on Neo4j each of its reads is one. */
  async function counted<T>(
    explore: (read: Read) => Promise<T>,
  ): Promise<{ readonly found: T; readonly statements: number }> {
    let statements = 0;
    const onStatements = (count: number): void => {
      statements += count;
    };
    const found = await explore((plans) => store.read(plans, { onStatements }));
    return { found, statements };
  }

  test.each<[string, number, number]>([
    ['hub', 10, 4],
    ['hub', 1_000, 3],
    ['person_7', 10, 3],
  ])('the neighbourhood of %s, limit %i, takes %i statements', async (around, limit, onSqlite) => {
    const request = { around: [around], depth: 1, filter: {}, limit, counted: true };
    const { found, statements } = await counted((read) => exploreNeighbourhood(read, request));
    expect(statements).toBe(name === 'SQLite' ? onSqlite : 2);
    const left = found.truncated.reduce((sum, { count }) => sum + count, 0);
    expect(found.relationships.length + left).toBe(around === 'hub' ? DEGREE : 1);
    expect(found.relationships).toHaveLength(around === 'hub' ? limit : 1);
  });

  test('two levels take as many statements as one at each', async () => {
    const request = { around: ['person_7'], depth: 2, filter: {}, limit: 100, counted: false };
    const { found, statements } = await counted((read) => exploreNeighbourhood(read, request));
    expect(found.relationships).toHaveLength(100);
    expect(statements).toBe(name === 'SQLite' ? 6 : 4);
  });

  test('no more than 250 entities of a level are followed', async () => {
    const followed: number[] = [];
    const read: Read = (plans) => {
      followed.push(...plans.flatMap((plan) => (plan.read === 'ids' ? [plan.ids.length] : [])));
      return store.read(plans);
    };
    await exploreNeighbourhood(read, { around: ['hub'], depth: 2, filter: {}, limit: 1_000, counted: false });
    expect(followed).toEqual([1, 2_000, 250, 1]);
  });

  test('the most relevant are chosen among the newest', async () => {
    const request = { around: ['hub'], depth: 1, filter: {}, limit: 3, counted: true };
    const { found } = await counted((read) => exploreNeighbourhood(read, request));
    expect(found.relationships.map(({ other }) => other)).toEqual(['person_1999', 'person_1998', 'person_1997']);
    expect(found.truncated).toEqual([
      { type: 'CALLED', count: 1_797 },
      { type: 'MET', count: 200 },
    ]);
  });

  test('connections of a hundred do not depend on what else they are related to', async () => {
    const ids = ['hub', ...Array.from({ length: 99 }, (_, number) => `person_${number}`)];
    const request = { ids, where: undefined, limit: 300, counted: true };
    const { found, statements } = await counted((read) => exploreConnections(read, request));
    expect(found.relationships).toHaveLength(99);
    expect(statements).toBe(name === 'SQLite' ? 2 : 1);
  });

  test('a timeline takes as many statements whatever it counts', async () => {
    const wanted = { imprecise: true, articles: true, undated: true, events: 3 };
    for (const bucket of ['DAY', 'MONTH'] as const) {
      const request = { of: ['hub', 'person_7'], calendar: { bucket, timeZone: 'UTC' }, wanted };
      const { found, statements } = await counted((read) => exploreTimeline(read, request));
      expect(found?.buckets.reduce((sum, { eventCount }) => sum + eventCount, 0)).toBe(DEGREE);
      expect(found?.buckets.reduce((sum, { articleCount }) => sum + articleCount, 0)).toBe(DEGREE);
      expect(found?.buckets.every(({ impreciseCount, events }) => impreciseCount === 0 && events.length === 3)).toBe(
        true,
      );
      expect(statements).toBe(name === 'SQLite' ? 7 : 2);
    }
  });
});
