import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import type { RunningServer } from '../../src/server/server.js';
import { describeInBrowser, launchBrowser } from '../browser.js';
import { changeUntilHeard, withdrawLatest } from './change-until-heard.js';
import { serveSeeds } from './seeded-newsgraph.js';

describeInBrowser('GraphiQL in a browser', () => {
  let server: RunningServer;
  let browser: Browser;
  let page: Page;
  const requested = new Set<string>();
  const complaints: string[] = [];
  const tab = (name: string) => page.getByRole('button', { name, exact: true });

  beforeAll(async () => {
    server = await serveSeeds();
    browser = await launchBrowser({ webgl: false });
    page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
    page.on('request', (request) => requested.add(new URL(request.url()).origin));
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(`${server.url}/graphiql`);
    // Before its editors stand, buttons do nothing.
    await page.locator('.graphiql-query-editor').getByText('query').first().waitFor();
    await page.locator('.graphiql-response .monaco-editor').first().waitFor();
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  test('opens with the starter queries and the docs of the schema', async () => {
    for (const name of ['Network', 'Connection', 'Paths', 'Latest', 'Changes']) await tab(name).waitFor();
    await page.getByRole('button', { name: 'Show Documentation Explorer' }).click();
    await page.getByText('A GraphQL schema provides a root type').waitFor();
  });

  test('shows the answer to a query that is run', async () => {
    await page.getByRole('button', { name: 'Execute query' }).click();
    const answer = page.locator('.graphiql-response');
    await answer.getByText('"Donald Trump"').first().waitFor();
    await answer.getByText('"relationships"').waitFor();
  });

  // At once: what GraphiQL knew of the tab before is not what is sent.
  test('listens to changes', async () => {
    await tab('Changes').click();
    await page.getByRole('button', { name: 'Execute query' }).click();
    const answer = page.locator('.graphiql-response').getByText(/"(WITHDRAWN|CHANGED)"/);
    await changeUntilHeard(() => withdrawLatest(server), answer.first().waitFor());
  }, 60_000);

  test('asks nobody but this server, and breaks no rule of its own', () => {
    expect([...requested].filter((origin) => origin !== 'null')).toEqual([server.url]);
    expect(complaints).toEqual([]);
  });
});
