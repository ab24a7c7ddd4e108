import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { ArticleInput, EntityInput } from '../../src/newsroom/intake/article-input.js';
import { HOSTILE_STRINGS, LONG_STRING, NO_TEXTS } from '../bad-input/hostile-strings.js';
import { NewsgraphClient } from '../recording/newsgraph-client.js';
import { describeEachStore } from '../stores/every-store.js';
import { Newsgraph } from './newsgraph.js';

const SEARCH = `query ($text: String!, $kinds: [NodeKind!], $first: Int, $after: String) {
  search(text: $text, kinds: $kinds, first: $first, after: $after) {
    edges {
      cursor score highlight { text spans { start end text } }
      node { __typename ... on Entity { name } ... on Article { headline } ... on Fact { title } }
    }
    nodes { id }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }
}`;

interface Edge {
  readonly cursor: string;
  readonly score: number;
  readonly highlight: { readonly text: string; readonly spans: readonly { readonly text: string }[] };
  readonly node: {
    readonly __typename: string;
    readonly name?: string;
    readonly headline?: string;
    readonly title?: string;
  };
}

interface Found {
  readonly edges: readonly Edge[];
  readonly nodes: readonly { readonly id: string }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}

const NAMES = ['PERSON', 'COUNTRY', 'ORGANIZATION', 'GROUP', 'PLACE'];
const titleOf = ({ node }: Edge): string => node.name ?? node.headline ?? node.title ?? '';
const marked = ({ highlight: { text, spans } }: Edge): string =>
  `${text} ← ${spans.map((span) => span.text).join(', ')}`;

describeEachStore('search in the small world', (stores, store) => {
  let newsgraph: Newsgraph;
  beforeAll(async () => {
    newsgraph = await Newsgraph.open(stores);
  });
  afterAll(() => newsgraph.close());

  const search = async (text: string, more: object = {}): Promise<Found> =>
    (await newsgraph.data(SEARCH, { text, ...more })).search;
  const titles = async (text: string, more: object = {}) => (await search(text, more)).edges.map(titleOf);
  const marks = async (text: string, more: object = {}) => (await search(text, more)).edges.map(marked);

  test('entities come first, then articles and facts by turns', async () => {
    const { edges, nodes } = await search('putin');
    const types = edges.map(({ node }) => node.__typename);
    expect(types.slice(0, 5)).toEqual(['Person', 'Article', expect.any(String), 'Article', expect.any(String)]);
    expect(new Set(types)).toEqual(new Set(['Person', 'Article', 'Event', 'State']));
    expect(new Set(nodes.map(({ id }) => id)).size).toBe(edges.length);
    const scores = edges.map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((one, other) => other - one));
  });

  test.each([
    ['Selenskyj', 'Wolodymyr Selenskyj', 'Selenskyj ← Selenskyj'],
    ['ZELENSKYY', 'Wolodymyr Selenskyj', 'Zelenskyy ← Zelenskyy'],
    ['Зеленскыы', 'Wolodymyr Selenskyj', 'Zelenskyy ← Zelenskyy'],
    ['turkei', 'Türkei', 'Türkei ← Türkei'],
    ['Türk', 'Türkei', 'Türkei ← Türkei'],
    ['putin wlad', 'Wladimir Putin', 'Wladimir Putin ← Wladimir, Putin'],
    ['"Donald Trump"', 'Donald Trump', 'Donald Trump ← Donald Trump'],
  ])('a name, whatever its script, case and accents: %s', async (text, name, mark) => {
    const { edges } = await search(text, { kinds: NAMES });
    expect([edges.map(titleOf), edges.map(marked)]).toEqual([[name], [mark]]);
  });

  test('articles are found by headline, lead and text, facts by their evidence', async () => {
    const text = 'irgendwann telef';
    const mark = 'Selenskyj will irgendwann mit Putin telefonieren. ← irgendwann, telefonieren';
    expect(await marks(text)).toEqual([mark, mark]);
    expect(await marks('ausserte nicht')).toEqual([
      expect.stringMatching(/^Russland .* Die NATO äußerte sich nicht\. ← äußerte, nicht$/),
    ]);
  });

  test('all words must occur, and those of a phrase one after the other', async () => {
    expect(await titles('Zelenskyy Monday', { kinds: ['ARTICLE'] })).toEqual([
      'Trump called Vladimir Putin on Monday.',
    ]);
    expect(await titles('Zelenskyy Freitag')).toEqual([]);
    expect(await titles('"had called Zelenskyy"', { kinds: ['ARTICLE'] })).toHaveLength(1);
    expect(await titles('"called had Zelenskyy"')).toEqual([]);
  });

  test('kinds narrow', async () => {
    const kindsOf = async (kinds: readonly string[]) => [
      ...new Set((await search('putin', { kinds })).edges.map(({ node }) => node.__typename)),
    ];
    expect(await kindsOf(['ARTICLE'])).toEqual(['Article']);
    expect(await kindsOf(['EVENT'])).toEqual(['Event']);
    expect(await kindsOf(['STATE'])).toEqual(['State']);
    expect(await kindsOf(['PERSON'])).toEqual(['Person']);
    expect(await kindsOf(['COUNTRY', 'PLACE', 'ORGANIZATION', 'GROUP'])).toEqual([]);
    expect(await kindsOf(['PERSON', 'STATE'])).toEqual(['Person', 'State']);
  });

  test('what was corrected or withdrawn is not found', async () => {
    expect(await titles('"am 20 Mai"')).toEqual([]);
    expect(await titles('"am 21 Mai"')).toEqual([]);
    expect(await titles('"rief Putin am Montag"', { kinds: ['ARTICLE'] })).toEqual(['Trump rief Putin am Montag an.']);
  });

  test('pages of any size are the list', async () => {
    const whole = (await search('putin', { first: 100 })).nodes;
    expect(whole.length).toBeGreaterThan(8);
    for (const first of [1, 3, whole.length]) {
      const pages: Found[] = [];
      do pages.push(await search('putin', { first, after: pages.at(-1)?.pageInfo.endCursor }));
      while (pages.at(-1)?.pageInfo.hasNextPage);
      expect(pages.flatMap(({ nodes }) => nodes)).toEqual(whole);
      expect(pages.map(({ pageInfo }) => pageInfo.hasPreviousPage)).toEqual(pages.map((_, index) => index > 0));
    }
  });

  test('a page of none', async () => {
    const info = { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null };
    expect(await search('nobody')).toEqual({ edges: [], nodes: [], pageInfo: info });
    expect((await search('putin', { first: 0 })).pageInfo).toEqual({ ...info, hasNextPage: true });
  });

  test('reads names, then texts where names are not enough, then all that is shown', async () => {
    const costs = async (selection: string, first = 20) => {
      const { reads, statements } = await newsgraph.ask(`{ search(text: "putin", first: ${first}) { ${selection} } }`);
      return [reads, statements];
    };
    // On SQLite two each, for what is found and what it leads to: the name itself, names, articles, facts.
    expect(await costs('pageInfo { hasNextPage }')).toEqual(store === 'SQLite' ? [2, 8] : [2, 2]);
    expect(await costs('pageInfo { hasNextPage }', 0)).toEqual(store === 'SQLite' ? [1, 4] : [1, 1]);
    expect(await costs('nodes { id }')).toEqual(store === 'SQLite' ? [3, 11] : [3, 3]);
    expect(await costs('nodes { id } edges { score highlight { text } }')).toEqual(
      store === 'SQLite' ? [3, 14] : [3, 3],
    );
  });

  test('a field asked for twice has two values', async () => {
    const { search: found } = await newsgraph.data(
      '{ search(text: "putin", kinds: [EVENT], first: 1) { a: nodes { ... on Fact { en: title de: title(language: DE) } } b: edges { c: node { id } } } }',
    );
    expect(found.a[0].en).toMatch(/^phone call: /);
    expect(found.a[0].de).not.toBe(found.a[0].en);
    expect(found.b[0].c.id).toMatch(/^event_/);
  });

  describe('is refused', () => {
    const CASES: readonly (readonly [string, object, string])[] = [
      [
        'too long a text',
        { text: 'x'.repeat(201) },
        'search.text: text must be shorter than or equal to 200 characters',
      ],
      ['too many words', { text: 'a '.repeat(11) }, 'search.text: Expected at most 10 words or phrases, got 11.'],
      ['10,000 words', { text: 'a '.repeat(10_000) }, 'search.text: text must be shorter'],
      ['no kinds', { text: 'putin', kinds: [] }, 'search.kinds: kinds must contain at least 1 elements'],
      ['too long a page', { text: 'putin', first: 101 }, 'search.first: first must not be greater than 100'],
      ['a page of less than none', { text: 'putin', first: -1 }, 'search.first: first must not be less than 0'],
      [
        'text that is no cursor',
        { text: 'putin', after: 'x' },
        'search: Expected a cursor that this server has given out',
      ],
    ];
    test.each(CASES)('%s', async (_case, variables, message) => {
      const refusal = await newsgraph.refusal(SEARCH, variables as Readonly<Record<string, unknown>>);
      expect(refusal).toMatchObject({ code: 'BAD_USER_INPUT', message: expect.stringContaining(message), plans: 0 });
    });

    test('a cursor of another search', async () => {
      const after = (await search('putin', { first: 1 })).edges[0]?.cursor;
      for (const other of [{ text: 'trump' }, { text: 'putin', kinds: ['PERSON'] }]) {
        const { code, message } = await newsgraph.refusal(SEARCH, { ...other, after });
        expect([code, message]).toEqual([
          'BAD_USER_INPUT',
          'search: Expected a cursor of this list, got one of another list, order or filter.',
        ]);
      }
    });

    test.each(NO_TEXTS)('what is no text: %j', async (text) => {
      expect((await newsgraph.refusal(SEARCH, { text })).code).toBe('BAD_USER_INPUT');
    });

    test('an unknown kind', async () => {
      const { answer } = await newsgraph.ask('{ search(text: "putin", kinds: [SOURCE]) { nodes { id } } }');
      expect(answer.errors?.[0]?.message).toContain('Value "SOURCE" does not exist in "NodeKind" enum.');
    });
  });

  async function expectHarmless(text: string): Promise<void> {
    const { answer } = await newsgraph.ask(SEARCH, { text });
    const codes = (answer.errors ?? []).map(({ extensions }) => extensions?.code);
    expect({ text, codes: codes.filter((code) => code !== 'BAD_USER_INPUT') }).toEqual({ text, codes: [] });
    expect(codes.length > 0 || Array.isArray((answer.data as { search?: Found }).search?.edges)).toBe(true);
  }

  const SYNTAX = [
    '',
    ' ',
    '\n',
    '"',
    '""',
    '"""',
    '*',
    'C++',
    'tb-',
    'AND',
    'OR NOT',
    'a AND',
    'NEAR(',
    'NEAR(a b, 2)',
    '^a',
  ];
  test.each([
    ...SYNTAX,
    '-a',
    '+',
    'a:b',
    '{a b}: c',
    '/a/',
    'a~2',
    '[a TO z]',
    '(',
    '\\',
    'a\\',
    LONG_STRING,
    ...HOSTILE_STRINGS,
  ])('is harmless: %j', expectHarmless);

  test('answers or refuses any text', async () => {
    const texts = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.string());
    await fc.assert(fc.asyncProperty(texts, expectHarmless), { numRuns: store === 'SQLite' ? 300 : 60 });
  });
});

/** Who is named in how many articles, under which names. */
const PEOPLE: readonly (readonly [articles: number, name: string, aliases?: readonly string[]])[] = [
  [1, 'Anna Berg'],
  [3, 'Anna Bergmann'],
  [2, 'Berg'],
  [1, 'Bergit Maria Anna'],
  [2, 'Clara Sandberg', ['Clara Berg-Sand']],
  [2, 'Dora Bergson'],
  [1, 'Emil Sandberg'],
  [1, 'Mueller'],
  [3, 'Jörg Müller'],
  [2, 'Manuel Muller'],
  [1, 'Manul'],
  [1, 'Gerda Weiß'],
];

const naming = (article: number): ArticleInput => {
  const named = PEOPLE.filter(([articles]) => articles > article);
  return {
    uri: `https://sample.example/${article}`,
    version: 1,
    source: { name: 'Sample Wire EN' },
    language: 'en',
    headline: 'Names',
    text: `Names: ${named.map(([, name]) => name).join(', ')}.`,
    publishedAt: '2025-01-01T00:00:00Z',
    entities: named.map(
      ([, name, aliases = []], index): EntityInput => ({
        ...{ key: `${index}`, kind: 'PERSON', name, aliases: [...aliases] },
        mentions: [{ quote: name }],
      }),
    ),
    facts: [],
  };
};

describeEachStore('entities are ranked', (stores) => {
  let client: NewsgraphClient;
  beforeAll(async () => {
    client = new NewsgraphClient((await stores.open()).store);
    for (const article of [0, 1, 2])
      expect(await client.newsroom.recordArticles([naming(article)])).toMatchObject([{ outcome: 'CREATED' }]);
  });
  afterAll(() => stores.close());

  const names = async (text: string) =>
    (await client.ask(SEARCH, { text, kinds: NAMES })).search.edges.map((edge: Edge) => [titleOf(edge), edge.score]);

  test('those with that name, with one that begins so, with one that has such a word; by articles in each', async () => {
    expect(await names('berg')).toEqual([
      ['Berg', 1],
      ['Bergit Maria Anna', 0.9],
      ['Anna Bergmann', 0.8],
      ...(await tied(['Clara Sandberg', 'Dora Bergson'])),
      ['Anna Berg', 0.8],
    ]);
    expect((await names('anna berg')).map(([name]: [string]) => name)).toEqual([
      'Anna Berg',
      'Anna Bergmann',
      'Bergit Maria Anna',
    ]);
    expect((await names('maria b')).map(([name]: [string]) => name)).toEqual(['Bergit Maria Anna']);
  });

  test('in the other German spelling, after those that are spelled as is typed', async () => {
    expect(await names('mueller')).toEqual([
      ['Mueller', 1],
      ['Jörg Müller', 0.55],
      ['Manuel Muller', 0.55],
    ]);
    expect(await names('Müller')).toEqual([
      ['Jörg Müller', 0.8],
      ['Manuel Muller', 0.8],
      ['Mueller', 0.75],
    ]);
    expect(await names('joerg muel')).toEqual([['Jörg Müller', 0.65]]);
    expect(await names('manuel')).toEqual([
      ['Manuel Muller', 0.9],
      ['Manul', 0.75],
    ]);
    expect(await names('weiss')).toEqual([['Gerda Weiß', 0.8]]);
    const [{ highlight }] = (await client.ask(SEARCH, { text: 'mueller jo', kinds: NAMES })).search.edges;
    expect(highlight).toMatchObject({ text: 'Jörg Müller', spans: [{ text: 'Jörg' }, { text: 'Müller' }] });
  });

  /** Of those who are named equally often, the lower id comes first. */
  async function tied(tiedNames: readonly string[]): Promise<readonly (readonly [string, number])[]> {
    const { entities } = await client.ask('{ entities(first: 100) { nodes { id name } } }');
    const nodes = (entities.nodes as readonly { readonly id: string; readonly name: string }[]).filter(({ name }) =>
      tiedNames.includes(name),
    );
    return nodes.toSorted((one, other) => (one.id < other.id ? -1 : 1)).map(({ name }) => [name, 0.8]);
  }

  test('by what they are called now', async () => {
    expect((await names('clara be')).map(([name]: [string]) => name)).toEqual(['Clara Sandberg']);
    expect((await names('emil')).map(([name]: [string]) => name)).toEqual(['Emil Sandberg']);
    const gone = { ...naming(0), version: 2, entities: naming(2).entities, text: naming(2).text };
    expect(await client.newsroom.recordArticles([gone])).toMatchObject([{ outcome: 'CORRECTED' }]);
    expect(await names('emil')).toEqual([]);
    await client.newsroom.withdrawArticle(gone.uri);
    await client.newsroom.withdrawArticle(naming(1).uri);
    expect(await names('clara')).toEqual([]);
    expect((await names('berg')).map(([name]: [string]) => name)).toEqual(['Anna Bergmann']);
    expect((await client.ask(SEARCH, { text: 'names' })).search.edges).toHaveLength(1);
  });
});
