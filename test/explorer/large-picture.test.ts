import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import type { Graph } from '../../src/explorer/graph.js';
import { toFragment } from '../../src/explorer/share-link.js';
import { EMPTY_STATE } from '../../src/explorer/state.js';
import type { RunningServer } from '../../src/server/server.js';
import { describeInBrowser, launchBrowser } from '../browser.js';
import { serveArticles } from '../server/seeded-newsgraph.js';
import { recordLargeGraph } from './large-graph.js';
import { type OpenedExplorer, openExplorer } from './open-explorer.js';

const LONGEST_MS = 3000;

/** Notes when the picture first holds a thousand discs, in milliseconds since the page was asked for. */
const WATCH = `new MutationObserver((_changes, observer) => {
  if (document.querySelector('.canvas')?.dataset.discs !== '1000') return;
  window.drawnAt = performance.now();
  observer.disconnect();
}).observe(document, { subtree: true, attributes: true, attributeFilter: ['data-discs'] })`;

/** How often the page gets to do something else from now until its address says that everybody has moved. */
const TURNS_WHILE_TIDYING = `new Promise((resolve) => {
  const before = location.hash;
  let turns = 0;
  const timer = setInterval(() => {
    turns++;
    if (location.hash === before) return;
    clearInterval(timer);
    resolve(turns);
  });
  document.querySelector('[aria-label="Tidy up"]').click();
})`;

describeInBrowser('a picture of a thousand entities', () => {
  let server: RunningServer;
  let browser: Browser;
  let graph: Graph;
  let explorer: OpenedExplorer;

  beforeAll(async () => {
    server = await serveArticles([]);
    graph = await recordLargeGraph(server);
    browser = await launchBrowser({ webgl: true });
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  const open = async (): Promise<OpenedExplorer> => {
    const opened = await openExplorer(browser, `${server.url}/explorer#${toFragment({ ...EMPTY_STATE, graph })}`, {
      script: WATCH,
    });
    await opened.page.locator('.canvas[data-discs="1000"]').waitFor();
    return opened;
  };

  test('opens from a link, with all discs and arrows and the labels for which there is room', async () => {
    explorer = await open();
    const { arrows, labels } = await explorer.page.locator('.canvas').evaluate(({ dataset }) => ({ ...dataset }));
    expect(Number(arrows)).toBe(graph.relationships.size);
    expect(Number(labels)).toBeGreaterThan(20);
    expect(Number(labels)).toBeLessThan(500);
  }, 60_000);

  // The best of three: others may be at work on this machine.
  test('opens within three seconds', async () => {
    const times: number[] = [];
    for (let time = 0; time < 3; time++) {
      const { page } = await open();
      times.push(await page.evaluate('window.drawnAt'));
      await page.close();
    }
    expect(Math.min(...times)).toBeLessThanOrEqual(LONGEST_MS);
  }, 90_000);

  test('is tidied up while the page goes on', async () => {
    expect(await explorer.page.evaluate(TURNS_WHILE_TIDYING)).toBeGreaterThan(20);
  }, 60_000);

  test('complains of nothing', () => expect(explorer.complaints).toEqual([]));
});
