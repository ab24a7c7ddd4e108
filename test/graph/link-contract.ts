import { describe, expect, test } from '@jest/globals';
import type { GraphStore } from '../../src/graph/graph-store.js';
import type { LinkRead, Page } from '../../src/graph/read-plan.js';
import {
  compare,
  edgeTerm,
  idsOf,
  idsOnly,
  link,
  linkOf,
  NEWEST_FIRST,
  nodes,
  nodeTerm,
  page,
  readOne,
} from './plans.js';

const POSITION = [edgeTerm('position'), nodeTerm('id')];

const factsOf = (more: Partial<Page>): LinkRead =>
  link('Entity.facts', { page: page({ order: NEWEST_FIRST, ...more }), edge: ['role', 'at'] });

const EVENTS = { by: 'kind', among: ['Event'] };

export function describeLinks(store: () => GraphStore): void {
  const readLinks = (id: string, ...links: readonly LinkRead[]) =>
    readOne(store(), nodes('Entity', [id], idsOnly(...links)));

  describe('links', () => {
    test('come in their order with their attributes', async () => {
      const answer = linkOf(await readLinks('person_ben', factsOf({ seek: EVENTS })));
      expect(answer).toEqual({
        rows: [
          { edge: ['VISITOR', '2025-01-03T00:00:00.000Z'], node: ['event_visit'], links: [] },
          { edge: ['GUEST', '2025-01-02T00:00:00.000Z'], node: ['event_meet'], links: [] },
          { edge: ['CALLED', '2025-01-02T00:00:00.000Z'], node: ['event_call'], links: [] },
        ],
      });
    });

    test('are paged over ties, in both directions', async () => {
      const after = ['2025-01-02T00:00:00.000Z', 'event_meet'];
      const older = await readLinks('person_ben', factsOf({ seek: EVENTS, after, limit: 1, count: true }));
      expect(linkOf(older)).toMatchObject({ rows: [{ node: ['event_call'] }], count: 3 });
      const order = [edgeTerm('at'), nodeTerm('id')];
      const newer = await readLinks('person_ben', factsOf({ seek: EVENTS, after, order }));
      expect(idsOf(linkOf(newer))).toEqual(['event_visit']);
    });

    test('start at the values sought, merged in order', async () => {
      const ofTypes = (...among: string[]) => factsOf({ seek: { by: 'type', among }, limit: 2, count: true });
      const answer = await readLinks('person_ada', ofTypes('HOLDS_OFFICE', 'PHONE_CALL', 'MEETING'), ofTypes());
      expect(linkOf(answer)).toMatchObject({ rows: [{ node: ['event_meet'] }, { node: ['event_call'] }], count: 3 });
      expect(linkOf(answer, 1)).toEqual({ rows: [], count: 0 });
    });

    test('that several values lead to are one row', async () => {
      const among = ['person_ben', 'country_oz', 'person_ben', 'organization_acme'];
      const shared = page({ seek: { by: 'otherId', among }, order: NEWEST_FIRST, count: true });
      const answer = linkOf(await readLinks('person_ada', link('Entity.sharedFacts', { page: shared })));
      expect(idsOf(answer)).toEqual(['event_meet', 'event_call', 'state_office']);
      expect(answer.count).toBe(3);
    });

    test('of one side may be read twice, differently', async () => {
      const first = factsOf({ seek: { by: 'kind', among: ['State'] }, count: true });
      const second = { ...factsOf({ seek: EVENTS, limit: 1 }), key: 'events' };
      const answer = await readLinks('person_ada', first, second);
      expect(linkOf(answer)).toMatchObject({ rows: [{ node: ['state_office'] }], count: 1 });
      expect(idsOf(linkOf(answer, 1))).toEqual(['event_meet']);
    });

    test('are filtered by what they say and by where they lead', async () => {
      const where = compare('edge', 'role', 'in', ['HOST', 'HOLDER']);
      const hosting = factsOf({ seek: { by: 'type', among: ['MEETING', 'PHONE_CALL'] }, where, count: true });
      expect(linkOf(await readLinks('person_ada', hosting))).toMatchObject({
        rows: [{ node: ['event_meet'] }],
        count: 1,
      });
      const disputed = factsOf({ seek: EVENTS, where: compare('node', 'disputed', 'eq', false), count: true });
      expect(linkOf(await readLinks('person_ada', disputed))).toMatchObject({
        rows: [{ node: ['event_call'] }],
        count: 1,
      });
    });

    test('are read only for the variants that they are wanted for', async () => {
      const wanted = { ...factsOf({ seek: EVENTS, count: true }), onlyFor: ['Country', 'Place'] };
      const answer = await readOne(
        store(),
        nodes('Entity', ['person_ben', 'country_oz'], { attributes: ['id'], links: [wanted] }),
      );
      const counts = new Map(answer.rows.map(({ node, links }) => [node[0], links[0]?.count]));
      expect(counts).toEqual(
        new Map([
          ['person_ben', 0],
          ['country_oz', 2],
        ]),
      );
    });

    test('nest: each row has the links of its own node', async () => {
      const articles = link('Evidence.article', { node: { attributes: ['headline'], links: [] } });
      const newest = [edgeTerm('publishedAt', true), nodeTerm('id', true)];
      const evidence = link('Fact.evidence', { page: page({ order: newest }), node: idsOnly(articles) });
      const participants = link('Fact.participants', { page: page({ order: POSITION }), edge: ['role'] });
      const facts = { ...factsOf({ seek: EVENTS }), edge: [], node: idsOnly(evidence, participants) };
      const answer = linkOf(await readLinks('person_ben', facts));
      const oz = { edge: ['PLACE'], node: ['country_oz'], links: [] };
      const said = (id: string, headline: string) => ({
        edge: [],
        node: [id],
        links: [{ rows: [{ edge: [], node: [headline], links: [] }] }],
      });
      const role = (edge: string, id: string) => ({ edge: [edge], node: [id], links: [] });
      expect(answer.rows.map(({ node, links }) => [node[0], ...links.map(({ rows }) => rows)])).toEqual([
        ['event_visit', [said('evidence_3', 'Ben in Oz')], [role('VISITOR', 'person_ben'), oz]],
        ['event_meet', [], [role('HOST', 'person_ada'), role('GUEST', 'person_ben'), oz]],
        [
          'event_call',
          [said('evidence_2', 'Ben in Oz'), said('evidence_1', 'Ada calls Ben')],
          [role('CALLER', 'person_ada'), role('CALLED', 'person_ben')],
        ],
      ]);
    });

    test('of a node that stands in the answer twice are there twice', async () => {
      const facts = { ...factsOf({ seek: EVENTS, limit: 1 }), edge: [] };
      const participants = link('Fact.participants', { page: page({ order: POSITION }), node: idsOnly(facts) });
      const answer = await readOne(
        store(),
        nodes('Fact', ['event_call', 'event_meet'], { attributes: [], links: [participants] }),
      );
      const newestOfBen = answer.rows.flatMap(({ links }) =>
        (links[0]?.rows ?? [])
          .filter(({ node }) => node[0] === 'person_ben')
          .map((row) => idsOf(row.links[0] ?? { rows: [] })),
      );
      expect(newestOfBen).toEqual([['event_visit'], ['event_visit']]);
    });
  });
}
