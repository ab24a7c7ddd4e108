import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import type { RunningServer } from '../../src/server/server.js';
import { describeInBrowser, launchBrowser } from '../browser.js';
import { withdrawLatest } from '../server/change-until-heard.js';
import { serveArticles, serveSeeds } from '../server/seeded-newsgraph.js';
import { post } from '../server/start-test-server.js';
import { type OpenedExplorer, openExplorer, relationshipCount } from './open-explorer.js';

const NOBODY = `person_${'a'.repeat(20)}`;
const NO_RELATIONSHIP = 'a'.repeat(20);
const TIE = `{ relationships(first: 1, where: { with: { name: { eq: "Putin" } } }) { nodes { id source { id name } target { id name } } } }`;

interface Tie {
  readonly id: string;
  readonly source: { readonly id: string; readonly name: string };
  readonly target: { readonly id: string; readonly name: string };
}

describeInBrowser('links that say what is not so', () => {
  let server: RunningServer;
  let browser: Browser;
  let tie: Tie;
  const opened: OpenedExplorer[] = [];
  const open = async (address: string): Promise<Page> => {
    const explorer = await openExplorer(browser, address);
    opened.push(explorer);
    return explorer.page;
  };
  /** The link to the two who are tied, with more of each list. */
  const link = (changed: { readonly n?: string; readonly r?: string; readonly more?: string } = {}): string => {
    const { id, source, target } = tie;
    const n = `${source.id}!0!0~${target.id}!200!0${changed.n ?? ''}`;
    return `${server.url}/explorer#v=1&n=${n}&r=${id.replace('relationship_', '')}${changed.r ?? ''}${changed.more ?? ''}`;
  };
  const said = (page: Page, text: RegExp) => page.getByRole('status').getByText(text).waitFor();
  const shows = async (page: Page): Promise<void> => {
    await page.locator('.canvas[data-discs="2"][data-arrows="1"]').waitFor();
    expect(await relationshipCount(page)).toBe(1);
  };

  beforeAll(async () => {
    server = await serveSeeds();
    const { body } = await post(server, { query: TIE });
    tie = (body.data as unknown as { readonly relationships: { readonly nodes: readonly [Tie] } }).relationships
      .nodes[0];
    browser = await launchBrowser({ webgl: true });
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  test.each([
    ['names somebody whom nobody knows', { n: `~${NOBODY}!1!1` }, /^One part/],
    ['names a relationship that nobody knows', { r: `~${NO_RELATIONSHIP}` }, /^One part/],
    ['names what can be no id', { n: '~person_x!1!1~<b>!1!1', r: '~x~%00' }, /^4 parts/],
    ['says places that are none', { n: `~${NOBODY}!here!there` }, /^One part/],
  ])('what %s shows the rest, and says so', async (_name, changed, text) => {
    const page = await open(link(changed));
    await said(page, text);
    await shows(page);
  });

  test('what names somebody twice shows them once, where it said first', async () => {
    const page = await open(link({ n: `~${tie.source.id}!900!900`, r: `~${tie.id.replace('relationship_', '')}` }));
    await shows(page);
    expect(await page.getByRole('status').textContent()).toBe('');
    expect(new URL(page.url()).hash).toContain(`${tie.source.id}!0!0~`);
  });

  test.each(['&selected=%3Cb%3E', `&selected=${NOBODY}`, `&selected=relationship_${NO_RELATIONSHIP}`, '&view=9!9!9'])(
    'where %s is not there, nothing is selected and all is seen',
    async (more) => {
      const page = await open(link({ more }));
      await shows(page);
      await page.getByText('Choose a relationship or an entity').waitFor();
      expect(new URL(page.url()).hash).not.toMatch(/selected|view/);
    },
  );

  test('whoever selects one twice has selected nobody, and is asked for no way from one to the same', async () => {
    const { id } = tie.source;
    const page = await open(link({ more: `&selected=${id}~${id}` }));
    await page.getByRole('heading', { name: tie.source.name }).waitFor();
    await page.keyboard.press('w');
    expect(await page.getByRole('button', { name: 'How are they connected?' }).count()).toBe(0);
    await shows(page);
  });

  test.each(['#', '#v=1', '#v=7&n=x', '#garbage&&&==%', `#v=1&n=${NOBODY}!1!1`])(
    'of %s the example is shown',
    async (fragment) => {
      const page = await open(`${server.url}/explorer${fragment}`);
      if (fragment !== '#') await said(page, /^Nothing of what the link names/);
      await page.locator('.canvas[data-arrows="25"]').waitFor();
    },
  );

  test('what is withdrawn while it is shown is said to be gone, and so is a link to it', async () => {
    const address = link({ more: `&selected=${tie.id}` });
    const page = await open(address);
    await page.locator('mark').first().waitFor();
    while (await isThere()) await withdrawLatest(server);
    await page.getByRole('button', { name: 'Undo' }).focus();
    await page.getByRole('button', { name: tie.source.name }).first().click();
    await page.getByRole('tab', { name: /Table/ }).click();
    await page.getByRole('row').nth(1).getByRole('button').click();
    await page.getByText('This is no longer in the graph.').waitFor();
    await said(await open(address), /part|Nothing of what/);
  }, 60_000);

  async function isThere(): Promise<boolean> {
    const { body } = await post(server, { query: `{ node(id: "${tie.id}") { id } }` });
    return body.data?.node !== null;
  }

  test('of an empty graph a link shows that it is empty', async () => {
    const empty = await serveArticles([]);
    const page = await open(link().replace(server.url, empty.url));
    await page.getByRole('heading', { name: 'Nothing here yet' }).waitFor();
    await page.close();
    await empty.close();
  });

  test('where the server does not answer, the page says so, not that the graph is empty', async () => {
    const page = await browser.newPage();
    await page.route('**/graphql', (route) =>
      route.fulfill({ status: 503, json: { errors: [{ message: 'Closed.' }] } }),
    );
    await page.goto(link());
    await said(page, /The server could not answer: Closed\./);
    expect(await page.getByRole('heading', { name: 'Nothing here yet' }).count()).toBe(0);
    await page.close();
  });

  test('nothing fails', () => {
    expect(opened.length).toBeGreaterThan(10);
    expect(opened.flatMap(({ complaints }) => complaints)).toEqual([]);
  });
});
