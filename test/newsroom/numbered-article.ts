import type { ArticleInput } from '../../src/newsroom/intake/article-input.js';

/** Articles that share their people, so that each write changes what others wrote. */
export function numberedArticle(number: number): ArticleInput {
  const day = `2025-05-${String(10 + (number % 19))}`;
  return {
    uri: `https://sample.example/${number}`,
    version: 1,
    source: { name: `Sample ${number % 3}` },
    language: 'en',
    headline: `Article ${number}`,
    text: 'Ada called Ben. Ben met Cia.',
    publishedAt: `${day}T12:00:00Z`,
    entities: ['Ada', 'Ben', 'Cia'].map((name) => ({ key: name, kind: 'PERSON' as const, name })),
    facts: [
      {
        type: 'PHONE_CALL',
        roles: pair('Ada', 'Ben'),
        time: day,
        status: 'OCCURRED',
        quotes: [{ quote: 'Ada called Ben' }],
      },
      {
        type: 'MEETING',
        roles: pair('Ben', 'Cia'),
        time: '2025-05',
        status: 'OCCURRED',
        quotes: [{ quote: 'Ben met Cia' }],
      },
    ],
  };
}

const pair = (...names: readonly string[]) => names.map((entity) => ({ role: 'PARTICIPANT', entity }));
