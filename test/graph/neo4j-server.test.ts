import { createServer, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import neo4j from 'neo4j-driver';
import type { GraphStore } from '../../src/graph/graph-store.js';
import { openNeo4jStore } from '../../src/graph-neo4j/neo4j-store.js';
import { describeWithNeo4j } from '../stores/every-store.js';
import { list, readOne } from './plans.js';
import { TINY_WORLD } from './tiny-world.js';

const write = (store: GraphStore) => store.transact((transaction) => transaction.apply(TINY_WORLD));

describe('without a Neo4j', () => {
  test('every use is refused as unreachable', async () => {
    const store = openNeo4jStore({ uri: 'bolt://127.0.0.1:1' });
    const refusal = { name: 'StoreError', code: 'STORE_UNAVAILABLE', retryable: true };
    await Promise.all([
      expect(store.read([list('Name')])).rejects.toMatchObject(refusal),
      expect(write(store)).rejects.toMatchObject(refusal),
      expect(store.prepare()).rejects.toMatchObject(refusal),
      expect(store.health()).resolves.toMatchObject({ ready: false }),
    ]);
    await store.close();
  });

  test('a server that does not answer is given up in time', async () => {
    const sockets: Socket[] = [];
    const silent = createServer((socket) => sockets.push(socket));
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const address = silent.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    const store = openNeo4jStore({ uri: `bolt://127.0.0.1:${port}`, readTimeoutMs: 500 });
    const begun = performance.now();
    await expect(store.read([list('Name')])).rejects.toMatchObject({ code: 'STORE_TIMEOUT', retryable: true });
    expect(performance.now() - begun).toBeLessThan(2_000);
    await store.close();
    for (const socket of sockets) socket.destroy();
    silent.close();
  });
});

describeWithNeo4j('on a Neo4j', (stores) => {
  let store: GraphStore;
  let address: string;
  beforeAll(async () => {
    ({ store, address } = await stores.open());
  });
  afterAll(() => stores.close());

  test('all plans of a call are one statement', async () => {
    let statements = 0;
    await store.read([list('Name'), list('Fact', { count: true })], { onStatements: (count) => (statements = count) });
    expect(statements).toBe(1);
  });

  test('a prepared database is ready and needs nothing', async () => {
    expect(await store.prepare({ dryRun: true })).toEqual({ applied: [] });
    expect(await store.health()).toEqual({ ready: true });
  });

  test('no turn is lost between two stores', async () => {
    const both = [store, openNeo4jStore({ uri: address })];
    const increment = (one: GraphStore) =>
      one.transact(async (transaction) => {
        const [log] = await transaction.find('ChangeLog', 'id', ['log']);
        const node = { id: 'log', sequence: (log?.sequence ?? 0) + 1, meanings: [] };
        await transaction.apply({ unlink: [], remove: [], put: [{ kind: 'ChangeLog', node }], link: [] });
      });
    await Promise.all(Array.from({ length: 20 }, () => both.map(increment)).flat());
    await store.transact(async (transaction) => {
      expect(await transaction.find('ChangeLog', 'id', ['log'])).toEqual([{ id: 'log', sequence: 40, meanings: [] }]);
    });
    await both[1]?.close();
  });

  test('a transaction that takes too long is ended, and nothing of it stays', async () => {
    const hasty = openNeo4jStore({ uri: address, writeTimeoutMs: 300 });
    const slow = hasty.transact(async (transaction) => {
      await transaction.apply(TINY_WORLD);
      await new Promise((resolve) => setTimeout(resolve, 3_000));
      await transaction.find('Name', 'id', ['Person|ada']);
    });
    await expect(slow).rejects.toMatchObject({ code: 'STORE_TIMEOUT', retryable: true });
    expect((await readOne(store, list('Name'))).rows).toEqual([]);
    await hasty.close();
  });

  test('writers wait for each other, then give up', async () => {
    const other = openNeo4jStore({ uri: address, writeTimeoutMs: 500 });
    await store.transact(async () => {
      await expect(write(other)).rejects.toMatchObject({ name: 'StoreError', retryable: true });
      expect((await readOne(other, list('Name'))).rows).toEqual([]);
    });
    await other.close();
  });

  test('a database of that name must exist', async () => {
    const lost = openNeo4jStore({ uri: address, database: 'nowhere' });
    const refusal = { code: 'STORE_UNAVAILABLE', retryable: false };
    await expect(lost.read([list('Name')])).rejects.toMatchObject(refusal);
    await lost.close();
  });

  test('a closed store is unavailable', async () => {
    const closed = openNeo4jStore({ uri: address });
    await closed.close();
    await closed.close();
    await expect(closed.read([list('Name')])).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
    await expect(write(closed)).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
  });

  test('a database that another program prepared is refused, and told what to do', async () => {
    const driver = neo4j.driver(address);
    const alter = (applied: readonly string[]) =>
      driver.executeQuery("MATCH (s:StoreState {id: 'graph'}) SET s.was = s.applied, s.applied = $applied", {
        applied,
      });
    const restore = () => driver.executeQuery("MATCH (s:StoreState {id: 'graph'}) SET s.applied = s.was REMOVE s.was");
    try {
      await alter(['1-graph 0000']);
      await expect(store.prepare()).rejects.toMatchObject({ code: 'STORE_OUTDATED', retryable: false });
      expect(await store.health()).toMatchObject({ ready: false, reason: expect.stringContaining('empty database') });
    } finally {
      await restore();
      await driver.close();
    }
    expect(await store.health()).toEqual({ ready: true });
  });
});
