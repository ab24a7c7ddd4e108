import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import sql, { type Sql } from 'sql-template-tag';
import type { GraphStore } from '../../src/graph/graph-store.js';
import type { OrderTerm, Page, ReadPlan, Tally } from '../../src/graph/read-plan.js';
import { Connection } from '../../src/graph-sqlite/database.js';
import { pageStatement } from '../../src/graph-sqlite/page-sql.js';
import { sqliteSchema } from '../../src/graph-sqlite/schema-sql.js';
import { kindScope, type Scope, sideScope } from '../../src/graph-sqlite/scope-sql.js';
import { wordSource } from '../../src/graph-sqlite/words-sql.js';
import { KINDS, type Kind, type KindName, orderOfKind, SIDES, type Side, sideNamed } from '../../src/model/model.js';
import { TemporarySqlite } from '../stores/temporary-sqlite.js';
import { compare, edgeTerm, idsOnly, link, list, NEWEST_FIRST, nodes, nodeTerm, page, reached } from './plans.js';
import { TINY_WORLD } from './tiny-world.js';

describe('SQLite needs', () => {
  const sqlite = new TemporarySqlite();
  let store: GraphStore;
  beforeAll(async () => {
    store = (await sqlite.open()).store;
    await store.transact((transaction) => transaction.apply(TINY_WORLD));
  });
  afterAll(() => sqlite.close());

  async function statements(...plans: readonly ReadPlan[]): Promise<number> {
    let counted = 0;
    await store.read(plans, { onStatements: (count) => (counted = count) });
    return counted;
  }

  const facts = link('Entity.facts', {
    page: page({ seek: { by: 'type', among: ['MEETING', 'VISIT', 'PHONE_CALL'] }, order: NEWEST_FIRST, count: true }),
    node: idsOnly(link('Fact.participants'), link('Fact.evidence', { node: idsOnly(link('Evidence.article')) })),
  });

  test('one statement for each link read, however many nodes it leaves from', async () => {
    expect(await statements(nodes('Entity', ['person_ada', 'person_ben', 'country_oz'], idsOnly(facts)))).toBe(5);
    expect(await statements(list('Entity'), list('Fact', { count: true }))).toBe(2);
  });

  test('no statement for links of nothing', async () => {
    expect(await statements(nodes('Entity', ['person_nobody'], idsOnly(facts)))).toBe(1);
    expect(await statements(list('Entity', {}, idsOnly({ ...facts, onlyFor: ['Place'] })))).toBe(1);
  });

  test('one statement for what is found by words', async () => {
    const plan = { read: 'found', kind: 'Evidence', terms: [{ text: 'ada', prefix: true }] } as const;
    expect(await statements({ ...plan, first: 'newest', limit: 5, node: idsOnly(link('Evidence.fact')) })).toBe(2);
  });

  test('one statement for each step to the seeds', async () => {
    const ben = { kind: 'Entity', through: 'Name.entities', from: { kind: 'Name', ids: ['Person|ben'] } } as const;
    expect(await statements(reached(ben, 'Entity.relationships'))).toBe(2);
    const shared = link('Entity.sharedFacts', {
      page: page({ seek: { by: 'otherId', referring: ben }, order: NEWEST_FIRST }),
    });
    expect(await statements(nodes('Entity', ['person_ada', 'country_oz'], idsOnly(shared)))).toBe(3);
  });
});

describe('SQLite finds in an index, in the order of the page,', () => {
  const folder = mkdtempSync(join(tmpdir(), 'newsgraph-'));
  const connection = new Connection(join(folder, 'graph.db'), []);
  beforeAll(() => connection.execute(sqliteSchema()));
  afterAll(() => {
    connection.close();
    rmSync(folder, { recursive: true });
  });

  /** How SQLite means to walk the pages of a scope, each begun in the middle. */
  function queryPlan(scope: Scope, by: string | undefined, order: readonly OrderTerm[]): string {
    const wanted: Page = { order, after: order.map(() => 'x'), limit: 20, count: false };
    const source = {
      scope,
      owners: { rows: [1] },
      together: false,
      sought: by === undefined ? undefined : { by, values: ['x'] },
    };
    const node = Object.keys(KINDS[scope.kind].attributes).map((attribute) => ({ on: 'node', attribute }) as const);
    const statement = pageStatement(source, wanted, { variant: false, order, edge: [], node });
    return explain(statement);
  }

  const explain = (statement: Sql): string =>
    connection
      .all(sql`EXPLAIN QUERY PLAN ${statement}`)
      .map((row) => row[3])
      .join('\n');

  const sorts = (plan: string): readonly string[] => plan.match(/TEMP B-TREE.*/g) ?? [];

  const orderOf = ({ order }: Side, reverse: boolean): readonly OrderTerm[] => {
    const descending = (order?.descending ?? false) !== reverse;
    return [...(order === undefined ? [] : [edgeTerm(order.by, descending)]), nodeTerm('id', descending)];
  };

  const sides = [...SIDES.values()].flatMap((side) =>
    [...(side.alwaysSought ? [] : [undefined]), ...side.seeks].map((seek) => ({ name: side.name, side, seek })),
  );

  /** Links hold no ids, so what is alike in the order of the links is sorted, and all where they have none: these are few. */
  test.each(sides)('a page of $name by $seek', ({ side, seek }) => {
    const scope = sideScope(side);
    for (const reverse of [false, true]) {
      const plan = queryPlan(scope, seek, orderOf(side, reverse));
      const ordered = side.order !== undefined;
      expect(plan).toMatch(ordered ? /SEARCH e0 USING .*\(.*[<>]/ : /SEARCH e0 USING .*\(.*Id=\?\)/);
      expect(sorts(plan)).toEqual([`TEMP B-TREE FOR ${ordered ? 'LAST TERM OF ' : ''}ORDER BY`]);
    }
  });

  test('a page that is sought, by what is sought, whatever else the link must satisfy', () => {
    const side = sideNamed('Entity.relationships');
    const where = compare('edge', 'end', 'eq', 'SOURCE');
    const wanted: Page = { order: orderOf(side, false), where, limit: 20, count: false };
    const sought = { by: 'otherId', nodes: { rows: [1, 2] } };
    const source = { scope: sideScope(side), owners: { rows: [1, 2] }, together: false, sought };
    const statement = pageStatement(source, wanted, { variant: false, order: [], edge: [], node: [] });
    const steps = connection.all(sql`EXPLAIN QUERY PLAN ${statement}`).map((row) => String(row[3]));
    expect(steps.find((step) => step.startsWith('SEARCH e0'))).toContain('(entityId=? AND otherId=?)');
    expect(sorts(steps.join('\n'))).toEqual(['TEMP B-TREE FOR LAST TERM OF ORDER BY']);
  });

  const EACH = { by: 'interval', intervals: [{ from: 'a', until: 'b' }] } as const;

  test.each<[string, string | undefined, Tally, string]>([
    [
      'Entity.relationships',
      undefined,
      { by: 'value', attribute: 'type' },
      'entityId_type_at_relationshipId (entityId=?)',
    ],
    [
      'Entity.relationships',
      'otherId',
      { by: 'value', attribute: 'type' },
      'entityId_otherId_at_relationshipId (entityId=? AND otherId=?)',
    ],
    [
      'Entity.facts',
      'kind',
      { ...EACH, attribute: 'at', within: 'endsBy' },
      'entityId_kind_at_factId_endsBy_sourceCount (entityId=? AND kind=? AND at>? AND at<?)',
    ],
    [
      'Entity.mentionedIn',
      undefined,
      { ...EACH, attribute: 'publishedAt' },
      'entityId_publishedAt_articleId (entityId=? AND publishedAt>? AND publishedAt<?)',
    ],
  ])('what is counted of %s by %s in groups', (name, by, tally, index) => {
    const scope = sideScope(sideNamed(name));
    const sought =
      by === undefined ? undefined : by === 'otherId' ? { by, nodes: { rows: [1, 2] } } : { by, values: ['x', 'y'] };
    const source = { scope, owners: { rows: [1, 2] }, together: true, sought };
    const wanted: Page = { order: orderOf(sideNamed(name), false), limit: 0, count: false, tally };
    const statement = pageStatement(source, wanted, { variant: false, order: [], edge: [], node: [] });
    const steps = connection.all(sql`EXPLAIN QUERY PLAN ${statement}`).map((row) => String(row[3]));
    expect(steps.findLast((step) => step.startsWith('SEARCH e0'))).toContain(`INDEX ${scope.side?.link}_${index}`);
  });

  test.each(['Name', 'ArticleVersion', 'Evidence'] as const)('%s by words', (kind) => {
    const scope = kindScope(kind);
    for (const first of ['oldest', 'newest'] as const) {
      const words = wordSource(scope, [{ text: 'x', prefix: true }], first);
      const source = { scope, owners: { rows: [] }, together: true, sought: undefined, words };
      const columns = { variant: false, order: [], edge: [], node: [] };
      const plan = explain(pageStatement(source, { order: [], limit: 20, count: false }, columns));
      expect(plan).toMatch(/SCAN w VIRTUAL TABLE INDEX .*\n.*SEARCH n0 USING INTEGER PRIMARY KEY/);
      expect(plan).not.toContain('TEMP B-TREE');
    }
  });

  const lists = (Object.entries(KINDS) as [KindName, Kind][]).flatMap(([kind, { orders, seeks, alwaysSought }]) =>
    orders.flatMap((order) => [...(alwaysSought ? [] : [undefined]), ...seeks].map((seek) => ({ kind, order, seek }))),
  );

  test.each(lists)('a list of $kind in the order of $order by $seek', ({ kind, order, seek }) => {
    const scope = kindScope(kind);
    for (const descending of [false, true]) {
      const plan = queryPlan(
        scope,
        seek,
        orderOfKind(kind, order).map((by) => nodeTerm(by, descending)),
      );
      expect(plan).toMatch(/SEARCH n0 USING .*\(.*[<>]/);
      expect(sorts(plan)).toEqual([]);
    }
  });
});
