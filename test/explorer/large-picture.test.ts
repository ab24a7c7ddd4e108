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

  test('opens soon from a link, with all discs and arrows and the labels for which there is room', async () => {
    const address = `${server.url}/explorer#${toFragment({ ...EMPTY_STATE, graph })}`;
    explorer = await openExplorer(browser, address, { script: WATCH });
    const { page } = explorer;
    await page.locator('.canvas[data-discs="1000"]').waitFor();
    const { arrows, labels } = await page.locator('.canvas').evaluate(({ dataset }) => ({ ...dataset }));
    expect(Number(arrows)).toBe(graph.relationships.size);
    expect(Number(labels)).toBeGreaterThan(20);
    expect(Number(labels)).toBeLessThan(500);
    expect(await page.evaluate('window.drawnAt')).toBeLessThanOrEqual(LONGEST_MS);
  }, 60_000);

  test('is tidied up while the page goes on', async () => {
    expect(await explorer.page.evaluate(TURNS_WHILE_TIDYING)).toBeGreaterThan(20);
  }, 60_000);

  test('complains of nothing', () => expect(explorer.complaints).toEqual([]));
});
