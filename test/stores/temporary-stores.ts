import type { GraphStore } from '../../src/graph/graph-store.js';

/** Empty, prepared stores of one sort, one at a time: the one opened before is done with. */
export interface TemporaryStores {
  /** @returns the store, and the address under which another process can open it */
  open(): Promise<{ readonly store: GraphStore; readonly address: string }>;
  close(): Promise<void>;
}
