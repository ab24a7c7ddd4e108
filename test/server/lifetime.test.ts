import { once } from 'node:events';
import { describe, expect, test } from '@jest/globals';
import Fastify from 'fastify';
import { closeInTime } from '../../src/server/close-in-time.js';
import { calls, post, startTestServer } from './start-test-server.js';

describe('health', () => {
  test('a store that cannot work makes the server unready, not dead', async () => {
    const server = await startTestServer({ health: async () => ({ ready: false, reason: 'The disk is full.' }) });
    const [live, ready] = await Promise.all([fetch(`${server.url}/livez`), fetch(`${server.url}/readyz`)]);
    expect([live.status, await live.json()]).toEqual([200, { live: true }]);
    expect([ready.status, await ready.json()]).toEqual([503, { ready: false, reason: 'The disk is full.' }]);
    await server.close();
  });

  test('is good when the store is', async () => {
    const server = await startTestServer();
    const ready = await fetch(`${server.url}/readyz`);
    expect([ready.status, await ready.json()]).toEqual([200, { ready: true }]);
    await server.close();
  });
});

describe('closing', () => {
  test('finishes what runs and accepts no more', async () => {
    const server = await startTestServer();
    const asked = once(calls, 'slow');
    const running = post(server, { query: '{ slow(ms: 300) }' });
    await asked;
    await server.close();
    expect((await running).body).toEqual({ data: { slow: 'done' } });
    await expect(fetch(`${server.url}/livez`)).rejects.toThrow();
  });

  test('cuts off what does not end in time', async () => {
    const app = Fastify();
    const asked = once(app.server, 'request');
    app.get('/', () => new Promise(() => undefined));
    const url = await app.listen({ port: 0 });
    const running = fetch(url).catch((error: unknown) => error);
    await asked;
    await closeInTime(app, 200);
    expect(await running).toMatchObject({ message: 'fetch failed' });
  });
});
