import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { findPaths, PATH_BUDGET, type PathBudget } from '../../src/exploration/paths.js';
import type { Read } from '../../src/exploration/read.js';
import type { RelationshipFilter } from '../../src/exploration/relationship-reads.js';
import type { GraphStore } from '../../src/graph/graph-store.js';
import type { PageRead } from '../../src/graph/read-plan.js';
import { compare } from '../graph/plans.js';
import { describeEachStore } from '../stores/every-store.js';
import { everyPath } from './every-path.js';
import { changesOf, idsOfWorld, someTies, type Tie } from './random-ties.js';

interface Condition {
  readonly filter: RelationshipFilter;
  readonly counts: (tie: Tie) => boolean;
}

const SOURCES = compare('node', 'sourceCount', 'gte', 2);

const CONDITIONS: readonly Condition[] = [
  { filter: {}, counts: () => true },
  { filter: { types: ['CALLED', 'MET'] }, counts: ({ type }) => type !== 'VISITED' },
  { filter: { where: SOURCES }, counts: ({ sourceCount }) => sourceCount >= 2 },
  {
    filter: { types: ['CALLED', 'MET'], where: SOURCES },
    counts: ({ type, sourceCount }) => type !== 'VISITED' && sourceCount >= 2,
  },
];

const someQuestion = fc.record({
  maxLength: fc.integer({ min: 1, max: 6 }),
  most: fc.integer({ min: 1, max: 10 }),
  condition: fc.constantFrom(...CONDITIONS),
});

const someBudget: fc.Arbitrary<PathBudget> = fc.record({
  entities: fc.integer({ min: 1, max: 8 }),
  relationships: fc.integer({ min: 1, max: 60 }),
  relationshipsOfOne: fc.integer({ min: 1, max: 8 }),
  pairs: fc.integer({ min: 0, max: 16 }),
  steps: fc.constantFrom(3, 10, PATH_BUDGET.steps),
});

/** Neo4j takes longer for each of them. */
const RUNS: Readonly<Record<string, number>> = { SQLite: 400, Neo4j: 60 };
const MINUTES = 60_000;

/** The rows of a page and of all pages below them. */
const rowsOf = ({ rows }: PageRead): number =>
  rows.reduce((sum, { links }) => sum + links.reduce((below, page) => below + rowsOf(page), 0), rows.length);

describeEachStore('paths', (stores, name) => {
  const runs = { numRuns: RUNS[name] ?? 0, seed: 11 };
  let store: GraphStore;
  let worlds = 0;
  beforeAll(async () => {
    ({ store } = await stores.open());
  });
  afterAll(() => stores.close());

  /** A world for itself, and all that there is to find in it. */
  async function ask(
    ties: Parameters<typeof changesOf>[0],
    { maxLength, most, condition }: typeof someQuestion extends fc.Arbitrary<infer T> ? T : never,
    budget?: PathBudget,
  ) {
    worlds += 1;
    const ids = idsOfWorld(worlds);
    await store.transact((transaction) => transaction.apply(changesOf(ties, ids)));
    const question = { from: ids.entity(0), to: ids.entity(1), maxLength, most, filter: condition.filter };
    const layers: number[] = [];
    const read: Read = async (plans) => {
      const pages = await store.read(plans);
      if (isLayer(plans)) layers.push(pages.reduce((sum, page) => sum + rowsOf(page) - page.rows.length, 0));
      return pages;
    };
    const found = await findPaths(read, question, budget);
    return { found, all: everyPath(ties, ids, { from: 0, to: 1, maxLength, counts: condition.counts }), layers };
  }

  test(
    'are those that trying all of them finds, in the same order',
    async () => {
      await fc.assert(
        fc.asyncProperty(someTies, someQuestion, async (ties, question) => {
          const { found, all } = await ask(ties, question);
          expect(found).toEqual({ paths: all.slice(0, question.most), complete: true });
        }),
        runs,
      );
    },
    5 * MINUTES,
  );

  test(
    'are real on a small budget, and complete only when they are the first of all',
    async () => {
      const seen = { complete: 0, incomplete: 0 };
      await fc.assert(
        fc.asyncProperty(someTies, someQuestion, someBudget, async (ties, question, budget) => {
          const { found, all, layers } = await ask(ties, question, budget);
          seen[found.complete ? 'complete' : 'incomplete'] += 1;
          expect(all).toEqual(expect.arrayContaining([...found.paths]));
          expect(found.paths).toEqual(
            all.filter((path) => found.paths.some((other) => `${other.nodes}` === `${path.nodes}`)),
          );
          if (found.complete) expect(found.paths).toEqual(all.slice(0, question.most));
          expect(layers.reduce((sum, rows) => sum + rows, 0)).toBeLessThanOrEqual(budget.relationships);
        }),
        runs,
      );
      expect(Math.min(seen.complete, seen.incomplete)).toBeGreaterThan(runs.numRuns / 8);
    },
    5 * MINUTES,
  );
});

/** Whether plans read neighbours, and do not look up pairs. */
const isLayer: (plans: Parameters<Read>[0]) => boolean = (plans) =>
  plans.some((plan) => plan.read === 'ids' && plan.node.links.some(({ page }) => page.seek?.by !== 'otherId'));
