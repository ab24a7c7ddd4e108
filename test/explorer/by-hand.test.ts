import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { fromFragment } from '../../src/explorer/share-link.js';
import type { RunningServer } from '../../src/server/server.js';
import { describeInBrowser, launchBrowser } from '../browser.js';
import { serveSeeds } from '../server/seeded-newsgraph.js';
import { type OpenedExplorer, openExplorer, relationshipCount } from './open-explorer.js';

interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Where discs stand on the screen, as the saved picture tells; those nearest the middle first. */
async function discsOf(page: Page): Promise<readonly Spot[]> {
  await page.getByText('Save as').click();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'SVG', exact: true }).click(),
  ]);
  await page.getByText('Save as').click();
  const svg = readFileSync(await file.path(), 'utf8');
  const box = await boxOf(page, '.canvas');
  const fromMiddle = ({ x, y }: Spot): number => Math.hypot(x - box.x - box.width / 2, y - box.y - box.height / 2);
  return [...svg.matchAll(/<circle cx="([\d.-]+)" cy="([\d.-]+)"/g)]
    .map(([, x, y]) => ({ x: box.x + Number(x), y: box.y + Number(y) }))
    .sort((a, b) => fromMiddle(a) - fromMiddle(b));
}

async function boxOf(page: Page, selector: string) {
  const box = await page.locator(selector).boundingBox();
  if (box === null) throw new Error(`Expected to see ${selector}, saw nothing.`);
  return box;
}

const distance = (one: Spot, other: Spot): number => Math.hypot(one.x - other.x, one.y - other.y);
const shared = (page: Page) => fromFragment(new URL(page.url()).hash);
const pinnedOn = (page: Page) => shared(page)?.entities.filter(({ pinned }) => pinned) ?? [];

describeInBrowser('the explorer by mouse, keyboard and finger', () => {
  let server: RunningServer;
  let browser: Browser;
  const opened: OpenedExplorer[] = [];
  const open = async (options = {}, fragment = ''): Promise<Page> => {
    const explorer = await openExplorer(browser, `${server.url}/explorer${fragment}`, options);
    opened.push(explorer);
    await explorer.page.locator('.canvas[data-discs]:not([data-discs="0"])').waitFor();
    return explorer.page;
  };

  beforeAll(async () => {
    server = await serveSeeds();
    browser = await launchBrowser({ webgl: true });
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  describe('the bars of time', () => {
    const dates = async (page: Page) => [
      await page.getByLabel('from', { exact: true }).inputValue(),
      await page.getByLabel('until', { exact: true }).inputValue(),
    ];
    const lastDays = async (page: Page): Promise<readonly string[]> => page.locator('td.day').allTextContents();

    test.each([
      ['forwards', 0.95, 0.999],
      ['backwards', 0.999, 0.95],
    ])(
      'dragged over %s show only what happened then',
      async (_name, from, to) => {
        const page = await open();
        const all = await relationshipCount(page);
        const [first, last] = await dates(page);
        const { x, y, width, height } = await boxOf(page, '.bars');
        await page.mouse.move(x + from * width, y + height / 2);
        await page.mouse.down();
        await page.mouse.move(x + ((from + to) / 2) * width, y + height / 2);
        await page.mouse.move(x + to * width, y - 40);
        await page.mouse.up();
        const [begin = '', end] = await dates(page);
        expect(begin > (first ?? '')).toBe(true);
        expect(end).toBe(last);
        const left = await relationshipCount(page);
        expect(left).toBeGreaterThan(0);
        expect(left).toBeLessThan(all);
        await page.getByRole('tab', { name: /Table/ }).click();
        const days = await lastDays(page);
        expect(days).toHaveLength(left);
        expect(days.every((day) => day >= begin)).toBe(true);
        // Moving on without the button down changes nothing.
        await page.mouse.move(x + 1, y + 1);
        expect(await dates(page)).toEqual([begin, end]);
      },
      60_000,
    );

    test('say the same by keyboard, and all comes back', async () => {
      const page = await open();
      const all = await relationshipCount(page);
      const [first] = await dates(page);
      await page.getByLabel('from', { exact: true }).focus();
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      // The year.
      await page.keyboard.press('ArrowUp');
      const [year] = await dates(page);
      expect(Number(year?.slice(0, 4))).toBe(Number(first?.slice(0, 4)) + 1);
      expect(await relationshipCount(page)).toBeLessThan(all);
      await page.getByRole('button', { name: 'Remove all filters' }).focus();
      await page.keyboard.press('Enter');
      expect([await relationshipCount(page), (await dates(page))[0]]).toEqual([all, first]);
    }, 60_000);
  });

  test('a disc that is dragged stays where it was put, also for whoever gets the link, until that is undone', async () => {
    const page = await open();
    const [before] = await discsOf(page);
    if (before === undefined) throw new Error('Expected a disc, saw none.');
    const target = { x: before.x + 45, y: before.y + 30 };
    await page.mouse.move(before.x, before.y);
    await page.mouse.down();
    await page.mouse.move(before.x + 20, before.y + 10, { steps: 4 });
    await page.mouse.move(target.x, target.y, { steps: 4 });
    await page.mouse.up();
    await page.mouse.move(0, 0);
    await page.waitForURL((url) => url.hash.includes('!p'));
    const [moved, ...others] = pinnedOn(page);
    expect(others).toEqual([]);
    expect((await discsOf(page)).some((disc) => distance(disc, target) < 4)).toBe(true);
    const { hash } = new URL(page.url());
    await page.getByRole('button', { name: 'Tidy up' }).click();
    await page.waitForURL((url) => url.hash !== hash);
    expect(pinnedOn(page)).toEqual([moved]);
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.waitForURL((url) => url.hash === hash);
    const theirs = await open({}, new URL(page.url()).hash);
    expect((await discsOf(theirs)).some((disc) => distance(disc, target) < 4)).toBe(true);
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.waitForURL((url) => !url.hash.includes('!p'));
    expect(await relationshipCount(page)).toBe(25);
  }, 60_000);

  test('the wheel comes nearer, and a link brings the same selection and view', async () => {
    const page = await open();
    await page.getByRole('tab', { name: /Table/ }).click();
    await page.getByRole('row').nth(2).getByRole('button').click();
    const heading = page.getByRole('tabpanel').locator('h2');
    await heading.waitFor();
    const { x, y, width, height } = await boxOf(page, '.canvas');
    await page.mouse.move(x + width / 3, y + height / 3);
    await page.mouse.wheel(0, -300);
    await page.waitForURL(({ hash }) => hash.includes('view='));
    const view = shared(page)?.view;
    expect(view?.ratio).toBeLessThan(1);
    const theirs = await open({}, new URL(page.url()).hash);
    await theirs.getByRole('heading', { name: (await heading.textContent()) ?? '' }).waitFor();
    const [mine, other] = [await discsOf(page), await discsOf(theirs)];
    expect(distance(mine[0] as Spot, other[0] as Spot)).toBeLessThan(1);
    await theirs.getByRole('button', { name: 'Show all' }).click();
    await theirs.waitForURL(({ hash }) => !hash.includes('view='));
  }, 60_000);

  describe('by finger', () => {
    /** Puts fingers down, moves them from there, and takes them away. */
    const stroke = async (page: Page, from: readonly Spot[], to: readonly Spot[]): Promise<void> => {
      const session = await page.context().newCDPSession(page);
      const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', spots: readonly Spot[]): Promise<unknown> =>
        session.send('Input.dispatchTouchEvent', { type, touchPoints: spots.map(({ x, y }, id) => ({ x, y, id })) });
      await send('touchStart', from);
      await send('touchMove', to);
      await send('touchEnd', []);
      await session.detach();
    };

    test('a tap opens what it hits, and pins nothing', async () => {
      const page = await open({ touch: true });
      const [disc] = await discsOf(page);
      await page.touchscreen.tap(disc?.x ?? 0, disc?.y ?? 0);
      await page.getByRole('button', { name: 'Show connections' }).waitFor();
      expect(pinnedOn(page)).toEqual([]);
      // The finger is gone: what moves now drags nothing.
      await page.mouse.move((disc?.x ?? 0) + 60, disc?.y ?? 0, { steps: 3 });
      expect((await discsOf(page))[0]).toEqual(disc);
    }, 60_000);

    test('a disc is dragged, and the ground moves the picture', async () => {
      const page = await open({ touch: true });
      const [disc] = await discsOf(page);
      if (disc === undefined) throw new Error('Expected a disc, saw none.');
      await stroke(page, [disc], [{ x: disc.x + 30, y: disc.y + 20 }]);
      await page.waitForURL((url) => url.hash.includes('!p'));
      expect(pinnedOn(page)).toHaveLength(1);
      expect(shared(page)?.view.x).toBe(0.5);
      const { x, y } = await boxOf(page, '.canvas');
      await stroke(page, [{ x: x + 8, y: y + 8 }], [{ x: x + 80, y: y + 60 }]);
      await page.waitForURL(({ hash }) => hash.includes('view='));
      expect(shared(page)?.view.x).toBeLessThan(0.5);
    }, 60_000);

    test('two fingers come nearer, and nothing turns', async () => {
      const page = await open({ touch: true });
      const { x, y } = await boxOf(page, '.canvas');
      await stroke(
        page,
        [
          { x: x + 8, y: y + 8 },
          { x: x + 60, y: y + 8 },
        ],
        [
          { x: x + 8, y: y + 8 },
          { x: x + 110, y: y + 40 },
        ],
      );
      await page.waitForURL(({ hash }) => hash.includes('view='));
      expect(shared(page)?.view.ratio).toBeLessThan(1);
      const theirs = await open({}, new URL(page.url()).hash);
      const [mine, other] = [await discsOf(page), await discsOf(theirs)];
      expect(distance(mine[0] as Spot, other[0] as Spot)).toBeLessThan(2);
    }, 60_000);
  });

  test('nothing goes wrong meanwhile', () => {
    expect(opened.length).toBeGreaterThan(5);
    expect(opened.flatMap(({ complaints }) => complaints)).toEqual([]);
  });
});
