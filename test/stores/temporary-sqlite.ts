import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { GraphStore } from '../../src/graph/graph-store.js';
import { openSqliteStore } from '../../src/graph-sqlite/sqlite-store.js';
import type { TemporaryStores } from './temporary-stores.js';

/** SQLite stores, each in a folder of its own that goes when the next is opened. */
export class TemporarySqlite implements TemporaryStores {
  #opened: { readonly store: GraphStore; readonly folder: string } | undefined;

  async open(): Promise<{ readonly store: GraphStore; readonly address: string }> {
    await this.close();
    const folder = mkdtempSync(join(tmpdir(), 'newsgraph-'));
    const address = join(folder, 'graph.db');
    const store = openSqliteStore({ file: address });
    this.#opened = { store, folder };
    await store.prepare();
    return { store, address };
  }

  async close(): Promise<void> {
    await this.#opened?.store.close();
    if (this.#opened !== undefined) rmSync(this.#opened.folder, { recursive: true });
    this.#opened = undefined;
  }
}
