import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { ChangeSet, LinkPut } from '../../src/graph/change-set.js';
import type { GraphStore } from '../../src/graph/graph-store.js';
import { compare, idsOf, idsOnly, link, linkOf, list, NEWEST_FIRST, nodes, nodeTerm, page, readOne } from './plans.js';
import { entity, fact, TINY_WORLD } from './tiny-world.js';

const changes = (more: Partial<ChangeSet>): ChangeSet => ({ unlink: [], remove: [], put: [], link: [], ...more });

const counter = (sequence: number): ChangeSet =>
  changes({ put: [{ kind: 'ChangeLog', node: { id: 'log', sequence, meanings: [] } }] });

const linkNamed = (name: string, from: string, to: string): LinkPut => {
  const found = TINY_WORLD.link.find((put) => put.link === name && put.from === from && put.to === to);
  if (found === undefined) throw new Error(`Expected a link of the tiny world, got ${name} ${from} ${to}.`);
  return found;
};

const HOSTILE = [
  `'"; DROP TABLE "Entity"; --`,
  '` }) DETACH DELETE n //',
  '%_*?[a-z]',
  '$p0 ?1 :name @x',
  '{"json": ["text", null]}',
  '\\u0000\\n\\',
  'line\nfeed\ttab\r',
  'Zürich 東京 🕊️ \u202Eright to left',
  '\uFFFD\uFFFE\uFFFF',
  ' ',
  '',
];

/** Text that not every store can hold as it is. */
const UNSTORABLE = ['nul \0 within', '\0', 'half a pair \uD83D here', '\uDE00'];
const readable = (text: string): string => text.replaceAll('\0', '\uFFFD').toWellFormed();

export function describeWriting(open: () => Promise<GraphStore>): void {
  describe('writes', () => {
    let store: GraphStore;
    beforeEach(async () => {
      store = await open();
      await store.transact((transaction) => transaction.apply(TINY_WORLD));
    });
    afterEach(() => store.close());

    const apply = (more: Partial<ChangeSet>) => store.transact((transaction) => transaction.apply(changes(more)));
    const sequence = async () =>
      (await readOne(store, nodes('ChangeLog', ['log'], { attributes: ['sequence'], links: [] }))).rows[0]?.node[0];
    const entities = async () => idsOf(await readOne(store, list('Entity')));
    const eventsOf = async (id: string) => {
      const events = page({ seek: { by: 'kind', among: ['Event'] }, order: NEWEST_FIRST, count: true });
      return linkOf(
        await readOne(store, nodes('Entity', [id], idsOnly(link('Entity.facts', { page: events, edge: ['role'] })))),
      );
    };

    test('a node is put, replaced and removed', async () => {
      await apply({ put: [entity('place_hill', 'Place', 'Hill', { description: 'high' })] });
      await apply({ put: [entity('place_hill', 'Place', 'The Hill', { aliases: [] })] });
      const wanted = { attributes: ['name', 'description', 'aliases'], links: [] };
      expect((await readOne(store, nodes('Entity', ['place_hill'], wanted))).rows[0]?.node).toEqual([
        'The Hill',
        null,
        [],
      ]);
      await apply({ remove: [{ kind: 'Entity', id: 'place_hill' }] });
      expect(await entities()).toEqual(['country_oz', 'organization_acme', 'person_ada', 'person_ben']);
    });

    test('a replaced node stands where its new values belong', async () => {
      await apply({ put: [fact('state_office', 'HOLDS_OFFICE', '2026-01-01T00:00:00.000Z')] });
      const order = [{ on: 'node', attribute: 'at', descending: true } as const];
      expect(idsOf(await readOne(store, list('Fact', { order, limit: 1 })))).toEqual(['state_office']);
      const states = list('Fact', { order, seek: { by: 'kind', among: ['State'] } });
      expect(idsOf(await readOne(store, states))).toEqual(['state_office']);
    });

    test('a node that keeps its links is replaced under them', async () => {
      await apply({ put: [entity('person_ben', 'Group', 'The Bens')] });
      expect(idsOf(await eventsOf('person_ben'))).toEqual(['event_visit', 'event_meet', 'event_call']);
    });

    test('a link goes, and a changed one takes its place in the same change set', async () => {
      const call = linkNamed('PARTICIPATES', 'person_ben', 'event_call');
      const visit = linkNamed('PARTICIPATES', 'person_ben', 'event_visit');
      const later = { ...call.attributes, role: 'CALLER', at: '2025-02-01T00:00:00.000Z' };
      await apply({ unlink: [visit, call], link: [{ ...call, attributes: later }] });
      expect(await eventsOf('person_ben')).toEqual({
        count: 2,
        rows: [
          { edge: ['CALLER'], node: ['event_call'], links: [] },
          { edge: ['GUEST'], node: ['event_meet'], links: [] },
        ],
      });
    });

    test('links between the same nodes are told apart by what the model calls distinct', async () => {
      const shared = TINY_WORLD.link.filter(
        ({ link, from, to }) => link === 'SHARES' && from === 'person_ada' && to === 'event_meet',
      );
      expect(shared).toHaveLength(2);
      await apply({ unlink: shared.filter(({ attributes }) => attributes.otherId === 'country_oz') });
      const rest = page({ seek: { by: 'otherId', among: ['country_oz', 'person_ben'] }, order: NEWEST_FIRST });
      const answer = await readOne(
        store,
        nodes('Entity', ['person_ada'], idsOnly(link('Entity.sharedFacts', { page: rest, edge: ['otherId'] }))),
      );
      expect(linkOf(answer).rows.map(({ edge, node }) => [...node, ...edge])).toEqual([
        ['event_meet', 'person_ben'],
        ['event_call', 'person_ben'],
      ]);
    });

    test('a node and all its links go together', async () => {
      const unlink = TINY_WORLD.link.filter(({ from, to }) => from === 'relationship_met' || to === 'relationship_met');
      await apply({ unlink, remove: [{ kind: 'Relationship', id: 'relationship_met' }] });
      const page = linkOf(await readOne(store, nodes('Entity', ['person_ada'], idsOnly(link('Entity.relationships')))));
      expect(idsOf(page)).toEqual(['relationship_called']);
    });

    test('a relationship may come to lead elsewhere', async () => {
      const old = TINY_WORLD.put.find(({ node }) => node.id === 'relationship_visited');
      if (old?.kind !== 'Relationship') throw new Error('Expected the tiny world to have the relationship.');
      const unlink = TINY_WORLD.link.filter(({ link, to }) => link === 'RELATES' && to === 'relationship_visited');
      const turned = unlink.map(({ attributes, ...ends }) => ({
        ...ends,
        attributes: { ...attributes, type: 'LEFT', end: attributes.end === 'SOURCE' ? 'TARGET' : 'SOURCE' },
      }));
      const node = { ...old.node, type: 'LEFT', sourceId: 'country_oz', targetId: 'person_ben' };
      await apply({ unlink, put: [{ kind: 'Relationship', node }], link: turned });
      const left = page({ seek: { by: 'type', among: ['LEFT'] } });
      const wanted = link('Entity.relationships', { page: left, edge: ['end'] });
      const answer = await readOne(store, nodes('Entity', ['country_oz'], idsOnly(wanted)));
      expect(linkOf(answer).rows).toEqual([{ edge: ['SOURCE'], node: ['relationship_visited'], links: [] }]);
    });

    test('what a transaction finds: nodes whole, by id and by look-up, its own changes included', async () => {
      await store.transact(async (transaction) => {
        const [ada, ...others] = await transaction.find('Entity', 'id', ['person_ada', 'nobody', 'person_ada']);
        expect(others).toEqual([]);
        expect({ kind: 'Entity', node: ada }).toEqual(TINY_WORLD.put[0]);
        await transaction.apply(changes({ put: [{ kind: 'Name', node: { id: 'Group|ada', folded: 'ada' } }] }));
        const names = await transaction.find('Name', 'folded', ['ada', 'zoe']);
        expect(names.map(({ id }) => id).toSorted()).toEqual(['Group|ada', 'Person|ada']);
        expect(await transaction.find('Evidence', 'group', [])).toEqual([]);
        expect(await transaction.find('Evidence', 'group', ['group_1'])).toHaveLength(3);
      });
    });

    test('what a transaction is linked to: each link once, with both its attributes and the node whole', async () => {
      await store.transact(async (transaction) => {
        const owners = ['event_call', 'event_visit', 'event_call'];
        const found = await transaction.linked('Fact.participants', 'Entity', owners);
        const told = found.map(({ owner, edge, node }) => `${owner} ${edge.position} ${edge.role} ${node.name}`);
        expect(told.toSorted()).toEqual([
          'event_call 0 CALLER Ada',
          'event_call 1 CALLED Ben',
          'event_visit 0 VISITOR Ben',
          'event_visit 1 PLACE Oz',
        ]);
        const turns = await transaction.linked('Evidence.fact', 'Fact', ['evidence_1']);
        expect(turns.map(({ edge }) => edge)).toEqual([{ publishedAt: '2025-01-02T00:00:00.000Z', turn: false }]);
        expect(turns[0]?.node).toMatchObject({
          id: 'event_call',
          disputed: false,
          sources: ['source_wire'],
          end: null,
        });
      });
    });

    test('nothing has changed when the work throws', async () => {
      const failing = store.transact(async (transaction) => {
        await transaction.apply(changes({ unlink: [linkNamed('NAMES', 'Person|ada', 'person_ada')] }));
        await transaction.apply(changes({ put: [entity('place_hill', 'Place', 'Hill')] }));
        throw new Error('on purpose');
      });
      await expect(failing).rejects.toThrow('on purpose');
      expect(await entities()).not.toContain('place_hill');
      const names = await readOne(store, nodes('Entity', ['person_ada'], idsOnly(link('Entity.names'))));
      expect(idsOf(linkOf(names))).toEqual(['Person|ada']);
      await apply(counter(1));
      expect(await sequence()).toBe(1);
    });

    test('readers see a transaction when it is done, and then at once', async () => {
      let seenWithin: unknown = 'nothing yet';
      const answer = await store.transact(async (transaction) => {
        await transaction.apply(counter(7));
        seenWithin = await sequence();
        return 'done';
      });
      expect(answer).toBe('done');
      expect(seenWithin).toBeUndefined();
      expect(await sequence()).toBe(7);
    });

    test('transactions run one after the other', async () => {
      const increment = () =>
        store.transact(async (transaction) => {
          const [log] = await transaction.find('ChangeLog', 'id', ['log']);
          await new Promise((resolve) => setTimeout(resolve, 1));
          await transaction.apply(counter((log?.sequence ?? 0) + 1));
        });
      await Promise.all(Array.from({ length: 50 }, increment));
      expect(await sequence()).toBe(50);
    });

    test('preparing again changes nothing, also twice at once', async () => {
      expect(await Promise.all([store.prepare(), store.prepare()])).toEqual([{ applied: [] }, { applied: [] }]);
      expect(await store.prepare({ dryRun: true })).toEqual({ applied: [] });
      expect(await entities()).toHaveLength(4);
      expect(await store.health()).toEqual({ ready: true });
    });

    test('text stands in the order of its code points', async () => {
      const names = ['a', 'Z', 'é', '\uFFFD', '🕊️', '', 'aa'];
      await apply({ put: names.map((name, position) => entity(`place_${position}`, 'Place', '', { sortName: name })) });
      const order = [nodeTerm('sortName')];
      const places = list(
        'Entity',
        { order, seek: { by: 'kind', among: ['Place'] } },
        { attributes: ['sortName'], links: [] },
      );
      expect(idsOf(await readOne(store, places))).toEqual(['', 'Z', 'a', 'aa', 'é', '\uFFFD', '🕊️']);
    });

    test.each(HOSTILE)('text is only ever text: %j', async (text) => {
      await apply({ put: [entity('place_odd', 'Place', text, { aliases: [text, 'odd'], description: text })] });
      const odd = { rows: [{ edge: [], links: [], node: ['place_odd', text, [text, 'odd'], text] }] };
      const wanted = { attributes: ['id', 'name', 'aliases', 'description'], links: [] };
      expect(await readOne(store, nodes('Entity', ['place_odd', text], wanted))).toEqual(odd);
      const where = {
        is: 'all' as const,
        of: [
          compare('node', 'name', 'eq', text),
          compare('node', 'name', 'in', [text]),
          compare('node', 'description', 'contains', text),
          compare('node', 'description', 'startsWith', text),
          compare('node', 'aliases', 'has', text),
          compare('node', 'aliases', 'has', 'odd'),
        ],
      };
      expect(await readOne(store, list('Entity', { where }, wanted))).toEqual(odd);
    });

    test.each(UNSTORABLE)('text that a store cannot hold is neither refused nor cut: %j', async (text) => {
      await apply({ put: [entity('place_odd', 'Place', text, { aliases: [text] })] });
      const where = {
        is: 'all' as const,
        of: [compare('node', 'name', 'in', [text]), compare('node', 'aliases', 'has', text)],
      };
      const answer = await readOne(store, list('Entity', { where }, { attributes: ['name', 'aliases'], links: [] }));
      const [name, aliases] = answer.rows[0]?.node ?? [];
      expect(readable(String(name))).toBe(readable(text));
      expect((aliases as readonly string[]).map(readable)).toEqual([readable(text)]);
    });
  });
}
