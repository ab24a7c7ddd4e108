import { expect } from '@jest/globals';
import type { RunningServer } from '../../src/server/server.js';
import { post } from '../server/start-test-server.js';

const RECORD = 'mutation ($article: ArticleVersionInput!) { recordArticle(input: { article: $article }) { outcome } }';

/** Records an article, told from others by its number, by which Trump visited Putin: what no sample article says. */
export async function recordVisit(server: RunningServer, number: number): Promise<void> {
  const article = {
    uri: `https://daily.example/visit/${number}`,
    source: { name: 'Daily' },
    language: 'en',
    headline: 'Trump visits Putin',
    text: 'Donald Trump visited Vladimir Putin in Moscow on Sunday.',
    publishedAt: '2025-06-01T12:00:00Z',
    entities: [
      { key: 'trump', kind: 'PERSON', name: 'Donald Trump' },
      { key: 'putin', kind: 'PERSON', name: 'Wladimir Putin' },
    ],
    facts: [
      {
        type: 'VISIT',
        roles: [
          { role: 'VISITOR', entity: 'trump' },
          { role: 'HOST', entity: 'putin' },
        ],
        time: '2025-06-01',
        status: 'OCCURRED',
        quotes: [{ quote: 'Donald Trump visited Vladimir Putin' }],
      },
    ],
  };
  const { body } = await post(server, { query: RECORD, variables: { article } });
  expect(body.data).toEqual({ recordArticle: { outcome: 'CREATED' } });
}
