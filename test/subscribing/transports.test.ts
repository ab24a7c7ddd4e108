import { get } from 'node:http';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { WebSocket } from 'ws';
import type { RunningServer } from '../../src/server/server.js';
import { codesOf, post, progress, startTestServer } from '../server/start-test-server.js';
import { Listener, socketAddress, TRANSPORTS } from './listener.js';

let server: RunningServer;
const listeners: Listener[] = [];

beforeEach(async () => {
  server = await startTestServer({ mostListeners: 3 });
});

afterEach(async () => {
  for (const listener of listeners.splice(0)) listener.stop();
  await server.close();
});

function listen(over: (typeof TRANSPORTS)[number][1], query: string, variables = {}): Listener {
  const listener = over(server.url, { query, variables });
  listeners.push(listener);
  return listener;
}

const rest = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

const ENDLESS = 'subscription { count(upTo: 100000000) }';

/** Asks for very much over a WebSocket, and reads none of it. */
async function pausedSocket(): Promise<void> {
  const socket = new WebSocket(socketAddress(server.url), 'graphql-transport-ws');
  await new Promise((resolve) => socket.once('open', resolve));
  socket.send('{"type":"connection_init"}');
  await rest(100);
  socket.pause();
  socket.send(JSON.stringify({ type: 'subscribe', id: '1', payload: { query: ENDLESS } }));
}

/** Asks for very much over an event stream, and reads none of it. */
async function pausedStream(): Promise<void> {
  const { hostname, port } = new URL(server.url);
  const path = `/graphql/stream?${new URLSearchParams({ query: ENDLESS })}`;
  const headers = { accept: 'text/event-stream' };
  await new Promise((resolve) => get({ hostname, port, path, headers }, resolve).on('error', () => undefined));
}

/** How an operation is refused: what graphql-ws says in a message of its own, an event stream says in its only result. */
async function refusalOf(listener: Listener): Promise<unknown> {
  const end = await listener.end();
  const errors = Array.isArray(end) ? end : listener.received[0]?.errors;
  return errors?.map((error: { extensions: { code: string } }) => error.extensions.code);
}

describe.each(TRANSPORTS)('over %s', (_name, over) => {
  test('results come in order, then the end', async () => {
    const listener = listen(over, 'subscription ($upTo: Int!) { count(upTo: $upTo) }', { upTo: 500 });
    expect(await listener.end()).toBe('complete');
    expect(listener.received.map(({ data }) => data.count)).toEqual(
      Array.from({ length: 500 }, (_, index) => index + 1),
    );
  });

  test.each([
    ['a query', '{ hello }', 'BAD_REQUEST'],
    ['a mutation', 'mutation { change }', 'BAD_REQUEST'],
    ['no GraphQL', 'subscription {', 'GRAPHQL_PARSE_FAILED'],
    ['an unknown field', 'subscription { unknown }', 'GRAPHQL_VALIDATION_FAILED'],
    ['two operations', 'subscription A { nothing } subscription B { nothing }', 'OPERATION_RESOLUTION_FAILURE'],
    ['a missing variable', 'subscription ($upTo: Int!) { count(upTo: $upTo) }', 'BAD_USER_INPUT'],
    ['too many words', `subscription { nothing ${'nothing '.repeat(2000)} }`, 'GRAPHQL_PARSE_FAILED'],
    ['too many fields', `subscription { nothing ${'nothing '.repeat(1000)} }`, 'QUERY_TOO_LARGE'],
  ])('%s is refused', async (_what, query, code) => {
    const codes = await refusalOf(listen(over, query));
    expect(codes).toContain(code);
  });

  test('an error on the way comes as the last result, and tells no secrets', async () => {
    const listener = listen(over, 'subscription { break }');
    expect(await listener.end()).toBe('complete');
    const [first, last] = listener.received;
    expect(first).toEqual({ data: { break: 1 } });
    expect(last?.errors).toMatchObject([
      { extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: expect.any(String) } },
    ]);
    expect(JSON.stringify(last)).not.toContain('hunter2');
  });

  test('a store that goes away is told as such', async () => {
    const listener = listen(over, 'subscription { away }');
    await listener.end();
    expect(listener.received.at(-1)?.errors).toMatchObject([
      { extensions: { code: 'STORE_UNAVAILABLE', retryable: true } },
    ]);
  });

  test('an orderly stop ends it at once, so that the client connects again', async () => {
    const listener = listen(over, 'subscription { nothing }');
    await rest(300);
    const start = performance.now();
    await server.close();
    expect(performance.now() - start).toBeLessThan(3000);
    const end = await listener.end();
    expect(end).not.toBe('complete');
    if (over === Listener.overWebSocket) expect(end).toMatchObject({ code: 1001 });
    expect(listener.received).toEqual([]);
    server = await startTestServer();
  });

  test('who reads nothing makes nothing pile up', async () => {
    const isReading = over === Listener.overWebSocket ? pausedSocket() : pausedStream();
    await isReading;
    await rest(1500);
    const told = progress.counted;
    await rest(500);
    expect(told).toBeGreaterThan(0);
    expect(progress.counted).toBe(told);
  });

  test('no more than are served may listen; who leaves makes room', async () => {
    const listening = [1, 2, 3].map(() => listen(over, 'subscription { nothing }'));
    await rest(300);
    expect(await listen(over, 'subscription { count(upTo: 1) }').end()).not.toBe('complete');
    listening[0]?.stop();
    await rest(300);
    expect(await listen(over, 'subscription { count(upTo: 1) }').end()).toBe('complete');
  });
});

describe('WebSockets', () => {
  /** Resolves with the code and reason of the closing, or with the status of the refusal. */
  function closing(socket: WebSocket): Promise<readonly [number, string]> {
    return new Promise((resolve) => {
      socket.on('error', () => undefined);
      socket.on('close', (code, reason) => resolve([code, String(reason)]));
      socket.on('unexpected-response', (_request, response) => resolve([response.statusCode ?? 0, 'refused']));
    });
  }

  const connect = (options = {}, path = '', protocol = 'graphql-transport-ws') =>
    new WebSocket(`${socketAddress(server.url)}${path}`, protocol, options);

  test.each([
    ['another page', 'https://evil.example', 403],
    ['a page without an origin', 'null', 403],
  ])('%s may not listen', async (_name, origin, status) => {
    expect(await closing(connect({ origin }))).toEqual([status, 'refused']);
  });

  test.each([
    ['its own pages', () => server.url],
    ['pages that may read answers', () => 'https://studio.apollographql.com'],
  ])('%s may listen', async (_name, origin) => {
    const socket = connect({ origin: origin() });
    await new Promise((resolve) => socket.once('open', resolve));
    socket.terminate();
  });

  test('there are none at other addresses', async () => {
    expect(await closing(connect({}, '/stream'))).toEqual([404, 'refused']);
  });

  test('who does not say hello is closed', async () => {
    expect(await closing(connect())).toEqual([4408, 'Connection initialisation timeout']);
  });

  test('other protocols are closed', async () => {
    expect((await closing(connect({}, '', 'graphql-ws')))[0]).toBeGreaterThan(1000);
  });

  test.each([
    ['no JSON', 'hello', 4400],
    ['a message that is no message', '{"type":"nonsense"}', 4400],
    [
      'a subscription before hello',
      '{"type":"subscribe","id":"1","payload":{"query":"subscription { nothing }"}}',
      4401,
    ],
    ['a very large message', 'x'.repeat(200_000), 1009],
  ])('%s closes the connection', async (_name, message, code) => {
    const socket = connect();
    socket.once('open', () => socket.send(message));
    expect((await closing(socket))[0]).toBe(code);
    expect((await post(server, { query: '{ hello }' })).body.data).toEqual({ hello: 'Hello world' });
  });

  test('a connection has at most 50 subscriptions', async () => {
    const socket = connect();
    const received: { readonly type: string; readonly id: string; readonly payload: unknown }[] = [];
    socket.on('message', (message) => received.push(JSON.parse(String(message))));
    await new Promise((resolve) => socket.once('open', resolve));
    socket.send('{"type":"connection_init"}');
    await rest(100);
    for (let id = 1; id <= 51; id++) {
      socket.send(JSON.stringify({ type: 'subscribe', id: `${id}`, payload: { query: 'subscription { nothing }' } }));
    }
    await rest(300);
    socket.terminate();
    expect(received.slice(1)).toMatchObject([
      { type: 'error', id: '51', payload: [{ extensions: { code: 'TOO_MANY_SUBSCRIPTIONS' } }] },
    ]);
  });

  test('an upgrade to anything else is refused', async () => {
    const { hostname, port } = new URL(server.url);
    const headers = { connection: 'Upgrade', upgrade: 'h2c' };
    const status = await new Promise((resolve) => {
      get({ hostname, port, path: '/graphql', headers }, ({ statusCode }) => resolve(statusCode));
    });
    expect(status).toBe(400);
  });
});

describe('event streams', () => {
  const stream = (query: string, headers: Readonly<Record<string, string>>) =>
    fetch(`${server.url}/graphql/stream?${new URLSearchParams({ query })}`, { headers });
  const accept = 'text/event-stream';

  test('can be read with nothing but GET', async () => {
    const response = await stream('subscription { count(upTo: 2) }', { accept });
    expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    expect(await response.text()).toBe(
      ':\n\nevent: next\ndata: {"data":{"count":1}}\n\nevent: next\ndata: {"data":{"count":2}}\n\nevent: complete\ndata: \n\n',
    );
  });

  test.each([
    ['another page', { accept, origin: 'https://evil.example' }, 403, 'FORBIDDEN'],
    ['who does not accept events', { accept: 'image/png' }, 400, 'BAD_REQUEST'],
  ])('%s is refused', async (_name, headers, status, code) => {
    const response = await stream('subscription { nothing }', headers);
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code } }] });
  });

  test.each([
    ['no query', '{}', 400],
    ['no JSON', '{', 400],
    ['variables that are a list', '{"query":"subscription { nothing }","variables":[1]}', 400],
    ['a large body', JSON.stringify({ query: 'x'.repeat(200_000) }), 413],
  ])('%s is refused', async (_name, body, status) => {
    const headers = { accept, 'content-type': 'application/json' };
    const response = await fetch(`${server.url}/graphql/stream`, { method: 'POST', headers, body });
    expect(response.status).toBe(status);
  });
});

test('a plain POST is told where to listen', async () => {
  const answer = await post(server, { query: 'subscription { nothing }' });
  expect(codesOf(answer)).toEqual(['BAD_REQUEST']);
  expect(answer.body.errors?.[0]?.message).toContain('/graphql/stream');
});
