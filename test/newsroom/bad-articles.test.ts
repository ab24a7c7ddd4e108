import { describe, expect, test } from '@jest/globals';
import { loadVocabulary } from '../../src/model/load-vocabulary.js';
import type { ArticleInput } from '../../src/newsroom/intake/article-input.js';
import { checkArticle } from '../../src/newsroom/intake/check-article.js';

const vocabulary = loadVocabulary(['schema/vocabulary.yaml']);

const TEXT = 'Ada met Ben in Bonn. Ada met Ben again.';

const GOOD = {
  uri: 'https://sample.example/1',
  version: 1,
  source: { name: 'Sample Wire' },
  language: 'en',
  headline: 'Ada meets Ben',
  text: TEXT,
  publishedAt: '2025-05-17T21:11:00+02:00',
  entities: [
    { key: 'ada', kind: 'PERSON', name: 'Ada Amsel', mentions: [{ quote: 'Ada' }] },
    { key: 'ben', kind: 'PERSON', name: 'Ben Birke' },
    { key: 'bonn', kind: 'PLACE', name: 'Bonn' },
  ],
  facts: [
    {
      key: 'meeting',
      type: 'MEETING',
      roles: [
        { role: 'PARTICIPANT', entity: 'ada' },
        { role: 'PARTICIPANT', entity: 'ben' },
      ],
      time: '2025-05-16',
      status: 'OCCURRED',
      quotes: [{ quote: 'Ada met Ben in Bonn' }],
    },
  ],
} satisfies ArticleInput;

const [MEETING] = GOOD.facts;

const fact = (change: object): unknown => ({ ...GOOD, facts: [{ ...MEETING, ...change }] });
const entity = (change: object): unknown => ({
  ...GOOD,
  entities: [{ ...GOOD.entities[0], ...change }, ...GOOD.entities.slice(1)],
});

function errorsOf(input: unknown): readonly string[] {
  const checked = checkArticle(input, vocabulary);
  return checked.ok ? [] : checked.errors.map(({ code, path, message }) => `${code} ${path.join('.')}: ${message}`);
}

describe('an article that cannot be recorded', () => {
  test('the one they are all made from can', () => {
    expect(errorsOf(GOOD)).toEqual([]);
  });

  test.each<readonly [string, unknown, string]>([
    ['no article at all', null, 'INVALID_INPUT : Invalid input: expected object, received null'],
    ['a field nobody knows', { ...GOOD, colour: 'red' }, 'INVALID_INPUT : Unrecognized key: "colour"'],
    [
      'a wrong type',
      { ...GOOD, version: '1' },
      'INVALID_INPUT version: Invalid input: expected number, received string',
    ],
    ['version nought', { ...GOOD, version: 0 }, 'INVALID_INPUT version: Too small: expected number to be >=1'],
    [
      'an address that runs code',
      { ...GOOD, uri: 'javascript:alert(1)' },
      'INVALID_URI uri: Expected an http(s) URL or a URN, got "javascript:alert(1)".',
    ],
    [
      'a source address that runs code',
      { ...GOOD, source: { name: 'S', url: 'javascript:alert(1)' } },
      'INVALID_URI source.url: Expected an http(s) URL, got "javascript:alert(1)".',
    ],
    [
      'a language that is none',
      { ...GOOD, language: 'deutsch_DE' },
      'INVALID_INPUT language: Expected a BCP 47 tag such as "de", got "deutsch_DE".',
    ],
    [
      'a day for an instant',
      { ...GOOD, publishedAt: '2025-05-17' },
      'INVALID_TIME publishedAt: Expected an instant with a time zone such as "2025-05-17T21:11:00+02:00", got "2025-05-17".',
    ],
    [
      'NUL in a text',
      { ...GOOD, headline: 'a\0b' },
      'INVALID_INPUT headline: Expected well-formed text without NUL, got half a surrogate pair or NUL.',
    ],
    [
      'half a surrogate pair',
      entity({ name: 'Ada \ud83d' }),
      'INVALID_INPUT entities.0.name: Expected well-formed text without NUL, got half a surrogate pair or NUL.',
    ],
    [
      'one key for two entities',
      { ...GOOD, entities: [...GOOD.entities, { key: 'ada', kind: 'PERSON', name: 'Ada B.' }] },
      'DUPLICATE_KEY entities.3.key: Expected a key for each entity, got "ada" twice.',
    ],
    [
      'a country that is none',
      entity({ kind: 'COUNTRY', name: 'Atlantis' }),
      'UNKNOWN_COUNTRY entities.0: Expected a country with an external id of scheme "iso3166" or a name that ISO 3166 knows, got "Atlantis".',
    ],
    [
      'a mention that is not there',
      entity({ mentions: [{ quote: 'Eve' }] }),
      'QUOTE_NOT_FOUND entities.0.mentions.0: Expected words of the text, got "Eve".',
    ],
    [
      'offsets behind the text',
      entity({ mentions: [{ start: 30, end: 99 }] }),
      'OFFSETS_WRONG entities.0.mentions.0: Expected offsets of words within 39 units, got 30 to 99: "en again.".',
    ],
    [
      'a type that nobody defined',
      fact({ type: 'FIRST_CONTACT' }),
      'UNKNOWN_TYPE facts.0.type: Expected a fact type of the vocabulary (query { vocabulary { factTypes { name } } } lists them), got "FIRST_CONTACT".',
    ],
    [
      'a role that the type has not',
      fact({ roles: [{ role: 'BUYER', entity: 'ada' }] }),
      'UNKNOWN_ROLE facts.0.roles.0.role: Expected a role of MEETING (INITIATOR, PARTICIPANT, REPRESENTATIVE, HOST, PLACE), got "BUYER".',
    ],
    [
      'an entity that the article has not',
      fact({ roles: [{ role: 'PARTICIPANT', entity: 'eve' }] }),
      'UNKNOWN_KEY facts.0.roles.0.entity: Expected the key of an entity of this article, got "eve".',
    ],
    [
      'an entity of the wrong kind',
      fact({ roles: [{ role: 'PLACE', entity: 'ada' }] }),
      'WRONG_KIND facts.0.roles.0.entity: Expected Place, Country as PLACE of MEETING, got Person "Ada Amsel".',
    ],
    [
      'a day that never was',
      fact({ time: '2025-02-30' }),
      'INVALID_TIME facts.0.time: Expected a time such as "2025", "2025-05", "2025-W20", "2025-05-19", "2025-05-19T14:00Z", "2025-02-11/2025-02-20" or "2022/..", got "2025-02-30".',
    ],
    [
      'a speaker that is nobody',
      fact({ speaker: 'eve' }),
      'UNKNOWN_KEY facts.0.speaker: Expected the key of an entity of this article, got "eve".',
    ],
    [
      'a status that is none',
      fact({ status: 'MAYBE' }),
      'INVALID_INPUT facts.0.status: Invalid option: expected one of "PLANNED"|"ONGOING"|"OCCURRED"|"CANCELLED"|"DENIED"',
    ],
    ['no quote', fact({ quotes: [] }), 'INVALID_INPUT facts.0.quotes: Too small: expected array to have >=1 items'],
    [
      'a quote that is not in the text',
      fact({ quotes: [{ quote: 'Ada kissed Ben' }] }),
      'QUOTE_NOT_FOUND facts.0.quotes.0: Expected the exact words of the text, got "Ada kissed Ben".',
    ],
    [
      'a quote that is there twice',
      fact({ quotes: [{ quote: 'Ada met Ben' }] }),
      'QUOTE_AMBIGUOUS facts.0.quotes.0: Expected words that occur once, got some at 0 and 21: give start and end.',
    ],
    [
      'a quote that is elsewhere',
      fact({ quotes: [{ quote: 'Ada met Ben', start: 1, end: 12 }] }),
      'OFFSETS_WRONG facts.0.quotes.0: Expected "Ada met Ben" at 1, got "da met Ben ".',
    ],
    [
      'a meeting about something',
      fact({ about: ['meeting'] }),
      'INVALID_INPUT facts.0.about: Expected no "about": a MEETING is not about another fact.',
    ],
    [
      'a statement about a fact that is not there',
      fact({ type: 'STATEMENT', roles: [], about: ['coup'] }),
      'UNKNOWN_KEY facts.0.about.0: Expected the key of a fact of this article, got "coup".',
    ],
    [
      'a statement about itself',
      fact({ type: 'STATEMENT', roles: [], about: ['meeting'] }),
      'CIRCULAR_ABOUT facts.0.about: Expected facts about others, got a circle.',
    ],
    [
      'one key for two facts',
      { ...GOOD, facts: [MEETING, MEETING] },
      'DUPLICATE_KEY facts.1.key: Expected a key for each fact, got "meeting" twice.',
    ],
  ])('%s', (_what, input, error) => {
    expect(errorsOf(input)).toEqual([error]);
  });

  test('every problem is told at once', () => {
    const input = { ...GOOD, uri: 'nowhere', facts: [{ ...MEETING, time: 'soon', quotes: [{ quote: 'never' }] }] };
    expect(errorsOf(input).map((error) => error.split(':')[0])).toEqual([
      'INVALID_URI uri',
      'INVALID_TIME facts.0.time',
      'QUOTE_NOT_FOUND facts.0.quotes.0',
    ]);
  });
});
