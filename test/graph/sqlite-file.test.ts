import { EventEmitter, once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { GraphStore, GraphTransaction } from '../../src/graph/graph-store.js';
import { Checkpoints } from '../../src/graph-sqlite/checkpoints.js';
import { Connection } from '../../src/graph-sqlite/database.js';
import { sqliteSchema } from '../../src/graph-sqlite/schema-sql.js';
import { openSqliteStore } from '../../src/graph-sqlite/sqlite-store.js';
import { idsOf, list, readOne } from './plans.js';
import { TINY_WORLD } from './tiny-world.js';

test('schema/sqlite.sql is what the model gives (npm run generate)', () => {
  expect(readFileSync('schema/sqlite.sql', 'utf8')).toBe(sqliteSchema());
});

describe('a database file', () => {
  let folder: string;
  let opened: GraphStore[];
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'newsgraph-'));
    opened = [];
  });
  afterEach(async () => {
    for (const store of opened) await store.close();
    rmSync(folder, { recursive: true });
  });

  const fileNamed = (name: string): string => join(folder, name);

  function open(name = 'graph.db', waitMs = 2_000): GraphStore {
    const store = openSqliteStore({ file: fileNamed(name), waitMs });
    opened.push(store);
    return store;
  }

  async function openPrepared(): Promise<GraphStore> {
    const store = open();
    await store.prepare();
    return store;
  }

  /** What somebody else does to the file. */
  function tamper(text: string): void {
    const connection = new Connection(fileNamed('graph.db'), []);
    connection.execute(text);
    connection.close();
  }

  test('is made with its folder, and says what it lacks until it is prepared', async () => {
    const store = open(join('deep', 'down', 'graph.db'));
    expect(await store.health()).toEqual({ ready: false, reason: 'The database still needs: 1-graph.' });
    await expect(store.read([list('Name')])).rejects.toMatchObject({ code: 'STORE_OUTDATED' });
    expect(await store.prepare({ dryRun: true })).toEqual({ applied: ['1-graph'] });
    expect(await store.prepare({ dryRun: true })).toEqual({ applied: ['1-graph'] });
    expect(await store.prepare()).toEqual({ applied: ['1-graph'] });
    expect(await store.health()).toEqual({ ready: true });
  });

  test('takes up its log in a thread of its own, while it is read and written', async () => {
    const store = await openPrepared();
    const sizeOf = (): number => statSync(fileNamed('graph.db')).size;
    const before = sizeOf();
    const checkpoints = new Checkpoints(fileNamed('graph.db'), 1);
    checkpoints.consider();
    await store.transact((transaction) => transaction.apply(TINY_WORLD));
    while (sizeOf() === before) await sleep(10);
    expect(sizeOf()).toBeGreaterThan(100_000);
    expect(idsOf(await readOne(store, list('Name')))).not.toEqual([]);
    await checkpoints.close();
  });

  test('is prepared once when several servers start at once', async () => {
    const reports = await Promise.all([open(), open(), open()].map((store) => store.prepare()));
    expect(reports.flatMap(({ applied }) => applied)).toEqual(['1-graph']);
  });

  test('keeps what was written when it is opened again', async () => {
    const first = await openPrepared();
    await first.transact((transaction) => transaction.apply(TINY_WORLD));
    await first.close();
    expect(idsOf(await readOne(open(), list('Name')))).toEqual(['Person|ada', 'Person|ben']);
  });

  test('shows one store what another has written', async () => {
    const [writer, reader] = [await openPrepared(), await openPrepared()];
    await writer.transact((transaction) => transaction.apply(TINY_WORLD));
    expect(await readOne(reader, list('Entity', { limit: 0, count: true }))).toEqual({ rows: [], count: 4 });
  });

  test.each([
    ['by a newer program', `INSERT INTO "_migration" VALUES (2, '2-more', 'x', 'now')`, 'run the newer program'],
    ['with other tables', `UPDATE "_migration" SET checksum = 'x'`, 'record the articles again'],
  ])('prepared %s is refused', async (_, change, advice) => {
    await (await openPrepared()).close();
    tamper(change);
    const refusal = { code: 'STORE_OUTDATED', retryable: false, message: expect.stringContaining(advice) };
    await expect(open().prepare()).rejects.toMatchObject(refusal);
    await expect(open().prepare({ dryRun: true })).rejects.toMatchObject(refusal);
    expect(await open().health()).toEqual({ ready: false, reason: expect.stringContaining(advice) });
  });

  test.each([
    ['a folder', (file: string) => mkdirSync(file)],
    ['no database', (file: string) => writeFileSync(file, 'Dear diary, '.repeat(100))],
  ])('that is %s is refused', async (_, make) => {
    make(fileNamed('graph.db'));
    const use = async () => open().prepare();
    await expect(use()).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
  });

  test('is a file: memory is not shared between readers and writers', () => {
    expect(() => openSqliteStore({ file: ':memory:' })).toThrow('Expected the path of a database file');
  });

  describe('with a writer at work', () => {
    /** Begins a transaction that ends when it is told to. */
    async function hold(store: GraphStore): Promise<() => Promise<void>> {
      const gate = new EventEmitter();
      const begun = once(gate, 'begun');
      const done = store.transact(async () => {
        const ended = once(gate, 'ended');
        gate.emit('begun');
        await ended;
      });
      await begun;
      return () => {
        gate.emit('ended');
        return done;
      };
    }

    const write = (store: GraphStore) => store.transact((transaction) => transaction.apply(TINY_WORLD));

    test.each(['in the same process', 'in another'])('%s: others wait, then give up', async (where) => {
      await openPrepared();
      const holder = open('graph.db', 100);
      const other = where === 'in another' ? open('graph.db', 100) : holder;
      const release = await hold(holder);
      await expect(write(other)).rejects.toMatchObject({ code: 'STORE_BUSY', retryable: true });
      expect(await other.health()).toMatchObject({ ready: false });
      await release();
      await write(other);
      expect(await holder.health()).toEqual({ ready: true });
    });

    test('others go on once it is done', async () => {
      const [one, other] = [await openPrepared(), await openPrepared()];
      const release = await hold(one);
      const waiting = write(other);
      await new Promise((resolve) => setTimeout(resolve, 100));
      await release();
      await waiting;
      expect(idsOf(await readOne(one, list('Name')))).toHaveLength(2);
    });

    test('no turn is lost between two stores', async () => {
      const stores = [await openPrepared(), await openPrepared()];
      const increment = (store: GraphStore) =>
        store.transact(async (transaction) => {
          const [log] = await transaction.find('ChangeLog', 'id', ['log']);
          await new Promise((resolve) => setTimeout(resolve, 1));
          const node = { id: 'log', sequence: (log?.sequence ?? 0) + 1, meanings: [] };
          await transaction.apply({ unlink: [], remove: [], put: [{ kind: 'ChangeLog', node }], link: [] });
        });
      await Promise.all(Array.from({ length: 20 }, () => stores.map(increment)).flat());
      await stores[0]?.transact(async (transaction) => {
        expect(await transaction.find('ChangeLog', 'id', ['log'])).toEqual([{ id: 'log', sequence: 40, meanings: [] }]);
      });
    });

    test('it closes after the writer', async () => {
      const store = await openPrepared();
      const release = await hold(store);
      const closed = store.close();
      await release();
      await closed;
      const refusal = { code: 'STORE_UNAVAILABLE', message: 'The database is closed.' };
      await expect(store.read([list('Name')])).rejects.toMatchObject(refusal);
      await expect(write(store)).rejects.toMatchObject(refusal);
      await store.close();
    });
  });

  test('a transaction that has ended writes no more', async () => {
    const store = await openPrepared();
    const kept = await store.transact(async (transaction): Promise<GraphTransaction> => transaction);
    await expect(kept.apply(TINY_WORLD)).rejects.toThrow('one that has ended');
    await expect(kept.find('Name', 'id', ['x'])).rejects.toThrow('one that has ended');
  });
});
