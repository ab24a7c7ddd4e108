import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { findPaths, PATH_BUDGET, type PathQuestion } from '../../src/exploration/paths.js';
import type { ChangeSet } from '../../src/graph/change-set.js';
import type { GraphStore } from '../../src/graph/graph-store.js';
import type { PageRead } from '../../src/graph/read-plan.js';
import { compare } from '../graph/plans.js';
import { entity, relate, relationship } from '../graph/tiny-world.js';
import { describeEachStore } from '../stores/every-store.js';

/** More than a search reads of one entity. */
const ACQUAINTANCES = PATH_BUDGET.relationshipsOfOne + 500;

const knows = (one: string, other: string, at: string): ChangeSet => {
  const id = `relationship_${one}_${other}`;
  return {
    unlink: [],
    remove: [],
    put: [relationship(id, 'CALLED', one, other, at)],
    link: relate(id, 'CALLED', one, other, at),
  };
};

const people = (names: readonly string[]): ChangeSet => ({
  unlink: [],
  remove: [],
  put: names.map((name) => entity(name, 'Person', name)),
  link: [],
});

const LONG_AGO = '2001-01-01T00:00:00.000Z';
const LATELY = '2025-01-01T00:00:00.000Z';
const crowd = Array.from({ length: ACQUAINTANCES }, (_, number) => `crowd${number}`);

/**
 * ada – hub – ben, and hub – cia – dan, long ago; lately the hub came to know so many others that these ties are not
 * among those that are read of it. dan knows eve, too.
 */
const WORLD: readonly ChangeSet[] = [
  people(['hub', 'ada', 'ben', 'cia', 'dan', 'eve', ...crowd]),
  ...['ada', 'ben', 'cia'].map((name) => knows('hub', name, LONG_AGO)),
  knows('cia', 'dan', LATELY),
  knows('dan', 'eve', LATELY),
  ...crowd.map((name) => knows('hub', name, LATELY)),
];

const together = (changes: readonly ChangeSet[]): ChangeSet => ({
  unlink: [],
  remove: [],
  put: changes.flatMap(({ put }) => put),
  link: changes.flatMap(({ link }) => link),
});

/** How many rows the links of a page have. */
const linkedRows = ({ rows }: PageRead): number =>
  rows.reduce((sum, { links }) => sum + links.reduce((below, page) => below + page.rows.length, 0), 0);

describeEachStore('at a hub, a search', (stores) => {
  let store: GraphStore;
  beforeAll(async () => {
    ({ store } = await stores.open());
    await store.transact((transaction) => transaction.apply(together(WORLD)));
  }, 60_000);
  afterAll(() => stores.close());

  async function ask(question: Partial<PathQuestion> & Pick<PathQuestion, 'from' | 'to'>) {
    const rows: number[] = [];
    const found = await findPaths(
      async (plans) => {
        const pages = await store.read(plans);
        rows.push(pages.reduce((sum, page) => sum + linkedRows(page), 0));
        return pages;
      },
      { maxLength: 4, most: 1, filter: {}, ...question },
    );
    return { ways: found.paths.map(({ nodes }) => nodes.join(' ')), complete: found.complete, rows };
  }

  test('passes it from its small sides, without reading it', async () => {
    const { rows, ...found } = await ask({ from: 'ada', to: 'ben' });
    expect(found).toEqual({ ways: ['ada hub ben'], complete: true });
    // The neighbours of both ends, how often the hub is named, the relationships to show.
    expect(rows).toEqual([2, 0, 2]);
  });

  test('that begins there is sure of ties that it does not read', async () => {
    const { rows, ...found } = await ask({ from: 'hub', to: 'dan' });
    expect(found).toEqual({ ways: ['hub cia dan'], complete: true });
    expect(Math.max(...rows)).toBe(PATH_BUDGET.relationshipsOfOne + 2);
  });

  test('goes on from the other end as far as it must', async () => {
    expect(await ask({ from: 'hub', to: 'eve' })).toMatchObject({ ways: ['hub cia dan eve'], complete: true });
    expect(await ask({ from: 'eve', to: 'ada' })).toMatchObject({ ways: ['eve dan cia hub ada'], complete: true });
  });

  test('says so when it cannot be sure', async () => {
    expect(await ask({ from: 'ada', to: 'ben', most: 2 })).toMatchObject({ ways: ['ada hub ben'], complete: false });
    expect(await ask({ from: 'ada', to: 'ben', most: 2, maxLength: 3 })).toMatchObject({ complete: true });
  });

  test('checks a condition on no more of its relationships than that', async () => {
    const filter = { where: compare('node', 'at', 'lt', '2002') };
    const { rows, ...found } = await ask({ from: 'hub', to: 'ben', filter });
    expect(found).toEqual({ ways: ['hub ben'], complete: true });
    expect(Math.max(...rows)).toBe(PATH_BUDGET.relationshipsOfOne + 1);
  });
});
