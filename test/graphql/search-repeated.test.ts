import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { ArticleInput, FactInput } from '../../src/newsroom/intake/article-input.js';
import { NewsgraphClient } from '../recording/newsgraph-client.js';
import { describeEachStore } from '../stores/every-store.js';

const SEARCH = `query ($kinds: [NodeKind!], $first: Int, $after: String) {
  search(text: "\\"ada\\"", kinds: $kinds, first: $first, after: $after) {
    nodes { ... on Fact { type } }
    pageInfo { hasNextPage endCursor }
  }
}`;

const article = (name: string, text: string, facts: readonly Omit<FactInput, 'status'>[]): ArticleInput => ({
  uri: `https://sample.example/${name}`,
  version: 1,
  source: { name: 'Sample Wire EN' },
  language: 'en',
  headline: name,
  text,
  publishedAt: '2025-05-19T12:00:00Z',
  entities: [
    { key: 'Ada', kind: 'PERSON', name: 'Ada' },
    { key: 'Ben', kind: 'PERSON', name: 'Ben' },
    { key: 'Atlantis', kind: 'PLACE', name: 'Atlantis' },
  ],
  facts: facts.map((fact) => ({ ...fact, status: 'OCCURRED' })),
});

const pair = ['Ada', 'Ben'].map((entity) => ({ entity, role: 'PARTICIPANT' }));
const office = [
  { entity: 'Ada', role: 'OFFICEHOLDER' },
  { entity: 'Atlantis', role: 'INSTITUTION' },
];

/** Neither the latest that is recorded, nor what fits best: the words are few among many. */
const MEETING = 'That Ada met Ben was heard, late at night, from many who ought to know what they speak about.';
const OFFICE = 'What Ada does, when she does not speak, is to preside over the island that bears the name Atlantis.';
const OTHERS = article('others', `${MEETING} ${OFFICE}`, [
  { type: 'MEETING', roles: pair, quotes: [{ quote: MEETING }] },
  { type: 'HOLDS_OFFICE', roles: office, quotes: [{ quote: OFFICE }] },
]);

const CALLS = Array.from({ length: 8 * 50 }, (_, index) => `Ada called: ${index}.`);
const REPEATED = article(
  'calls',
  CALLS.join(' '),
  Array.from({ length: 8 }, (_, index) => ({
    type: 'PHONE_CALL',
    roles: pair,
    quotes: CALLS.slice(index * 50, (index + 1) * 50).map((quote) => ({ quote })),
  })),
);

interface Found {
  readonly nodes: readonly { readonly type: string }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
}

describeEachStore('a search where most evidence is for one fact', (stores) => {
  let client: NewsgraphClient;
  beforeAll(async () => {
    client = new NewsgraphClient((await stores.open()).store);
    for (const each of [OTHERS, REPEATED])
      expect(await client.newsroom.recordArticles([each])).toMatchObject([{ outcome: 'CREATED' }]);
  });
  afterAll(() => stores.close());

  const search = async (variables: object): Promise<Found> => (await client.ask(SEARCH, { ...variables })).search;

  test('knows that there are others', async () => {
    const first = await search({ kinds: ['EVENT'], first: 1 });
    expect(first).toMatchObject({ nodes: [{ type: 'PHONE_CALL' }], pageInfo: { hasNextPage: true } });
    const after = first.pageInfo.endCursor;
    expect(await search({ kinds: ['EVENT'], first: 1, after })).toMatchObject({
      nodes: [{ type: 'MEETING' }],
      pageInfo: { hasNextPage: false },
    });
  });

  test('finds what is not of its kind', async () => {
    expect(await search({ kinds: ['STATE'], first: 1 })).toMatchObject({
      nodes: [{ type: 'HOLDS_OFFICE' }],
      pageInfo: { hasNextPage: false },
    });
  });

  test('has the same order on pages of any size', async () => {
    const kinds = ['ARTICLE', 'EVENT', 'STATE'];
    const whole = (await search({ kinds })).nodes;
    expect(whole).toHaveLength(5);
    const pages: Found[] = [];
    do pages.push(await search({ kinds, first: 1, after: pages.at(-1)?.pageInfo.endCursor }));
    while (pages.at(-1)?.pageInfo.hasNextPage);
    expect(pages.flatMap(({ nodes }) => nodes)).toEqual(whole);
  });
});
