import type { ArticleInput } from '../../src/newsroom/intake/article-input.js';

/** An article with a text wherever text is free, as far as it fits; a number of three digits tells it from others. */
export function hostileArticle(text: string, number: number): ArticleInput {
  const name = `Ada ${number} ${text}`.slice(0, 300).trim();
  const quote = `${name} called Ben Birke`;
  const [ada, ben] = [text.slice(0, 100), `${text.slice(0, 99)}2`];
  return {
    uri: `https://sample.example/hostile/${number}`,
    version: 1,
    source: { name: `Wire ${number} ${text}`.slice(0, 200) },
    language: 'en',
    headline: text,
    lead: text,
    text: `${text}\n${quote} on Monday.\n${text}`,
    publishedAt: '2025-05-17T12:00:00Z',
    entities: [
      {
        key: ada,
        kind: 'PERSON',
        name,
        aliases: [`Alias ${number} ${text}`.slice(0, 300).trim()],
        externalIds: [{ scheme: 'sample', value: `${number} ${text}`.slice(0, 200) }],
        description: text,
      },
      { key: ben, kind: 'PERSON', name: 'Ben Birke' },
    ],
    facts: [
      {
        key: text.slice(0, 100),
        type: 'PHONE_CALL',
        roles: [ada, ben].map((entity) => ({ role: 'PARTICIPANT', entity })),
        time: '2025-05-19',
        status: 'OCCURRED',
        detail: text.slice(0, 300),
        extractor: text.slice(0, 100),
        quotes: [{ quote }],
      },
    ],
  };
}
