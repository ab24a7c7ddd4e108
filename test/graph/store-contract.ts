import { afterAll, beforeAll, describe } from '@jest/globals';
import type { GraphStore } from '../../src/graph/graph-store.js';
import { describeFilters } from './filter-contract.js';
import { describeLinks } from './link-contract.js';
import { describePages } from './page-contract.js';
import { describeTallies } from './tally-contract.js';
import { TINY_WORLD } from './tiny-world.js';
import { describeWords } from './words-contract.js';
import { describeWriting } from './write-contract.js';

/** What every store must do. `open` gives a prepared store that holds nothing. */
export function describeStore(name: string, open: () => Promise<GraphStore>): void {
  describe(name, () => {
    describe('reads the tiny world', () => {
      let store: GraphStore;
      beforeAll(async () => {
        store = await open();
        await store.transact((transaction) => transaction.apply(TINY_WORLD));
      });
      afterAll(() => store.close());

      describePages(() => store);
      describeLinks(() => store);
      describeFilters(() => store);
      describeTallies(() => store);
    });

    describeWriting(open);
    describeWords(open);
  });
}
