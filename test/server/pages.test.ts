import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { RunningServer } from '../../src/server/server.js';
import { startTestServer } from './start-test-server.js';

let server: RunningServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const open = (path: string) => fetch(`${server.url}${path}`, { headers: { accept: 'text/html,*/*;q=0.8' } });

describe('pages', () => {
  test('/ leads to all, without scripts', async () => {
    const page = await open('/');
    expect(page.headers.get('content-type')).toContain('text/html');
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await page.text()).toMatch(/href="\/explorer".*href="\/graphiql".*href="\/graphql"/s);
  });

  test('/graphiql allows nothing from elsewhere', async () => {
    const page = await open('/graphiql');
    const policy = page.headers.get('content-security-policy');
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/https?:|\*|script-src[^;]*unsafe/);
    expect(await page.text()).toContain('/graphiql/page.js');
    const script = await open('/graphiql/page.js');
    expect(await script.text()).not.toBe('');
    expect([script.status, script.headers.get('content-type')]).toEqual([200, 'application/javascript; charset=utf-8']);
  });

  test('/explorer allows no inline script, no inline style and nothing from elsewhere', async () => {
    const page = await open('/explorer');
    expect(page.headers.get('content-security-policy')).toBe(
      "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'",
    );
    expect(page.headers.get('x-content-type-options')).toBe('nosniff');
    expect(page.headers.get('referrer-policy')).toBe('no-referrer');
    expect(await page.text()).toContain('/explorer/page.js');
    const style = await open('/explorer/page.css');
    expect([style.status, style.headers.get('content-type')]).toEqual([200, 'text/css; charset=utf-8']);
    await style.text();
  });

  test('/graphql in a browser is Apollo Sandbox, which names GraphiQL to who is offline', async () => {
    const html = await (await open('/graphql')).text();
    expect(html).toContain('EmbeddedSandbox');
    expect(html).toContain('<a href="/graphiql">');
  });

  test.each(['/graphiql/../../package.json', '/explorer/%2e%2e/src/cli.js', '/graphiql/%2e%2e/%2e%2e/package.json'])(
    '%s is not served',
    async (path) => {
      const answer = await open(path);
      expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] });
    },
  );
});

describe('pages of other origins', () => {
  const ask = async (origin: string) => {
    const answer = await fetch(`${server.url}/graphql`, {
      method: 'OPTIONS',
      headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type' },
    });
    await answer.text();
    return answer.headers.get('access-control-allow-origin');
  };

  test("Apollo's hosted Sandbox may ask", async () => {
    expect(await ask('https://studio.apollographql.com')).toBe('https://studio.apollographql.com');
  });
  test('others may not', async () => expect(await ask('https://evil.example')).not.toBe('https://evil.example'));
});
