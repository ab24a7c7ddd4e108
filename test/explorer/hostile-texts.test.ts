import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import type { RunningServer } from '../../src/server/server.js';
import { hostileArticle } from '../bad-input/hostile-article.js';
import { describeInBrowser, launchBrowser } from '../browser.js';
import { serveArticles } from '../server/seeded-newsgraph.js';
import { type OpenedExplorer, openExplorer } from './open-explorer.js';
import { SCRIPTS_IN_TEXTS } from './scripts-in-texts.js';

describeInBrowser('scripts in names, headlines and quotes', () => {
  let server: RunningServer;
  let browser: Browser;
  let explorer: OpenedExplorer;

  beforeAll(async () => {
    server = await serveArticles(SCRIPTS_IN_TEXTS.map((text, index) => hostileArticle(text, 100 + index)));
    browser = await launchBrowser({ webgl: true });
    explorer = await openExplorer(browser, `${server.url}/explorer`);
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  test('are shown as text, all of them', async () => {
    const { page } = explorer;
    const panel = page.getByRole('tabpanel');
    await page.getByRole('combobox').fill('birke');
    await page.getByRole('option', { name: /Ben Birke/ }).click();
    for (const target of [50, SCRIPTS_IN_TEXTS.length]) {
      await panel.getByRole('button', { name: /^called \d+$/ }).click();
      await page.getByRole('tab', { name: `Table (${target})` }).waitFor();
    }
    await page.getByRole('tab', { name: /Table/ }).click();
    const rows = (await page.getByRole('row').allTextContents()).join();
    for (const text of SCRIPTS_IN_TEXTS) expect(rows).toContain(text);
  }, 60_000);

  test('stay text in the evidence of each', async () => {
    const { page } = explorer;
    for (let row = 1; row <= SCRIPTS_IN_TEXTS.length; row++) {
      await page.getByRole('tab', { name: /Table/ }).click();
      const name = await page.getByRole('row').nth(row).getByRole('cell').first().textContent();
      await page.getByRole('row').nth(row).getByRole('button').click();
      await page
        .getByRole('tabpanel')
        .locator('mark')
        .filter({ hasText: name?.slice(0, 12) ?? '' })
        .first()
        .waitFor();
    }
  }, 120_000);

  test('stay text in the saved picture', async () => {
    const { page } = explorer;
    await page.getByText('Save as').click();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'SVG', exact: true }).click(),
    ]);
    expect(readFileSync(await file.path(), 'utf8')).not.toMatch(/<(script|img|iframe|animate|style)/);
  });

  test('run nowhere', async () => {
    const { page, complaints, origins } = explorer;
    expect(await page.evaluate('[window.ran, document.title]')).toEqual([undefined, 'newsgraph – Explorer']);
    expect(await page.locator('main script, main img, main iframe, main style, main animate').count()).toBe(0);
    expect(complaints).toEqual([]);
    expect([...origins].filter((origin) => origin !== 'null')).toEqual([server.url]);
  });
});
