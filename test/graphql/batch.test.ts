import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Newsgraph } from './newsgraph.js';
import { WORLD } from './world.js';

const RECORD = `mutation Record($articles: [ArticleVersionInput!]!) {
  recordArticles(input: { articles: $articles }) {
    results { outcome article { uri source { name } } facts { change fact { title participants { totalCount } } } }
  }
}`;

describe('a batch of articles', () => {
  let newsgraph: Newsgraph;
  beforeAll(async () => {
    newsgraph = await Newsgraph.open();
  });
  afterAll(() => newsgraph.close());

  function copies(count: number) {
    const [article] = WORLD;
    return Array.from({ length: count }, (_, index) => ({ ...article, uri: `https://copy.example/${index}` }));
  }

  test('is answered with as many statements as one article', async () => {
    const one = await newsgraph.ask(RECORD, { articles: copies(1) });
    const many = await newsgraph.ask(RECORD, { articles: copies(80) });
    expect([one.answer.errors, many.answer.errors]).toEqual([undefined, undefined]);
    expect(many.statements).toBe(one.statements);
    const { results } = (many.answer.data as { readonly recordArticles: { readonly results: readonly object[] } })
      .recordArticles;
    expect(results).toHaveLength(80);
    expect(results[79]).toEqual({
      outcome: 'CREATED',
      article: { uri: 'https://copy.example/79', source: { name: 'Sample Wire DE' } },
      facts: [
        {
          change: 'ADDED',
          fact: { title: 'phone call: Donald Trump, Wladimir Putin', participants: { totalCount: 2 } },
        },
        {
          change: 'ADDED',
          fact: { title: 'phone call: Donald Trump, Wladimir Putin', participants: { totalCount: 2 } },
        },
        { change: 'ADDED', fact: { title: 'confirmation: Dmitri Peskow', participants: { totalCount: 1 } } },
      ],
    });
  });
});
