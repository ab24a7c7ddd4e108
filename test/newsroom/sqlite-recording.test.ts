import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { GraphStore } from '../../src/graph/graph-store.js';
import { openSqliteStore } from '../../src/graph-sqlite/sqlite-store.js';
import { describeRecording } from './describe-recording.js';

let opened: { readonly store: GraphStore; readonly folder: string } | undefined;

async function close(): Promise<void> {
  await opened?.store.close();
  if (opened !== undefined) rmSync(opened.folder, { recursive: true });
  opened = undefined;
}

async function open(): Promise<GraphStore> {
  await close();
  const folder = mkdtempSync(join(tmpdir(), 'newsgraph-'));
  const store = openSqliteStore({ file: join(folder, 'graph.db') });
  opened = { store, folder };
  await store.prepare();
  return store;
}

describeRecording('SQLite', { open, close }, 40);
