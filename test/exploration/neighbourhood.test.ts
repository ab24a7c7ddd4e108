import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { exploreConnections } from '../../src/exploration/connections.js';
import { exploreNeighbourhood, type NeighbourhoodRequest } from '../../src/exploration/neighbourhood.js';
import type { Read } from '../../src/exploration/read.js';
import type { Subgraph } from '../../src/exploration/subgraph.js';
import { compare } from '../graph/plans.js';
import { describeEachStore } from '../stores/every-store.js';
import { person, related, write } from './small-graph.js';

const NOW = '2025-01-01T00:00:00.000Z';
/** 365 days before. */
const YEAR_AGO = '2024-01-02T00:00:00.000Z';

/**
 * Around the hub stand the three that score 4, 4 and 3, and a fourth far behind; beyond `ann` a chain of two, and `ann`
 * and `bob` know each other. Nobody knows `loner`.
 */
const GRAPH = [
  person('hub', 100),
  person('ann', 9),
  person('bob', 99),
  person('cid', 0),
  person('dan', 0),
  person('eve', 9),
  person('fay', 0),
  person('loner'),
  related('CALLED hub ann', NOW, 1),
  related('MET hub bob', YEAR_AGO, 1),
  related('CALLED cid hub', NOW, 7),
  related('MET hub dan', '2015-01-01T00:00:00.000Z', 1),
  related('CALLED ann bob', YEAR_AGO, 1),
  related('CALLED ann eve', NOW, 1),
  related('MET eve fay', NOW, 1),
];

const ids = ({ relationships }: Subgraph): readonly string[] => relationships.map(({ id }) => id);

describeEachStore('the graph around an entity', (stores) => {
  let read: Read;
  let reads = 0;
  beforeAll(async () => {
    const { store } = await stores.open();
    await write(store, GRAPH);
    read = (plans) => {
      reads += 1;
      return store.read(plans);
    };
  });
  afterAll(() => stores.close());

  const explore = (around: string, more: Partial<NeighbourhoodRequest> = {}): Promise<Subgraph> =>
    exploreNeighbourhood(read, {
      ...{ around: around.split(' '), depth: 1, filter: {}, limit: 100, counted: true },
      ...more,
    });

  test('is shown most relevant first: by recency, sources, and articles about the other', async () => {
    const found = await explore('hub');
    expect(ids(found)).toEqual(['CALLED hub ann', 'CALLED cid hub', 'MET hub bob', 'MET hub dan']);
    expect(found.nodes).toEqual(['hub', 'ann', 'cid', 'bob', 'dan']);
    expect(found.truncated).toEqual([]);
  });

  test('is counted by type where it is left out, and adds up at every limit', async () => {
    expect(await explore('hub', { limit: 1 })).toMatchObject({
      nodes: ['hub', 'ann'],
      truncated: [
        { type: 'MET', count: 2 },
        { type: 'CALLED', count: 1 },
      ],
    });
    for (const limit of [1, 2, 3, 4, 5]) {
      for (const depth of [1, 2, 3]) {
        const { relationships, truncated } = await explore('hub', { limit, depth });
        const around = relationships.filter(({ id }) => id.includes('hub')).length;
        expect(truncated.reduce((sum, { count }) => sum + count, around)).toBe(4);
        expect(relationships.length).toBe(Math.min(limit, depth === 1 ? 4 : limit));
      }
    }
    expect((await explore('hub', { limit: 1, counted: false })).truncated).toEqual([]);
  });

  test('reaches two or three relationships far, the nearest first, each once', async () => {
    const level1 = ['CALLED hub ann', 'CALLED cid hub', 'MET hub bob', 'MET hub dan'];
    const level2 = ['CALLED ann eve', 'CALLED ann bob'];
    expect(ids(await explore('hub', { depth: 2 }))).toEqual([...level1, ...level2]);
    expect(ids(await explore('hub', { depth: 3 }))).toEqual([...level1, ...level2, 'MET eve fay']);
    expect((await explore('hub', { depth: 3 })).nodes.slice(-2)).toEqual(['eve', 'fay']);
  });

  test('gives the levels beyond the half of the room, and takes back what they do not need', async () => {
    expect(ids(await explore('hub', { depth: 2, limit: 2 }))).toEqual(['CALLED hub ann', 'CALLED ann eve']);
    expect(ids(await explore('hub', { depth: 3, limit: 4 }))).toEqual([
      ...['CALLED hub ann', 'CALLED cid hub'],
      ...['CALLED ann eve', 'MET eve fay'],
    ]);
    expect(ids(await explore('fay', { depth: 2, limit: 5 }))).toEqual(['MET eve fay', 'CALLED ann eve']);
    expect(ids(await explore('dan bob', { depth: 2, limit: 4 }))).toHaveLength(4);
  });

  test('holds both ends of every relationship, at every limit', async () => {
    for (const limit of [1, 2, 3, 5, 7]) {
      const { nodes, relationships } = await explore('hub', { depth: 3, limit });
      expect(new Set(nodes).size).toBe(nodes.length);
      for (const { near, other } of relationships) expect(nodes).toEqual(expect.arrayContaining([near, other]));
    }
  });

  test('of several entities has each relationship once, and those without any', async () => {
    const found = await explore('loner bob nobody ann');
    expect(found.nodes.slice(0, 3)).toEqual(['loner', 'bob', 'ann']);
    expect([...ids(found)].sort()).toEqual(['CALLED ann bob', 'CALLED ann eve', 'CALLED hub ann', 'MET hub bob']);
    expect(await explore('nobody')).toEqual({ nodes: [], relationships: [], truncated: [] });
    expect(await explore('loner', { depth: 3 })).toEqual({ nodes: ['loner'], relationships: [], truncated: [] });
    expect(await exploreNeighbourhood(read, { around: [], depth: 3, filter: {}, limit: 9, counted: true })).toEqual({
      ...{ nodes: [], relationships: [], truncated: [] },
    });
  });

  test('is narrowed, counts included', async () => {
    const met = await explore('hub', { filter: { seek: { by: 'type', among: ['MET'] } }, limit: 1 });
    expect([ids(met), met.truncated]).toEqual([['MET hub bob'], [{ type: 'MET', count: 1 }]]);
    const reported = { where: compare('node', 'sourceCount', 'gt', 1) };
    const often = await explore('hub', { filter: reported, depth: 3 });
    expect([ids(often), often.truncated]).toEqual([['CALLED cid hub'], []]);
  });

  test('takes two reads a level, and none where nothing leads further', async () => {
    const readsOf = async (around: string, depth: number): Promise<number> => {
      const before = reads;
      await explore(around, { depth });
      return reads - before;
    };
    expect([await readsOf('hub', 1), await readsOf('hub', 2), await readsOf('hub', 3)]).toEqual([2, 4, 6]);
    expect(await readsOf('loner', 3)).toBe(1);
  });

  const connections = (among: string, limit = 300): Promise<Subgraph> =>
    exploreConnections(read, { ids: among.split(' '), where: undefined, limit, counted: true });

  test('among some entities leads to no other', async () => {
    const found = await connections('bob hub eve ann nobody');
    expect(found.nodes).toEqual(['bob', 'hub', 'eve', 'ann']);
    expect(ids(found)).toEqual(['CALLED hub ann', 'CALLED ann eve', 'MET hub bob', 'CALLED ann bob']);
    expect(found.truncated).toEqual([]);
    expect((await connections('bob hub eve ann', 1)).truncated).toEqual([
      { type: 'CALLED', count: 2 },
      { type: 'MET', count: 1 },
    ]);
    expect(await connections('hub')).toEqual({ nodes: ['hub'], relationships: [], truncated: [] });
  });
});
