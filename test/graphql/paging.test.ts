import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { describeEachStore } from '../stores/every-store.js';
import { Newsgraph } from './newsgraph.js';

interface Page {
  readonly nodes: readonly { readonly id: string }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}

const PAGE = 'nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }';

const LISTS = {
  // Most entities are named by one article: their order is nearly all ties.
  'entities by the number of articles': ['', 'entities', 'orderBy: [{ articleCount: ASC }]'],
  'entities by name': ['', 'entities', 'orderBy: [{ name: DESC }]'],
  'events by sources, newest last': ['', 'events', 'orderBy: [{ sourceCount: DESC }, { time: ASC }]'],
  'events of a person': ['person(name: "putin")', 'events', ''],
  'facts of a person, of both kinds': ['person(name: "putin")', 'facts', ''],
  'articles that name a person': ['person(name: "putin")', 'mentionedIn', ''],
  'articles found by whom they name': ['', 'articles', 'where: { mentions: { name: { eq: "Putin" } } }'],
  'events found by two who take part': [
    '',
    'events',
    'where: { and: [{ with: { name: { eq: "Trump" } } }, { participant: { entity: { name: { eq: "Putin" } } } }] }',
  ],
} as const;

describeEachStore('paging', (stores) => {
  let newsgraph: Newsgraph;
  beforeAll(async () => {
    newsgraph = await Newsgraph.open(stores);
  });
  afterAll(() => newsgraph.close());

  async function page([under, list, more]: readonly [string, string, string], args: string): Promise<Page> {
    const field = `page: ${list}(${args} ${more}) { ${PAGE} }`;
    const data = await newsgraph.data(under === '' ? `{ ${field} }` : `{ under: ${under} { ${field} } }`);
    return under === '' ? data.page : data.under.page;
  }

  const idsOf = (pages: readonly Page[]): readonly string[] => pages.flatMap(({ nodes }) => nodes.map(({ id }) => id));

  async function walk(
    list: readonly [string, string, string],
    size: number,
    backward: boolean,
  ): Promise<readonly Page[]> {
    const [count, from] = backward ? ['last', 'before'] : ['first', 'after'];
    const pages: Page[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const { pageInfo, nodes } = await page(list, `${count}: ${size} ${cursor === '' ? '' : `${from}: "${cursor}"`}`);
      pages.push({ pageInfo, nodes });
      const more = backward ? pageInfo.hasPreviousPage : pageInfo.hasNextPage;
      cursor = more ? (backward ? pageInfo.startCursor : pageInfo.endCursor) : null;
    }
    return backward ? pages.reverse() : pages;
  }

  test.each(Object.entries(LISTS))('%s: pages of any size, read either way, are the list', async (_name, list) => {
    const whole = idsOf([await page(list, 'first: 100')]);
    expect(whole.length).toBeGreaterThan(1);
    expect(new Set(whole).size).toBe(whole.length);
    for (const size of [1, 2, 3]) {
      expect(idsOf(await walk(list, size, false))).toEqual(whole);
      expect(idsOf(await walk(list, size, true))).toEqual(whole);
    }
  });

  test('says whether there is more, before and after', async () => {
    const list = LISTS['entities by name'];
    const flags = ({ pageInfo }: Page): readonly boolean[] => [pageInfo.hasPreviousPage, pageInfo.hasNextPage];
    const first = await page(list, 'first: 4');
    const second = await page(list, `first: 4 after: "${first.pageInfo.endCursor}"`);
    const third = await page(list, `first: 4 after: "${second.pageInfo.endCursor}"`);
    expect([first, second, third].map(flags)).toEqual([
      [false, true],
      [true, true],
      [true, false],
    ]);
    expect(flags(await page(list, 'last: 4'))).toEqual([true, false]);
    expect(flags(await page(list, `last: 8 before: "${third.pageInfo.startCursor}"`))).toEqual([false, true]);
  });

  test('a page of none has no cursors', async () => {
    const none = await page(['', 'entities', 'where: { name: { eq: "Nobody" } }'], 'first: 2');
    expect(none.nodes).toEqual([]);
    expect(none.pageInfo).toEqual({ hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null });
  });

  test('first: 0 shows nothing, and whether there is something', async () => {
    const { nodes, pageInfo } = await page(LISTS['entities by name'], 'first: 0');
    expect([nodes, pageInfo.hasNextPage]).toEqual([[], true]);
  });

  test('edges carry the cursors of the page', async () => {
    const { entities } = await newsgraph.data(
      '{ entities(first: 2) { edges { at: cursor node { id } } pageInfo { startCursor endCursor } } }',
    );
    const cursors = entities.edges.map(({ at }: { readonly at: string }) => at);
    expect(cursors).toEqual([entities.pageInfo.startCursor, entities.pageInfo.endCursor]);
  });

  describe('a cursor is refused', () => {
    const cursorOf = async (list: readonly [string, string, string]): Promise<string> =>
      String((await page(list, 'first: 1')).pageInfo.endCursor);

    test.each([
      ['under another order', 'entities', 'orderBy: [{ name: ASC }]'],
      ['under another filter', 'entities', 'orderBy: [{ name: DESC }], where: { kind: { eq: PERSON } }'],
      ['in another list', 'articles', ''],
    ])('%s', async (_case, list, args) => {
      const cursor = await cursorOf(LISTS['entities by name']);
      const { code, message, plans } = await newsgraph.refusal(
        `{ ${list}(after: "${cursor}" ${args}) { nodes { id } } }`,
      );
      expect([code, plans]).toEqual(['BAD_USER_INPUT', 0]);
      expect(message).toBe(`${list}: Expected a cursor of this list, got one of another list, order or filter.`);
    });

    test.each(['', 'abc', Buffer.from('{}').toString('base64url'), Buffer.from('[1]').toString('base64url')])(
      'when it is %j',
      async (cursor) => {
        const { code, message } = await newsgraph.refusal(`{ entities(after: "${cursor}") { nodes { id } } }`);
        expect(code).toBe('BAD_USER_INPUT');
        expect(message).toBe('entities: Expected a cursor that this server has given out, got other text.');
      },
    );
  });
});
