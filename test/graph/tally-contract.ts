import { describe, expect, test } from '@jest/globals';
import type { GraphStore } from '../../src/graph/graph-store.js';
import type { Interval, Page, Tally } from '../../src/graph/read-plan.js';
import { compare, edgeTerm, idsOnly, link, linkOf, nodes, nodeTerm, page, reached, readOne } from './plans.js';

const DAYS = ['2025-01-01', '2025-01-02', '2025-01-03', '2025-01-04'].map((day) => `${day}T00:00:00.000Z`);
const EACH_DAY: readonly Interval[] = DAYS.slice(1).map((until, index) => ({ from: DAYS[index] ?? '', until }));
const BY_TYPE: Tally = { by: 'value', attribute: 'type' };
const BY_DAY = { by: 'interval', attribute: 'at', intervals: EACH_DAY } as const satisfies Tally;
const MOST_SOURCES = [edgeTerm('sourceCount', true), edgeTerm('at', true), nodeTerm('id', true)];
const EVENTS = { by: 'kind', among: ['Event'] };

const people = (...ids: readonly string[]) => ({ kind: 'Entity', ids }) as const;

export function describeTallies(store: () => GraphStore): void {
  const facts = async (ids: readonly string[], more: Partial<Page>) =>
    (await readOne(store(), reached(people(...ids), 'Entity.facts', { seek: EVENTS, limit: 0, ...more }))).tally;

  describe('tallies', () => {
    test('count by value, under each node', async () => {
      const links = link('Entity.relationships', { page: page({ limit: 0, tally: BY_TYPE }) });
      const answer = await readOne(store(), nodes('Entity', ['person_ben'], idsOnly(links)));
      expect(linkOf(answer)).toEqual({
        rows: [],
        tally: [
          { of: 'CALLED', count: 1, within: 0, top: [] },
          { of: 'MET', count: 1, within: 0, top: [] },
          { of: 'VISITED', count: 1, within: 0, top: [] },
        ],
      });
      const nothing = await readOne(store(), nodes('Entity', ['organization_acme'], idsOnly(links)));
      expect(linkOf(nothing).tally).toEqual([]);
    });

    test('count what is reached from several nodes once, beside rows and their count', async () => {
      const both = reached(people('person_ada', 'person_ben'), 'Entity.relationships', {
        tally: BY_TYPE,
        where: compare('node', 'type', 'in', ['MET', 'VISITED']),
        count: true,
        limit: 1,
      });
      expect(await readOne(store(), both)).toMatchObject({
        rows: [{ node: ['relationship_met'] }],
        count: 2,
        tally: [
          { of: 'MET', count: 1 },
          { of: 'VISITED', count: 1 },
        ],
      });
    });

    test('count by interval: its beginning belongs to it, its end does not', async () => {
      expect(await facts(['person_ben'], { tally: BY_DAY })).toEqual([
        { of: DAYS[1], count: 2, within: 0, top: [] },
        { of: DAYS[2], count: 1, within: 0, top: [] },
      ]);
    });

    test('count in each interval what several reach, and several values, once', async () => {
      const seek = { by: 'kind', among: ['State', 'Event'] };
      expect(await facts(['person_ada', 'person_ben', 'country_oz'], { seek, tally: BY_DAY })).toMatchObject([
        { of: DAYS[0], count: 1 },
        { of: DAYS[1], count: 2 },
        { of: DAYS[2], count: 1 },
      ]);
      expect(await facts([], { tally: BY_DAY })).toEqual([]);
      expect(await facts(['person_nobody'], { tally: BY_DAY })).toEqual([]);
    });

    test('find the first of each interval in the order of the page', async () => {
      const first = await facts(['person_ada', 'person_ben'], {
        order: MOST_SOURCES,
        tally: { ...BY_DAY, top: 1 },
      });
      expect(first).toEqual([
        { of: DAYS[1], count: 2, within: 0, top: ['event_call'] },
        { of: DAYS[2], count: 1, within: 0, top: ['event_visit'] },
      ]);
      const all = await facts(['person_ben'], { order: MOST_SOURCES, tally: { ...BY_DAY, top: 3 } });
      expect(all?.[0]?.top).toEqual(['event_call', 'event_meet']);
    });

    test('count beside these what is known to end within its interval', async () => {
      const intervals = [{ from: DAYS[1] ?? '', until: DAYS[3] ?? '' }];
      const tally = { ...BY_DAY, intervals, within: 'endsBy' };
      for (const who of [['person_ben'], ['person_ada', 'person_ben', 'country_oz']]) {
        expect(await facts(who, { tally })).toEqual([{ of: DAYS[1], count: 3, within: 1, top: [] }]);
      }
      const both = await facts(['person_ben'], { order: MOST_SOURCES, tally: { ...tally, top: 1 } });
      expect(both).toEqual([{ of: DAYS[1], count: 3, within: 1, top: ['event_call'] }]);
    });
  });
}
