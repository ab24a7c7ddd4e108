import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import type { RunningServer } from '../../src/server/server.js';
import { describeInBrowser, launchBrowser } from '../browser.js';
import { serveSeeds } from '../server/seeded-newsgraph.js';
import { openExplorer, relationshipCount } from './open-explorer.js';

describeInBrowser('the table and the evidence beside the picture', () => {
  let server: RunningServer;
  let browser: Browser;
  const open = async (): Promise<Page> => (await openExplorer(browser, `${server.url}/explorer`)).page;

  beforeAll(async () => {
    server = await serveSeeds();
    browser = await launchBrowser({ webgl: true });
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  test('all passages behind a fact can be seen', async () => {
    const page = await open();
    const more = page.getByRole('button', { name: /^Show \d+ more passages?$/ });
    await more.first().waitFor();
    const fact = page.getByRole('tabpanel').getByRole('listitem').filter({ has: more }).first();
    const unseen = Number((await fact.getByRole('button').textContent())?.match(/\d+/)?.[0]);
    expect(await fact.locator('figure').count()).toBe(4);
    await fact.evaluate((item) => item.setAttribute('data-fact', 'chosen'));
    const chosen = page.locator('[data-fact=chosen]');
    await chosen.getByRole('button').focus();
    await page.keyboard.press('Enter');
    await chosen.locator('figure').nth(4).waitFor();
    const passages = await chosen.locator('figure').allTextContents();
    expect(passages).toHaveLength(4 + Math.min(10, unseen));
    expect(new Set(passages).size).toBe(passages.length);
    expect(await chosen.getByRole('button').count()).toBe(unseen > 10 ? 1 : 0);
  });

  test('the table tells the status of each, and sorts by it', async () => {
    const page = await open();
    await page.getByRole('tab', { name: /Table/ }).click();
    const header = page.getByRole('columnheader', { name: 'Status' });
    await header.getByRole('button').click();
    expect(await header.getAttribute('aria-sort')).toBe('descending');
    const statuses = await page.locator('tbody .badge').allTextContents();
    expect(statuses).toHaveLength(await relationshipCount(page));
    const ranks = statuses.map((status) => ['denied', 'cancelled', 'planned', 'occurred', 'ongoing'].indexOf(status));
    expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
    expect(new Set(ranks).size).toBeGreaterThan(1);
  });
});
