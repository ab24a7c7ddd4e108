import { ask, type BadRequest, type Request, record, recordEntity, recordFact, where } from './bad-request.js';

const PERSON = 'person_aaaaaaaaaaaaaaaaaaaa';
const paths = (from: string, to: string): Request =>
  ask('query ($from: ID!, $to: ID!) { paths(from: $from, to: $to) { complete } }', { from, to });

/** What fits the schema and cannot be: texts that are none, and articles that contradict themselves. */
export const WRONG_TEXTS: Readonly<Record<string, readonly BadRequest[]>> = {
  'NUL and lone surrogates': [
    [
      'in a filter',
      where({ name: { contains: 'a\0' } }),
      '400 BAD_USER_INPUT entities: entities.where.name.contains: Expected well-formed text without NUL, got half a surrogate pair or NUL.',
    ],
    [
      'in a list of a filter',
      where({ externalId: { in: ['a', '\ud800'] } }),
      '400 BAD_USER_INPUT entities: entities.where.externalId.in: Expected well-formed text without NUL, got half a surrogate pair or NUL.',
    ],
    [
      'in a name',
      ask('query ($name: String) { person(name: $name) { id } }', { name: 'Ada\ud800' }),
      '400 BAD_USER_INPUT person: person.name: Expected well-formed text without NUL, got half a surrogate pair or NUL.',
    ],
    [
      'in an address',
      ask('query ($uri: String) { article(uri: $uri) { id } }', { uri: 'https://sample.example/\0' }),
      '400 BAD_USER_INPUT article: article.uri: Expected well-formed text without NUL, got half a surrogate pair or NUL.',
    ],
    [
      'in a headline',
      record({ headline: 'a\0b' }),
      '200 INVALID_INPUT headline: Expected well-formed text without NUL, got half a surrogate pair or NUL.',
    ],
    [
      'in the name of an entity',
      recordEntity({ name: 'Ada \ud83d' }),
      '200 INVALID_INPUT entities.0.name: Expected well-formed text without NUL, got half a surrogate pair or NUL.',
    ],
  ],
  'ids of entities': [
    [
      'text that is no id',
      paths('Ada', PERSON),
      '400 BAD_USER_INPUT paths: paths.from: Expected the id of an entity, such as "person_…", got "Ada".',
    ],
    [
      'the id of something else',
      paths(PERSON, 'article_aaaaaaaaaaaaaaaaaaaa'),
      '400 BAD_USER_INPUT paths: paths.to: Expected the id of an entity, such as "person_…", got "article_aaaaaaaaaaaaaaaaaaaa".',
    ],
    [
      'the same twice',
      paths(PERSON, PERSON),
      '400 BAD_USER_INPUT paths: paths.to: Expected another entity than in "from", got the same.',
    ],
  ],
  'quotes and offsets': [
    [
      'a quote that is not in the text',
      recordFact({ quotes: [{ quote: 'Ada kissed Ben' }] }),
      '200 QUOTE_NOT_FOUND facts.0.quotes.0: Expected the exact words of the text, got "Ada kissed Ben".',
    ],
    [
      'a quote that is there twice',
      recordFact({ quotes: [{ quote: 'Ben' }] }),
      '200 QUOTE_AMBIGUOUS facts.0.quotes.0: Expected words that occur once, got some at 11 and 16: give start and end.',
    ],
    [
      'a quote that is elsewhere',
      recordFact({ quotes: [{ quote: 'Ada', start: 1, end: 4 }] }),
      '200 OFFSETS_WRONG facts.0.quotes.0: Expected "Ada" at 1, got "da ".',
    ],
    [
      'a quote behind the text',
      recordFact({ quotes: [{ quote: 'Ada', start: 1_000, end: 1_003 }] }),
      '200 OFFSETS_WRONG facts.0.quotes.0: Expected "Ada" at 1000, got "".',
    ],
    [
      'a quote before the text',
      recordFact({ quotes: [{ quote: 'Ada', start: -1, end: 2 }] }),
      '200 INVALID_INPUT facts.0.quotes.0.start: Too small: expected number to be >=0',
    ],
    [
      'a mention that ends before it begins',
      recordEntity({ mentions: [{ start: 3, end: 0 }] }),
      '200 OFFSETS_WRONG entities.0.mentions.0: Expected offsets of words within 28 units, got 3 to 0: "".',
    ],
    [
      'a mention behind the text',
      recordEntity({ mentions: [{ start: 1_000, end: 1_003 }] }),
      '200 OFFSETS_WRONG entities.0.mentions.0: Expected offsets of words within 28 units, got 1000 to 1003: "".',
    ],
    [
      'no quote',
      recordFact({ quotes: [] }),
      '200 INVALID_INPUT facts.0.quotes: Too small: expected array to have >=1 items',
    ],
  ],
  'roles, kinds and types': [
    [
      'a role that the type has not',
      recordFact({ roles: [{ role: 'BUYER', entity: 'Ada' }] }),
      '200 UNKNOWN_ROLE facts.0.roles.0.role: Expected a role of PHONE_CALL (INITIATOR, PARTICIPANT, PLACE), got "BUYER".',
    ],
    [
      'a role that nobody knows',
      recordFact({ roles: [{ role: 'NOPE', entity: 'Ada' }] }),
      '400 BAD_USER_INPUT : Variable "$article" got invalid value "NOPE" at "article.facts[0].roles[0].role"; Value "NOPE" does not exist in "Role" enum.',
    ],
    [
      'an entity of the wrong kind',
      recordFact({ roles: [{ role: 'PLACE', entity: 'Ada' }] }),
      '200 WRONG_KIND facts.0.roles.0.entity: Expected Place, Country as PLACE of PHONE_CALL, got Person "Ada".',
    ],
    [
      'an entity that the article has not',
      recordFact({ roles: [{ role: 'PARTICIPANT', entity: 'Eve' }] }),
      '200 UNKNOWN_KEY facts.0.roles.0.entity: Expected the key of an entity of this article, got "Eve".',
    ],
    [
      'an unknown type',
      recordFact({ type: 'FIRST_CONTACT' }),
      '400 BAD_USER_INPUT : Variable "$article" got invalid value "FIRST_CONTACT" at "article.facts[0].type"; Value "FIRST_CONTACT" does not exist in "FactType" enum.',
    ],
    [
      'an unknown type in a filter',
      ask('{ events(where: { type: { eq: FIRST_CONTACT } }) { totalCount } }'),
      '400 GRAPHQL_VALIDATION_FAILED : Value "FIRST_CONTACT" does not exist in "FactType" enum.',
    ],
    [
      'an unknown status',
      recordFact({ status: 'MAYBE' }),
      '400 BAD_USER_INPUT : Variable "$article" got invalid value "MAYBE" at "article.facts[0].status"; Value "MAYBE" does not exist in "FactStatus" enum.',
    ],
    [
      'an id of nobody',
      recordEntity({ id: 'person_aaaaaaaaaaaaaaaaaaaa' }),
      '200 UNKNOWN_ENTITY entities.0: Expected the id of a known entity, got "person_aaaaaaaaaaaaaaaaaaaa".',
    ],
    [
      'an article that is not there',
      ask(
        'mutation { withdrawArticle(input: { uri: "https://sample.example/none" }) { errors { code path message } } }',
      ),
      '200 UNKNOWN_ARTICLE uri: Expected the uri of a recorded article, got "https://sample.example/none".',
    ],
  ],
  'addresses that run code': [
    [
      'of an article',
      record({ uri: 'javascript:alert(1)' }),
      '200 INVALID_URI uri: Expected an http(s) URL or a URN, got "javascript:alert(1)".',
    ],
    [
      'of a source',
      record({ source: { name: 'S', url: 'javascript:alert(1)' } }),
      '200 INVALID_URI source.url: Expected an http(s) URL, got "javascript:alert(1)".',
    ],
    [
      'that carry it',
      record({ uri: 'data:text/html,<script>alert(1)</script>' }),
      '200 INVALID_URI uri: Expected an http(s) URL or a URN, got "data:text/html,<script>alert(1)</script>".',
    ],
  ],
};
