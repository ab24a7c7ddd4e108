import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { findPaths } from '../../src/exploration/paths.js';
import type { ChangeSet } from '../../src/graph/change-set.js';
import type { GraphStore } from '../../src/graph/graph-store.js';
import type { ReadPlan } from '../../src/graph/read-plan.js';
import { entity, relate, relationship } from '../graph/tiny-world.js';
import { describeEachStore } from '../stores/every-store.js';

const AT = '2025-01-01T00:00:00.000Z';
const CALLS = [
  ['call_1', 'ada', 'ben'],
  ['call_2', 'ada', 'cia'],
  ['call_3', 'cia', 'ben'],
] as const;

const WORLD: ChangeSet = {
  unlink: [],
  remove: [],
  put: [
    ...['ada', 'ben', 'cia'].map((name) => entity(name, 'Person', name)),
    ...CALLS.map(([id, one, other]) => relationship(id, 'CALLED', one, other, AT)),
  ],
  link: CALLS.flatMap(([id, one, other]) => relate(id, 'CALLED', one, other, AT)),
};

const WITHOUT_FIRST_CALL: ChangeSet = {
  unlink: relate('call_1', 'CALLED', 'ada', 'ben', AT),
  remove: [{ kind: 'Relationship', id: 'call_1' }],
  put: [],
  link: [],
};

/** Whether it is read which relationships to show, which comes last. */
const showsRelationships = ([plan]: readonly ReadPlan[]): boolean =>
  plan?.node.links.some(({ node }) => node.attributes.includes('sourceCount')) ?? false;

describeEachStore('while a writer changes the graph', (stores) => {
  let store: GraphStore;
  beforeAll(async () => {
    ({ store } = await stores.open());
    await store.transact((transaction) => transaction.apply(WORLD));
  });
  afterAll(() => stores.close());

  test('a path that has gone since it was found is left out, and the answer not complete', async () => {
    const question = { from: 'ada', to: 'ben', maxLength: 2, most: 3, filter: {} };
    const found = await findPaths(async (plans) => {
      if (showsRelationships(plans)) {
        await store.transact((transaction) => transaction.apply(WITHOUT_FIRST_CALL));
      }
      return store.read(plans);
    }, question);
    const around = { nodes: ['ada', 'cia', 'ben'], relationships: ['call_2', 'call_3'] };
    expect(found).toEqual({ paths: [around], complete: false });
    expect(await findPaths((plans) => store.read(plans), question)).toEqual({ paths: [around], complete: true });
  });
});
