import { ask, type BadRequest, ENTITIES, GOOD, json, type Request, repeat, times, where } from './bad-request.js';

const nested = (levels: number): object => times(levels, () => 0).reduce((inside: object) => ({ not: inside }), {});
const cursor = (content: unknown): string => Buffer.from(JSON.stringify(content)).toString('base64url');
const paths = (bounds: string): Request =>
  ask(`{ paths(from: "person_aaaaaaaaaaaaaaaaaaaa", to: "person_bbbbbbbbbbbbbbbbbbbb", ${bounds}) { complete } }`);
const links = (count: number): string =>
  `{ person(name: "Ada") ${'{ relationships(first: 1) { nodes { source '.repeat(count)} { id } ${'} } }'.repeat(count)} }`;

/** What is too much, by the bound that it breaks. */
export const LARGE_REQUESTS: Readonly<Record<string, readonly BadRequest[]>> = {
  depth: [
    [
      'more levels than any plan needs',
      ask(links(10)),
      '400 QUERY_TOO_LARGE : Expected at most 30 levels of fields, got 32. Ask in several requests.',
    ],
    [
      'more links than a plan may follow',
      ask(links(5)),
      '400 QUERY_TOO_LARGE person: person.relationships.nodes.source.relationships.nodes.source.relationships.nodes.source.relationships.nodes.source.relationships: Expected at most 8 links deep, got more. Ask for smaller pages or in several requests.',
    ],
    [
      'more conditions in each other than a store can be asked',
      where(nested(12)),
      '400 QUERY_TOO_LARGE entities: entities.where: Expected at most 12 pairs of braces in each other, got 13.',
    ],
    [
      'fragments that hold each other',
      ask('{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }'),
      '400 GRAPHQL_VALIDATION_FAILED : Cannot spread fragment "A" within itself via "B".',
    ],
  ],
  breadth: [
    [
      'more root fields than one request may have',
      ask(`{ ${repeat(21, (i) => `a${i}: statistics { articles }`)} }`),
      '400 QUERY_TOO_LARGE : Expected at most 20 root fields, got 21. Ask in several requests.',
    ],
    [
      'more linked fields',
      ask(`{ person(name: "Ada") { ${repeat(65, (i) => `a${i}: events { totalCount }`)} } }`),
      '400 QUERY_TOO_LARGE person: person.a64: Expected at most 64 linked fields, got more. Ask for smaller pages or in several requests.',
    ],
    [
      'more conditions',
      where({ or: times(100, () => ({})) }),
      '400 QUERY_TOO_LARGE entities: entities.where: Expected at most 100 pairs of braces, got 101.',
    ],
    [
      'more values',
      where({ articleCount: { in: times(201, (i) => i) } }),
      '400 QUERY_TOO_LARGE entities: entities.where: Expected at most 200 values to compare with, got 201.',
    ],
    [
      'a longer list of values',
      where({ kind: { in: times(101, () => 'PERSON') } }),
      '400 BAD_USER_INPUT entities: entities.where.kind.in: in must contain no more than 100 elements',
    ],
    [
      'more ids',
      ask('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: times(101, () => 'person_1') }),
      '400 BAD_USER_INPUT nodes: nodes: Expected at most 100 ids, got 101.',
    ],
    [
      'more orders',
      ask('{ entities(orderBy: [{ name: ASC }, { name: ASC }, { name: ASC }, { name: ASC }]) { totalCount } }'),
      '400 BAD_USER_INPUT entities: entities.orderBy: orderBy must contain no more than 3 elements',
    ],
    [
      'more articles',
      ask(
        'mutation ($articles: [ArticleVersionInput!]!) { recordArticles(input: { articles: $articles }) { errors { code } } }',
        { articles: times(501, () => GOOD) },
      ),
      '400 BAD_USER_INPUT recordArticles: recordArticles.articles: articles must contain no more than 500 elements',
    ],
  ],
  aliases: [
    [
      '101 of them',
      ask(`{ person(name: "Ada") { ${repeat(101, (i) => `a${i}: name`)} } }`),
      '400 QUERY_TOO_LARGE : Expected at most 100 aliases, got 101. Ask in several requests.',
    ],
    [
      '10,000 of them',
      ask(`{ ${repeat(10_000, (i) => `a${i}: __typename`)} }`),
      '400 GRAPHQL_PARSE_FAILED : Syntax Error: Document contains more that 2000 tokens. Parsing aborted.',
    ],
  ],
  tokens: [
    [
      'more than 2,000',
      ask(`{ ${repeat(2_000, () => '__typename')} }`),
      '400 GRAPHQL_PARSE_FAILED : Syntax Error: Document contains more that 2000 tokens. Parsing aborted.',
    ],
  ],
  cost: [
    [
      'more rows, pages multiplied',
      ask(
        '{ entities(first: 100) { nodes { events(first: 100) { nodes { evidence(first: 2) { nodes { id } } } } } } }',
      ),
      '400 QUERY_TOO_LARGE entities: entities.nodes.events.nodes.evidence: Expected at most 10000 rows, page sizes multiplied, got 20000. Ask for smaller pages or in several requests.',
    ],
    [
      'more fields, fragments written out',
      ask(
        `{ ...F0 } ${repeat(10, (i) => `fragment F${i} on Query { ...F${i + 1} ...F${i + 1} }`)} fragment F10 on Query { __typename }`,
      ),
      '400 QUERY_TOO_LARGE : Expected at most 20 root fields, got 1024. Ask in several requests.\n400 QUERY_TOO_LARGE : Expected at most 1000 fields, got 1024. Ask in several requests.',
    ],
  ],
  'page size': [
    [
      '101 rows',
      ask('{ entities(first: 101) { totalCount } }'),
      '400 BAD_USER_INPUT entities: entities.first: first must not be greater than 100',
    ],
    [
      'fewer rows than none',
      ask('{ entities(first: -1) { totalCount } }'),
      '400 BAD_USER_INPUT entities: entities.first: first must not be less than 0',
    ],
    [
      'more paths than are found',
      paths('first: 11'),
      '400 BAD_USER_INPUT paths: paths.first: first must not be greater than 10',
    ],
    [
      'longer paths',
      paths('maxLength: 7'),
      '400 BAD_USER_INPUT paths: paths.maxLength: maxLength must not be greater than 6',
    ],
    [
      'paths of nothing',
      paths('maxLength: 0'),
      '400 BAD_USER_INPUT paths: paths.maxLength: maxLength must not be less than 1',
    ],
    [
      'rows from both ends',
      ask('{ entities(first: 1, last: 1) { totalCount } }'),
      '400 BAD_USER_INPUT entities: entities: Expected "first" and "after", or "last" and "before", got some of both.',
    ],
    [
      'rows after and before',
      ask('{ entities(after: "a", before: "b") { totalCount } }'),
      '400 BAD_USER_INPUT entities: entities: Expected "first" and "after", or "last" and "before", got some of both.',
    ],
    [
      'a cursor that is none',
      ask('{ entities(after: "%%%") { totalCount } }'),
      '400 BAD_USER_INPUT entities: entities: Expected a cursor that this server has given out, got other text.',
    ],
    [
      'a cursor of nothing',
      ask('{ entities(after: "") { totalCount } }'),
      '400 BAD_USER_INPUT entities: entities: Expected a cursor that this server has given out, got other text.',
    ],
    [
      'a cursor of another list',
      ask('query ($after: String) { entities(after: $after) { totalCount } }', {
        after: cursor(['abc', 'ada', 'person_1']),
      }),
      '400 BAD_USER_INPUT entities: entities: Expected a cursor of this list, got one of another list, order or filter.',
    ],
    [
      'a cursor longer than any',
      ask('query ($after: String) { entities(after: $after) { totalCount } }', { after: 'a'.repeat(2_001) }),
      '400 BAD_USER_INPUT entities: entities.after: after must be shorter than or equal to 2000 characters',
    ],
  ],
  'body size': [
    [
      '9 MiB',
      json({ query: '{ __typename }', extensions: { a: 'x'.repeat(9 * 2 ** 20) } }),
      '413 PAYLOAD_TOO_LARGE : Request body is too large',
    ],
    ['nothing', { body: '' }, "400 BAD_REQUEST : Body cannot be empty when content-type is set to 'application/json'"],
  ],
  'deep JSON': [
    ['200 levels', where(nested(200)), '400 BAD_REQUEST : Expected JSON of at most 40 levels, got more.'],
    [
      'a million levels',
      { body: `{"query":"{ __typename }","variables":{"a":${'['.repeat(1e6)}${']'.repeat(1e6)}}}` },
      '400 BAD_REQUEST : Expected JSON of at most 40 levels, got more.',
    ],
    [
      'more keys than any object has',
      ask(ENTITIES, { where: Object.fromEntries(times(501, (i) => [`k${i}`, 1])) }),
      '400 BAD_REQUEST : Expected JSON objects of at most 500 keys, got one of 501.',
    ],
  ],
};
