import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { GraphStore } from '../../src/graph/graph-store.js';
import { loadVocabulary } from '../../src/model/load-vocabulary.js';
import type { ArticleInput } from '../../src/newsroom/intake/article-input.js';
import { articleSchema } from '../../src/newsroom/intake/article-schema.js';
import { checkArticle } from '../../src/newsroom/intake/check-article.js';
import { Newsroom } from '../../src/newsroom/newsroom.js';
import { TemporarySqlite } from '../stores/temporary-sqlite.js';
import { readFacts } from './read-facts.js';

const vocabulary = loadVocabulary(['schema/vocabulary.yaml']);
const schema = JSON.parse(readFileSync('seeds/article.schema.json', 'utf8')) as object;
const isArticle = new Ajv2020({ allErrors: true }).compile<ArticleInput>(schema);

const files = readdirSync('seeds').filter((file) => /^\d.*\.json$/.test(file));
const seeds = files.map((file) => [file, JSON.parse(readFileSync(`seeds/${file}`, 'utf8')) as ArticleInput] as const);
const articles = seeds.map(([, article]) => article);

test('article.schema.json says what the program accepts', () => {
  expect(schema).toEqual(articleSchema());
});

test('the example of the README is an article', () => {
  const example = /```json\n([^`]*)```/.exec(readFileSync('seeds/README.md', 'utf8'))?.[1] ?? '';
  const article: unknown = JSON.parse(example);
  expect([isArticle(article), isArticle.errors]).toEqual([true, null]);
  expect(checkArticle(article, vocabulary)).toMatchObject({ ok: true });
});

describe.each(seeds)('%s', (file, article) => {
  test('fits the schema', () => {
    expect([isArticle(article), isArticle.errors]).toEqual([true, null]);
  });

  test('fits the vocabulary, and quotes its text', () => {
    expect(checkArticle(article, vocabulary)).toMatchObject({ ok: true });
  });

  test('begins with its headline and lead, and is called by its day and language', () => {
    const { headline, lead, text, publishedAt, language } = article;
    expect(text.startsWith(`${headline}\n\n${lead}\n\n`)).toBe(true);
    expect([file.slice(0, 10), file.split('.').at(-2)]).toEqual([publishedAt.slice(0, 10), language]);
  });
});

describe('the corpus', () => {
  test('is of a size to try things on, in two languages', () => {
    const german = articles.filter(({ language }) => language === 'de').length;
    expect(articles.length).toBeGreaterThanOrEqual(24);
    expect(Math.abs(german - articles.length / 2)).toBeLessThan(3);
  });

  test('credits no real source', () => {
    expect([...new Set(articles.map(({ source }) => source.name))].toSorted()).toEqual([
      ...['Sample Daily', 'Sample Tribune', 'Sample Wire DE', 'Sample Wire EN'],
    ]);
  });

  test('calls an entity the same and identifies it alike in every article', () => {
    const entities = articles.flatMap((article) => article.entities);
    const written = entities.map(({ name, kind, aliases, externalIds }) =>
      JSON.stringify({ name, kind, aliases, externalIds }),
    );
    expect(new Set(written).size).toBe(new Set(entities.map(({ name }) => name)).size);
  });
});

describe('recorded, the corpus', () => {
  const stores = new TemporarySqlite();
  let store: GraphStore;

  beforeAll(async () => {
    ({ store } = await stores.open());
    const outcomes = await new Newsroom({ store, vocabulary }).recordArticles(articles);
    expect(outcomes.filter(({ outcome }) => outcome === 'REJECTED')).toEqual([]);
  });
  afterAll(() => stores.close());

  const at = async (type: string, time: string) => (await readFacts(store, type)).filter((fact) => fact.time === time);

  test('tells of the call of 19 May as one fact that was planned and took place', async () => {
    const participants = ['Donald Trump', 'Wladimir Putin'];
    const call = { time: '2025-05-19T14:00Z', status: 'OCCURRED', sourceCount: 4, disputed: false, participants };
    const calls = await readFacts(store, 'PHONE_CALL');
    expect(calls.filter(({ time }) => String(time).startsWith('2025-05-19'))).toContainEqual(call);
    expect(calls.filter((each) => each.participants.join() === participants.join()).map(({ time }) => time)).toEqual([
      ...['2024-11-07', '2025-02-12', '2025-03-18', '2025-05-19T14:00Z'],
    ]);
  });

  test('knows that talks were cancelled on the 15th and held on the 16th', async () => {
    expect(await at('NEGOTIATION', '2025-05-15')).toMatchObject([{ status: 'CANCELLED', sourceCount: 3 }]);
    expect(await at('NEGOTIATION', '2025-05-16')).toMatchObject([{ status: 'OCCURRED', sourceCount: 3 }]);
  });

  test('knows that a call of November 2024 is disputed', async () => {
    expect(await at('PHONE_CALL', '2024-11-07')).toMatchObject([{ status: 'DENIED', disputed: true }]);
  });

  test('has forgotten what was corrected', async () => {
    const leaders = (await readFacts(store, 'HEAD_OF')).map(({ participants }) => participants);
    expect(leaders).toContainEqual(['Rustem Umjerow', 'ukrainische Delegation']);
    expect(leaders).not.toContainEqual(['Andrij Sybiha', 'ukrainische Delegation']);
  });
});
