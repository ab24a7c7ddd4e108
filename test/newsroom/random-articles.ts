import fc from 'fast-check';
import type { ArticleInput } from '../../src/newsroom/intake/article-input.js';

/** Articles about a small cast, so that they often speak of the same facts. */
const CAST = [
  { key: 'ada', kind: 'PERSON', name: 'Ada Amsel', externalIds: [{ scheme: 'test', value: 'A' }] },
  { key: 'ben', kind: 'PERSON', name: 'Ben Birke', externalIds: [{ scheme: 'test', value: 'B' }] },
  { key: 'cia', kind: 'ORGANIZATION', name: 'Cirrus AG', externalIds: [{ scheme: 'test', value: 'C' }] },
  { key: 'fr', kind: 'COUNTRY', name: 'Frankreich', externalIds: [{ scheme: 'iso3166', value: 'FR' }] },
  { key: 'bonn', kind: 'PLACE', name: 'Bonn', externalIds: [{ scheme: 'test', value: 'D' }] },
] as const;

const NICKNAMES = ['Die Amsel', 'Ada', 'B. Birke', 'Cirrus'] as const;

const TYPES = [
  { type: 'PHONE_CALL', roles: ['INITIATOR', 'PARTICIPANT', 'PARTICIPANT'] },
  { type: 'MEETING', roles: ['PARTICIPANT', 'PARTICIPANT', 'PARTICIPANT'] },
  { type: 'CRITICISM', roles: ['SPEAKER', 'TARGET'] },
  { type: 'HOLDS_OFFICE', roles: ['OFFICEHOLDER', 'INSTITUTION'] },
] as const;

const ACTORS = ['ada', 'ben', 'cia', 'fr'] as const;
const TIMES = [
  null,
  '2025',
  '2025-05',
  '2025-05-16',
  '2025-05-19',
  '2025-05-19T14:00Z',
  '2025-05/..',
  '2025-W20',
] as const;
const STATUSES = ['PLANNED', 'ONGOING', 'OCCURRED', 'CANCELLED', 'DENIED'] as const;
const WORDS = Array.from({ length: 12 }, (_, index) => `word${index}`);

const factArbitrary = fc
  .record({
    type: fc.constantFrom(...TYPES),
    actors: fc.shuffledSubarray([...ACTORS], { minLength: 2 }),
    place: fc.boolean(),
    time: fc.constantFrom(...TIMES),
    status: fc.constantFrom(...STATUSES),
    speaker: fc.constantFrom(null, null, 'cia'),
    word: fc.integer({ min: 0, max: WORDS.length - 2 }),
  })
  .map(({ type: { type, roles }, actors, place, time, status, speaker, word }) => ({
    type,
    roles: [
      ...actors
        .slice(0, roles.length)
        .map((entity, index) => ({ role: roles[index] ?? 'PARTICIPANT', entity: officeFit(type, entity, index) })),
      ...(place && type !== 'HOLDS_OFFICE' ? [{ role: 'PLACE', entity: 'bonn' }] : []),
    ],
    time,
    status,
    speaker,
    quotes: [{ quote: `${WORDS[word]} ${WORDS[word + 1]}` }],
  }));

/** Only a person holds an office, and only in a country or organization. */
function officeFit(type: string, entity: string, index: number): string {
  if (type !== 'HOLDS_OFFICE') return entity;
  if (index === 0) return entity === 'ben' ? 'ben' : 'ada';
  return entity === 'cia' ? 'cia' : 'fr';
}

/** A statement about the first fact, said by Cirrus. */
const aboutFirst = {
  type: 'STATEMENT',
  roles: [{ role: 'SPEAKER', entity: 'cia' }],
  time: '2025-05-20',
  status: 'OCCURRED',
  about: ['first'],
  quotes: [{ quote: 'word11' }],
} as const;

function articleArbitrary(number: number): fc.Arbitrary<ArticleInput> {
  return fc
    .record({
      facts: fc.array(factArbitrary, { minLength: 1, maxLength: 4 }),
      statement: fc.boolean(),
      day: fc.integer({ min: 10, max: 28 }),
      source: fc.constantFrom('Sample Wire', 'Sample Daily'),
      nickname: fc.constantFrom(null, ...NICKNAMES),
    })
    .map(({ facts, statement, day, source, nickname }) => ({
      uri: `https://sample.example/${number}`,
      version: 1,
      source: { name: source },
      language: 'en',
      headline: `Article ${number}`,
      text: WORDS.join(' '),
      publishedAt: `2025-05-${day}T1${number}:00:00Z`,
      entities: CAST.map((entity) => ({
        ...entity,
        externalIds: [...entity.externalIds],
        aliases: nickname !== null && entity.key === 'ada' ? [nickname] : [],
      })),
      facts: [
        ...facts.map((fact, index) => (index === 0 ? { ...fact, key: 'first' } : fact)),
        ...(statement
          ? [
              {
                ...aboutFirst,
                about: [...aboutFirst.about],
                roles: [...aboutFirst.roles],
                quotes: [...aboutFirst.quotes],
              },
            ]
          : []),
      ],
    }));
}

/** Several articles with different addresses. */
export const articlesArbitrary: fc.Arbitrary<readonly ArticleInput[]> = fc
  .integer({ min: 2, max: 5 })
  .chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => articleArbitrary(index))));
