import { afterEach, describe, expect, test } from '@jest/globals';
import type { RunningServer } from '../../src/server/server.js';
import { decideWriteAccess } from '../../src/server/write-access.js';
import { post, startTestServer } from './start-test-server.js';

type Request = Parameters<ReturnType<typeof decideWriteAccess>>[0];

const from = (remoteAddress: string, headers: Readonly<Record<string, string>>): Request =>
  ({ socket: { remoteAddress }, headers }) as unknown as Request;

describe('without API keys', () => {
  const mayWrite = decideWriteAccess([]);

  test.each([
    ['127.0.0.1', 'localhost:4000'],
    ['::1', '[::1]:4000'],
    ['::ffff:127.0.0.1', '127.0.0.1'],
  ])('%s as %s may write', (address, host) => expect(mayWrite(from(address, { host }))).toBe(true));

  test.each([
    ['another machine', '10.0.0.7', { host: 'localhost:4000' }],
    ['a page whose name leads here', '127.0.0.1', { host: 'evil.example:4000' }],
    ['a name that begins like ours', '127.0.0.1', { host: 'localhost.evil.example' }],
    ['a proxy', '127.0.0.1', { host: 'localhost:4000', 'x-forwarded-for': '10.0.0.7' }],
    ['nobody known', '127.0.0.1', {}],
  ])('%s may not', (_name, address, headers) => expect(mayWrite(from(address, headers))).toBe(false));
});

describe('with API keys', () => {
  const mayWrite = decideWriteAccess(['first-key', 'second-key']);
  const sent = (authorization: string) => mayWrite(from('127.0.0.1', { host: 'localhost', authorization }));

  test.each(['Bearer first-key', 'bearer second-key'])('%s may write', (header) => expect(sent(header)).toBe(true));
  test.each(['', 'Bearer', 'Bearer wrong', 'Basic first-key', 'Bearer first-key second-key', 'Bearer '])(
    '"%s" may not, not even from here',
    (header) => expect(sent(header)).toBe(false),
  );
});

describe('the context of an operation', () => {
  let server: RunningServer;
  afterEach(() => server.close());
  const mayWrite = async (headers = {}) => (await post(server, { query: '{ may }' }, headers)).body.data?.may;

  test('says who has sent a key', async () => {
    server = await startTestServer({ apiKeys: ['key'] });
    expect([await mayWrite(), await mayWrite({ authorization: 'Bearer key' })]).toEqual([false, true]);
  });

  test('says who is on this machine, where there are no keys', async () => {
    server = await startTestServer();
    expect(await mayWrite()).toBe(true);
  });
});
