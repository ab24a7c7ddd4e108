import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { getIntrospectionQuery } from 'graphql';
import type { RunningServer } from '../../src/server/server.js';
import { codesOf, post, startTestServer } from './start-test-server.js';

let server: RunningServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const nested = (levels: number): string => `${'{ self '.repeat(levels - 1)}{ hello }${' }'.repeat(levels - 1)}`;
const times = (count: number, write: (index: number) => string): string =>
  Array.from({ length: count }, (_, i) => write(i)).join(' ');
const bomb = (levels: number): string =>
  `{ ...F0 } ${times(levels, (i) => `fragment F${i} on Query { self { ...F${i + 1} } other: self { ...F${i + 1} } }`)} fragment F${levels} on Query { hello }`;

describe('limits of a query', () => {
  test.each([
    ['30 levels', nested(30)],
    ['20 root fields', `{ ${times(20, (i) => `a${i}: hello`)} }`],
    ['100 aliases', `{ self { ${times(100, (i) => `a${i}: hello`)} } }`],
    ['the introspection query', getIntrospectionQuery({ inputValueDeprecation: true, oneOf: true })],
  ])('%s are allowed', async (_name, query) => {
    expect(codesOf(await post(server, { query }))).toEqual([]);
  });

  test.each([
    ['31 levels', nested(31), 'Expected at most 30 levels of fields, got 31.'],
    ['21 root fields', `{ ${times(21, (i) => `a${i}: hello`)} }`, 'Expected at most 20 root fields, got 21.'],
    [
      '21 root fields in fragments',
      `{ ...F ...F } fragment F on Query { ${times(11, (i) => `a${i}: hello`)} }`,
      'got 22',
    ],
    ['101 aliases', `{ self { ${times(101, (i) => `a${i}: hello`)} } }`, 'Expected at most 100 aliases, got 101.'],
    ['fragments that double', bomb(11), 'Expected at most 1000 fields, got 6142.'],
  ])('%s are refused', async (_name, query, reason) => {
    const answer = await post(server, { query });
    expect(answer.status).toBe(400);
    expect(new Set(codesOf(answer))).toEqual(new Set(['QUERY_TOO_LARGE']));
    expect(answer.body.errors?.map(({ message }) => message).join()).toContain(reason);
  });

  test('fragments that hold each other are refused, not followed', async () => {
    const query = '{ ...A } fragment A on Query { self { ...B } } fragment B on Query { self { ...A } }';
    expect(codesOf(await post(server, { query }))).toEqual(['GRAPHQL_VALIDATION_FAILED']);
  });

  test('a document of too many words is not read to its end', async () => {
    const answer = await post(server, { query: `{ ${times(2_000, () => 'hello')} }` });
    expect([answer.status, codesOf(answer)]).toEqual([400, ['GRAPHQL_PARSE_FAILED']]);
  });

  test('as many words as are allowed are checked quickly', async () => {
    const start = performance.now();
    await post(server, { query: `{ ${times(1_990, () => 'hello')} }` });
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});
