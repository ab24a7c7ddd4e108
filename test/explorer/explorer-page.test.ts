import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { projectFile } from '../../src/main.js';
import type { RunningServer } from '../../src/server/server.js';
import { describeInBrowser, launchBrowser } from '../browser.js';
import { changeUntilHeard } from '../server/change-until-heard.js';
import { serveArticles, serveSeeds } from '../server/seeded-newsgraph.js';
import { differenceOf, type OpenedExplorer, openExplorer, photograph, relationshipCount } from './open-explorer.js';
import { recordVisit } from './record-visit.js';

const LARGEST_PAGE = 300_000;

test('the page with all it needs is small', () => {
  const folder = projectFile('dist/explorer-page');
  const sizes = readdirSync(folder).map((file) => gzipSync(readFileSync(join(folder, file))).length);
  expect(sizes.length).toBeGreaterThanOrEqual(3);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(LARGEST_PAGE);
});

describeInBrowser('the explorer in a browser', () => {
  let server: RunningServer;
  let browser: Browser;
  const opened: OpenedExplorer[] = [];
  const open = async (fragment = '', options = {}): Promise<Page> => {
    const explorer = await openExplorer(browser, `${server.url}/explorer${fragment}`, options);
    opened.push(explorer);
    return explorer.page;
  };
  const panelOf = (page: Page) => page.getByRole('tabpanel');

  beforeAll(async () => {
    server = await serveSeeds();
    browser = await launchBrowser({ webgl: true });
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  describe('from a question to the words of an article, and to a link', () => {
    let page: Page;
    beforeAll(async () => {
      page = await open();
    });

    test('it opens with what ties two, and who says so', async () => {
      await panelOf(page).getByRole('heading', { name: 'Donald Trump called Wladimir Putin' }).waitFor();
      await panelOf(page).getByText('spoke by telephone for about two hours').first().waitFor();
      expect(await relationshipCount(page)).toBe(25);
    });

    test('whoever is looked for stands alone in the picture with those around', async () => {
      await page.getByRole('combobox').fill('merz');
      await page.getByRole('option', { name: /Friedrich Merz/ }).click();
      await panelOf(page).getByRole('heading', { name: 'Friedrich Merz' }).waitFor();
      expect(await relationshipCount(page)).toBeLessThanOrEqual(25);
      await page.getByRole('tab', { name: /Table/ }).click();
      const rows = await page.getByRole('row').allTextContents();
      expect(rows.slice(1).every((row) => row.includes('Friedrich Merz'))).toBe(true);
      await page.getByRole('tab', { name: 'Details' }).click();
    });

    test('another is looked for beside, and the way between them is found', async () => {
      await page.getByRole('combobox').fill('prevost');
      await page.getByRole('option').first().waitFor();
      const before = await relationshipCount(page);
      await page.keyboard.press('Shift+Enter');
      await page.getByRole('button', { name: 'How are they connected?' }).click();
      await page
        .getByRole('status')
        .getByText(/added|Nothing new|No connection/)
        .waitFor();
      expect(await relationshipCount(page)).toBeGreaterThan(before);
    });

    test('by type, more comes into the picture, and undo takes it back', async () => {
      await page.getByRole('combobox').fill('putin');
      await page.getByRole('option', { name: /Wladimir Putin/ }).click();
      const type = panelOf(page).getByRole('button', { name: /^called \d/ });
      const calls = Number((await type.textContent())?.match(/\d+/)?.[0]);
      await type.click();
      await page
        .getByRole('status')
        .getByText(/added|Nothing new/)
        .waitFor();
      await page.getByRole('tab', { name: /Table/ }).click();
      const rows = page.getByRole('row', { name: /Wladimir Putin/ }).filter({ hasText: /called/ });
      expect(await rows.count()).toBe(calls);
      await page.getByRole('combobox').fill('erdogan');
      await page.getByRole('option', { name: /Erdoğan/ }).click();
      await panelOf(page)
        .getByRole('heading', { name: /Erdoğan/ })
        .waitFor();
      const before = await relationshipCount(page);
      await panelOf(page).getByRole('button', { name: 'Hide' }).click();
      const less = await relationshipCount(page);
      expect(less).toBeLessThan(before);
      await page.getByRole('button', { name: 'Undo' }).click();
      expect(await relationshipCount(page)).toBe(before);
    });

    test('a row of the table leads to the evidence', async () => {
      await page.getByRole('tab', { name: /Table/ }).click();
      await page
        .getByRole('row', { name: /Friedrich Merz visited Kiew/ })
        .getByRole('button')
        .click();
      await panelOf(page).getByRole('heading', { name: 'Friedrich Merz visited Kiew' }).waitFor();
      const quote = panelOf(page).locator('figure').first();
      await quote.locator('mark').waitFor();
      expect(await quote.locator('a').getAttribute('href')).toMatch(/^https:\/\//);
      expect(await quote.locator('a').getAttribute('rel')).toBe('noopener noreferrer');
    });

    test('the link shows the same picture to whoever gets it', async () => {
      await page.getByRole('spinbutton').fill('2');
      await page.getByRole('group', { name: /Picture/ }).focus();
      await page.keyboard.press('Escape');
      await page.getByRole('combobox').focus();
      await page.mouse.move(0, 0);
      const mine = await photograph(page);
      const theirs = await open(new URL(page.url()).hash);
      expect(await relationshipCount(theirs)).toBe(await relationshipCount(page));
      expect(await theirs.getByRole('spinbutton').inputValue()).toBe('2');
      const picture = await photograph(theirs);
      expect(await differenceOf(theirs, mine, picture)).toBeLessThanOrEqual(0.01);
      // Other filters would have shown: the comparison can fail.
      await theirs.getByRole('spinbutton').fill('1');
      expect(await differenceOf(theirs, mine, await photograph(theirs))).toBeGreaterThan(0.01);
    }, 60_000);
  });

  test('with the keyboard alone: search, walk, select two, the way, filter, evidence, undo', async () => {
    const page = await open();
    const press = async (...keys: readonly string[]): Promise<void> => {
      for (const key of keys) await page.keyboard.press(key);
    };
    await press('/');
    await page.keyboard.type('selenskyj');
    await page
      .getByRole('option', { name: /Selenskyj/ })
      .first()
      .waitFor();
    await press('ArrowDown', 'ArrowUp', 'Enter');
    await panelOf(page).getByRole('heading', { name: 'Wolodymyr Selenskyj' }).waitFor();
    await page.getByRole('group', { name: /Picture/ }).focus();
    await press('ArrowRight');
    await page.getByText('Wolodymyr Selenskyj, Person').waitFor({ state: 'attached' });
    await press('Enter', 'ArrowRight', 'Shift+Enter');
    await page.getByRole('heading', { name: '2 selected' }).waitFor();
    await press('w');
    await page
      .getByRole('status')
      .getByText(/added|Nothing new/)
      .waitFor();
    const before = await relationshipCount(page);
    await press('h');
    expect(await relationshipCount(page)).toBeLessThan(before);
    await press('Control+z', 't');
    const header = page.getByRole('columnheader', { name: 'sources' });
    await header.getByRole('button').focus();
    await press('Enter');
    expect(await header.getAttribute('aria-sort')).toBe('descending');
    await page.getByRole('row').nth(1).getByRole('button').focus();
    await press('Enter');
    await panelOf(page).locator('mark').first().waitFor();
    await press('?');
    await page.getByRole('dialog', { name: 'Help' }).waitFor();
    await press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    expect(await page.evaluate("document.activeElement.matches(':focus-visible')")).toBe(true);
  }, 60_000);

  test.each(['light', 'dark'] as const)(
    'axe finds nothing to mend, %s',
    async (scheme) => {
      const page = await open('', { scheme });
      await panelOf(page).locator('mark').first().waitFor();
      const problems = async (): Promise<unknown> => {
        await page.evaluate(axe.source);
        return page.evaluate(
          'axe.run().then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]))',
        );
      };
      expect(await problems()).toEqual([]);
      await page.getByRole('tab', { name: /Table/ }).click();
      await page.getByText('Types').click();
      await page.getByRole('combobox').fill('e');
      await page.getByRole('option').first().waitFor();
      expect(await problems()).toEqual([]);
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Help' }).click();
      expect(await problems()).toEqual([]);
    },
    60_000,
  );

  test('speaks German to those who do, and English on demand', async () => {
    const page = await open('', { language: 'de-DE' });
    await page.getByRole('tab', { name: 'Einzelheiten' }).waitFor();
    await panelOf(page).getByText('geschehen').first().waitFor();
    await page.getByRole('button', { name: 'Language: English' }).click();
    await page.getByRole('tab', { name: 'Details' }).waitFor();
    await page.locator('html[lang=en]').waitFor();
  });

  test.each(['PNG', 'SVG', 'JSON', 'GEXF'])('saves the picture as %s', async (kind) => {
    const page = await open();
    await page.getByText('Save as').click();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: kind, exact: true }).click(),
    ]);
    const content = readFileSync(await file.path());
    expect(file.suggestedFilename()).toBe(`newsgraph.${kind.toLowerCase()}`);
    if (kind === 'PNG') expect(content.subarray(1, 4).toString()).toBe('PNG');
    else expect(content.toString()).toContain('Wladimir Putin');
  });

  test('new facts are announced, and shown on demand', async () => {
    const page = await open();
    await panelOf(page).locator('mark').first().waitFor();
    const before = await relationshipCount(page);
    const news = page.getByRole('button', { name: /new: show/ });
    await changeUntilHeard((round) => recordVisit(server, round), news.waitFor());
    await news.click();
    expect(await relationshipCount(page)).toBe(before + 1);
  });

  test('asks nobody but this server, and breaks no rule of its own', () => {
    expect(opened.length).toBeGreaterThan(8);
    const origins = new Set(opened.flatMap((explorer) => [...explorer.origins]));
    expect([...origins].filter((origin) => origin !== 'null')).toEqual([server.url]);
    expect(opened.flatMap(({ complaints }) => complaints)).toEqual([]);
  });
});

describeInBrowser('where it cannot draw, or has nothing to draw', () => {
  test('without WebGL it says so and shows the table', async () => {
    const server = await serveSeeds();
    const browser = await launchBrowser({ webgl: false });
    try {
      const { page, complaints } = await openExplorer(browser, `${server.url}/explorer`);
      await page.getByText('WebGL is missing').waitFor();
      await page.getByRole('row', { name: /Donald Trump called Wladimir Putin/ }).waitFor();
      expect(complaints).toEqual([]);
    } finally {
      await browser.close();
      await server.close();
    }
  }, 60_000);

  test('of an empty graph it says what to do', async () => {
    const server = await serveArticles([]);
    const browser = await launchBrowser({ webgl: true });
    try {
      const { page, complaints } = await openExplorer(browser, `${server.url}/explorer`);
      await page.getByRole('heading', { name: 'Nothing here yet' }).waitFor();
      expect(complaints).toEqual([]);
    } finally {
      await browser.close();
      await server.close();
    }
  }, 60_000);
});
