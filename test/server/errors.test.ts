import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { pino } from 'pino';
import type { RunningServer } from '../../src/server/server.js';
import { codesOf, post, startTestServer } from './start-test-server.js';

const UUID = /^[0-9a-f-]{36}$/;

let server: RunningServer;
const log: string[] = [];
const logger = pino({ base: null }, { write: (line: string) => log.push(line) });
const logged = (requestId: string) =>
  log.map((line) => JSON.parse(line)).filter((line) => line.requestId === requestId);

beforeAll(async () => {
  server = await startTestServer({ logger });
});
afterAll(() => server.close());

describe('what a resolver throws', () => {
  test.each(['broken', 'secret'])('%s: is masked, and logged once under its request id', async (field) => {
    const { status, body, headers } = await post(server, { query: `{ ${field} }` });
    const requestId = headers.get('x-request-id') ?? '';
    expect(requestId).toMatch(UUID);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      data: { [field]: null },
      errors: [{ path: [field], extensions: { code: 'INTERNAL_SERVER_ERROR', retryable: false, requestId } }],
    });
    expect(JSON.stringify(body)).not.toMatch(/hunter2|stack/);
    expect(logged(requestId).filter(({ level }) => level === 50)).toMatchObject([
      { err: { message: 'password=hunter2' } },
    ]);
  });

  test('a store that is away says so, and that one may try again', async () => {
    const { body } = await post(server, { query: '{ away }' });
    expect(body.errors).toMatchObject([
      { message: 'Expected a store, got no answer.', extensions: { code: 'STORE_UNAVAILABLE', retryable: true } },
    ]);
  });
});

describe('what is wrong with a request', () => {
  test.each([
    ['no GraphQL', { query: '{' }, 400, 'GRAPHQL_PARSE_FAILED'],
    ['an unknown field', { query: '{ nope }' }, 400, 'GRAPHQL_VALIDATION_FAILED'],
    [
      'a variable of the wrong type',
      { query: 'query ($ms: Int!) { slow(ms: $ms) }', variables: { ms: 'x' } },
      400,
      'BAD_USER_INPUT',
    ],
    ['no such operation', { query: 'query A { hello }', operationName: 'B' }, 400, 'OPERATION_RESOLUTION_FAILURE'],
    ['no query', {}, 400, 'BAD_REQUEST'],
    ['a batch', [{ query: '{ hello }' }], 400, 'BAD_REQUEST'],
    [
      'a query by its hash',
      { extensions: { persistedQuery: { version: 1, sha256Hash: 'a' } } },
      200,
      'PERSISTED_QUERY_NOT_SUPPORTED',
    ],
    ['a subscription', { query: 'subscription { changes }' }, 400, 'BAD_REQUEST'],
    ['no JSON', '{"query":', 400, 'BAD_REQUEST'],
    ['a prototype', '{"query":"{ hello }","__proto__":{}}', 400, 'BAD_REQUEST'],
    ['deep JSON', `{"query":"{ hello }","variables":{"a":${'['.repeat(1e6)}${']'.repeat(1e6)}}}`, 400, 'BAD_REQUEST'],
    [
      'a large body',
      JSON.stringify({ query: '{ hello }', extensions: { a: 'x'.repeat(9e6) } }),
      413,
      'PAYLOAD_TOO_LARGE',
    ],
  ])('%s', async (_name, body, status, code) => {
    const answer = await post(server, body);
    expect(codesOf(answer)).toEqual([code]);
    expect(answer.status).toBe(status);
    expect(answer.body.errors?.[0]?.extensions.requestId).toBe(answer.headers.get('x-request-id'));
  });

  test('null in a variable with a default, where an argument must not be null', async () => {
    const answer = await post(server, {
      query: 'query ($n: String = "x") { hello(name: $n) }',
      variables: { n: null },
    });
    expect([answer.status, codesOf(answer)]).toEqual([400, ['BAD_USER_INPUT']]);
  });

  test('text that is not said to be JSON', async () => {
    const answer = await post(server, '{"query":"{ hello }"}', { 'content-type': 'text/plain' });
    expect([answer.status, codesOf(answer)]).toEqual([415, ['UNSUPPORTED_MEDIA_TYPE']]);
  });

  test('another address, another method', async () => {
    const lost = await fetch(`${server.url}/nowhere`, { headers: { accept: 'text/html' } });
    expect([lost.status, lost.headers.get('content-type')]).toEqual([404, 'application/json; charset=utf-8']);
    expect(await lost.json()).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND', retryable: false } }] });
    const put = await fetch(`${server.url}/graphql`, { method: 'PUT', body: '{}' });
    expect([put.status, put.headers.get('allow')]).toEqual([405, 'GET, POST']);
    expect(await put.json()).toMatchObject({ errors: [{ extensions: { code: 'METHOD_NOT_ALLOWED' } }] });
  });

  test.each(['/%', '/explorer/%zz', '/graphql/%c0%af'])('an address that cannot be read: %s', async (path) => {
    const response = await fetch(`${server.url}${path}`, { headers: { accept: 'text/html' } });
    const requestId = response.headers.get('x-request-id') ?? '';
    expect([response.status, response.headers.get('content-type')]).toEqual([400, 'application/json; charset=utf-8']);
    expect(await response.json()).toEqual({
      errors: [
        { message: expect.stringContaining(path), extensions: { code: 'BAD_REQUEST', retryable: false, requestId } },
      ],
    });
    expect(logged(requestId)).toMatchObject([{ msg: 'refused', codes: ['BAD_REQUEST'] }]);
  });

  test('a query that a foreign page could send without asking', async () => {
    const response = await fetch(`${server.url}/graphql?query={hello}`);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] });
  });
});

test('what takes too long is given up', async () => {
  const impatient = await startTestServer({ requestMs: 100 });
  const answer = await post(impatient, { query: '{ slow(ms: 400) }' });
  expect([answer.status, codesOf(answer)]).toEqual([503, ['REQUEST_TIMEOUT']]);
  expect(answer.body.errors?.[0]?.extensions.retryable).toBe(true);
  await impatient.close();
});

describe('the log', () => {
  test('has one line an operation, with nothing of what was asked', async () => {
    const query = 'query Greet($name: String!) { hello(name: $name) }';
    const { headers } = await post(server, { query, variables: { name: 'secret-name' } });
    const lines = logged(headers.get('x-request-id') ?? '');
    expect(lines).toMatchObject([{ msg: 'operation', kind: 'query', name: 'Greet', statements: 0, codes: [] }]);
    expect(lines[0].ms).toBeGreaterThan(0);
    expect(log.join('')).not.toMatch(/secret-name/);
  });

  test('names the codes of what failed', async () => {
    const { headers } = await post(server, { query: 'query Lost { nope }' });
    expect(logged(headers.get('x-request-id') ?? '')).toMatchObject([{ codes: ['GRAPHQL_VALIDATION_FAILED'] }]);
  });
});
