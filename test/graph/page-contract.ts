import { describe, expect, test } from '@jest/globals';
import type { GraphStore } from '../../src/graph/graph-store.js';
import type { OrderTerm, Page, Seeds } from '../../src/graph/read-plan.js';
import type { Value } from '../../src/model/model.js';
import {
  compare,
  edgeTerm,
  idsOf,
  idsOnly,
  linkOf,
  list,
  NEWEST_FIRST,
  nodes,
  nodeTerm,
  reached,
  readOne,
} from './plans.js';

const ALL_FACTS = ['event_visit', 'event_meet', 'event_call', 'state_office'];

/** Reads a list row by row, each page beginning after the row before. */
async function readRowByRow(store: GraphStore, order: readonly OrderTerm[]): Promise<readonly Value[]> {
  const attributes = order.map(({ attribute }) => attribute);
  const ids: Value[] = [];
  for (let after: readonly Value[] | undefined; ; ) {
    const from = after === undefined ? {} : { after };
    const { rows } = await readOne(store, list('Entity', { order, limit: 1, ...from }, { attributes, links: [] }));
    if (rows[0] === undefined) return ids;
    after = rows[0].node;
    ids.push(after.at(-1) ?? null);
  }
}

export function describePages(store: () => GraphStore): void {
  const read = (plan: Parameters<typeof readOne>[1]) => readOne(store(), plan);

  describe('nodes by their ids', () => {
    test('come with their values, those that do not exist left out', async () => {
      const wanted = { attributes: ['id', 'aliases', 'description', 'articleCount'], links: [] };
      const answer = await read(nodes('Entity', ['person_ada', 'person_nobody', 'country_oz', 'person_ada'], wanted));
      expect(answer.rows.map(({ node }) => node).toSorted()).toEqual([
        ['country_oz', ['Oz'], null, 1],
        ['person_ada', ['Ada', 'The Countess'], 'A mathematician of note', 3],
      ]);
      expect(answer.rows.map(({ edge }) => edge)).toEqual([[], []]);
    });

    test('give booleans and numbers as such', async () => {
      const facts = await read(nodes('Fact', ['event_meet'], { attributes: ['disputed', 'sources'], links: [] }));
      expect(facts.rows[0]?.node).toEqual([true, ['source_wire', 'source_daily']]);
      const evidence = await read(nodes('Evidence', ['evidence_1'], { attributes: ['confidence', 'end'], links: [] }));
      expect(evidence.rows[0]?.node).toEqual([0.5, 14]);
    });
  });

  describe('lists', () => {
    test('stand in either direction of their order, ties broken by the id', async () => {
      const newest = [nodeTerm('at', true), nodeTerm('id', true)];
      const oldest = [nodeTerm('at'), nodeTerm('id')];
      expect(idsOf(await read(list('Fact', { order: newest })))).toEqual(ALL_FACTS);
      expect(idsOf(await read(list('Fact', { order: oldest })))).toEqual(ALL_FACTS.toReversed());
      expect(idsOf(await read(list('Fact', { order: newest, limit: 2 })))).toEqual(ALL_FACTS.slice(0, 2));
    });

    test.each<[string, OrderTerm[], string[]]>([
      [
        'up',
        [nodeTerm('articleCount'), nodeTerm('id')],
        ['country_oz', 'organization_acme', 'person_ben', 'person_ada'],
      ],
      [
        'down',
        [nodeTerm('articleCount', true), nodeTerm('id', true)],
        ['person_ada', 'person_ben', 'organization_acme', 'country_oz'],
      ],
      [
        'down and up',
        [nodeTerm('articleCount', true), nodeTerm('id')],
        ['person_ada', 'organization_acme', 'person_ben', 'country_oz'],
      ],
    ])('are the same row by row as at once, %s over ties', async (_, order, ids) => {
      expect(idsOf(await read(list('Entity', { order })))).toEqual(ids);
      expect(await readRowByRow(store(), order)).toEqual(ids);
    });

    test('go on from a row that is not there any more', async () => {
      const order = [nodeTerm('at', true), nodeTerm('id', true)];
      const after = ['2025-01-02T00:00:00.000Z', 'event_k'];
      expect(idsOf(await read(list('Fact', { order, after })))).toEqual(['event_call', 'state_office']);
    });

    test('start at the values sought', async () => {
      const order = [nodeTerm('at', true), nodeTerm('id', true)];
      const ofTypes = (...among: string[]): Partial<Page> => ({ order, seek: { by: 'type', among }, count: true });
      expect(await read(list('Fact', ofTypes('VISIT')))).toMatchObject({ count: 1, rows: [{ node: ['event_visit'] }] });
      const three = await read(list('Fact', ofTypes('HOLDS_OFFICE', 'VISIT', 'PHONE_CALL', 'VISIT')));
      expect(idsOf(three)).toEqual(['event_visit', 'event_call', 'state_office']);
      expect(three.count).toBe(3);
      expect(await read(list('Fact', ofTypes()))).toEqual({ rows: [], count: 0 });
      const two = await read(list('Fact', { ...ofTypes('HOLDS_OFFICE', 'MEETING', 'VISIT'), limit: 2 }));
      expect(idsOf(two)).toEqual(['event_visit', 'event_meet']);
    });

    test('are counted whole, whatever the page shows', async () => {
      const order = [nodeTerm('at', true), nodeTerm('id', true)];
      expect(await read(list('Fact', { order, limit: 0, count: true }))).toEqual({ rows: [], count: 4 });
      const late = await read(list('Fact', { order, limit: 1, count: true, after: ['2025-01-01T12:00:00.000Z', 'z'] }));
      expect(late).toMatchObject({ rows: [{ node: ['state_office'] }], count: 4 });
      const where = compare('node', 'sourceCount', 'gte', 2);
      expect(await read(list('Fact', { order, where, count: true }))).toMatchObject({ count: 1 });
      expect(await read(list('Fact', { order }))).not.toHaveProperty('count');
    });

    test('of several plans come in the order of the plans', async () => {
      const answers = await store().read([list('Name'), list('Article'), list('Receipt')]);
      expect(answers.map(idsOf)).toEqual([['Person|ada', 'Person|ben'], ['article_1', 'article_2'], []]);
    });
  });

  describe('nodes reached', () => {
    const adaAndBen: Seeds = { kind: 'Entity', ids: ['person_ada', 'person_ben', 'person_ada'] };
    const events: Partial<Page> = { seek: { by: 'kind', among: ['Event'] }, order: NEWEST_FIRST, count: true };

    test('come once each, in the order of the links', async () => {
      const answer = await read(reached(adaAndBen, 'Entity.facts', events));
      expect(idsOf(answer)).toEqual(['event_visit', 'event_meet', 'event_call']);
      expect(answer.count).toBe(3);
    });

    test('are paged like any other', async () => {
      const first = await read(reached(adaAndBen, 'Entity.facts', { ...events, limit: 2 }));
      expect(idsOf(first)).toEqual(['event_visit', 'event_meet']);
      const after = ['2025-01-02T00:00:00.000Z', 'event_meet'];
      const rest = await read(reached(adaAndBen, 'Entity.facts', { ...events, after }));
      expect(rest).toMatchObject({ rows: [{ node: ['event_call'] }], count: 3 });
    });

    test('may start from nodes that are reached themselves', async () => {
      const named: Seeds = { kind: 'Entity', through: 'Name.entities', from: { kind: 'Name', ids: ['Person|ben'] } };
      const order = [edgeTerm('at', true), nodeTerm('id', true)];
      const relationships = await read(reached(named, 'Entity.relationships', { order }));
      expect(idsOf(relationships)).toEqual(['relationship_visited', 'relationship_met', 'relationship_called']);
      const nobody: Seeds = { ...named, where: compare('node', 'name', 'eq', 'Ada') };
      expect(await read(reached(nobody, 'Entity.relationships', { order, count: true }))).toEqual({
        rows: [],
        count: 0,
      });
    });

    test('may be ordered by what they are', async () => {
      const wire: Seeds = { kind: 'Source', ids: ['source_wire'] };
      const order = [nodeTerm('headline', true), nodeTerm('id')];
      expect(idsOf(await read(reached(wire, 'Source.articles', { order })))).toEqual(['article_2', 'article_1']);
    });
  });

  test('a page sought by nodes that are reached first', async () => {
    const referring: Seeds = { kind: 'Entity', through: 'Name.entities', from: { kind: 'Name', ids: ['Person|ben'] } };
    const sought: Page = { seek: { by: 'otherId', referring }, order: NEWEST_FIRST, limit: 20, count: true };
    const answer = await read(
      nodes('Entity', ['person_ada'], {
        attributes: [],
        links: [{ key: 'k0', side: 'Entity.sharedFacts', page: sought, edge: ['role'], node: idsOnly() }],
      }),
    );
    expect(linkOf(answer)).toEqual({
      count: 2,
      rows: [
        { edge: ['HOST'], node: ['event_meet'], links: [] },
        { edge: ['CALLER'], node: ['event_call'], links: [] },
      ],
    });
  });
}
