import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { ArticleInput } from '../../src/newsroom/intake/article-input.js';
import { NewsgraphClient } from '../recording/newsgraph-client.js';
import { describeEachStore } from '../stores/every-store.js';

const articles = readdirSync('seeds')
  .filter((file) => /^\d.*\.json$/.test(file))
  .map((file) => JSON.parse(readFileSync(`seeds/${file}`, 'utf8')) as ArticleInput);

interface Shown {
  readonly label: string;
  readonly source: { readonly name: string };
  readonly target: { readonly name: string };
}

const read = (relationships: readonly Shown[]): readonly string[] =>
  relationships.map(({ label, source, target }) => `${source.name} ${label} ${target.name}`);

describeEachStore('exploring the sample articles', (stores) => {
  let client: NewsgraphClient;
  let putin: string;
  let trump: string;

  beforeAll(async () => {
    client = new NewsgraphClient((await stores.open()).store);
    await client.newsroom.recordArticles(articles);
    const people = await client.ask('{ putin: person(name: "Putin") { id } trump: person(name: "Trump") { id } }');
    [putin, trump] = [people.putin.id, people.trump.id];
  }, 60_000);
  afterAll(() => stores.close());

  test('shows first what many sources report of well-known others', async () => {
    const { graph, person } = await client.ask(
      `query ($around: [ID!]!) {
        graph(around: $around, limit: 6) {
          relationships { label source { name } target { name } }
          truncated { count }
        }
        person(name: "Putin") { relationships { totalCount } relationshipCounts { count } }
      }`,
      { around: [putin] },
    );
    expect(read(graph.relationships)).toEqual([
      'Donald Trump called Wladimir Putin',
      'Wladimir Putin made an offer to Ukraine',
      'Wladimir Putin holds office in Russland',
      'Wladimir Putin made a proposal to Ukraine',
      'Wolodymyr Selenskyj met with Wladimir Putin',
      'Donald Trump criticized Wladimir Putin',
    ]);
    const sum = (counts: readonly { readonly count: number }[]) => counts.reduce((all, { count }) => all + count, 0);
    expect(sum(person.relationshipCounts)).toBe(person.relationships.totalCount);
    expect(6 + sum(graph.truncated)).toBe(person.relationships.totalCount);
  });

  test('knows what stands between two', async () => {
    const { connectionsBetween } = await client.ask(
      'query ($ids: [ID!]!) { connectionsBetween(ids: $ids) { relationships { label source { name } target { name } } } }',
      { ids: [trump, putin] },
    );
    expect(read(connectionsBetween.relationships)).toEqual([
      'Donald Trump called Wladimir Putin',
      'Donald Trump criticized Wladimir Putin',
      'Wladimir Putin agreed to a proposal of Donald Trump',
      'Wladimir Putin invited Donald Trump',
      'Donald Trump agreed with Wladimir Putin',
    ]);
  });

  test('has the calls of a year on their months', async () => {
    const { timeline, day } = await client.ask(
      `query ($of: [ID!]!) {
        timeline(of: $of, timeZone: "Europe/Berlin") { buckets { start eventCount articleCount events(first: 1) { time { text } } } }
        day: timeline(of: $of, timeZone: "Europe/Berlin", bucket: DAY, from: "2025-05-19T10:00:00Z", until: "2025-05-19T11:00:00Z") {
          buckets { start end eventCount impreciseCount articleCount }
        }
      }`,
      { of: [putin] },
    );
    const shown = timeline.buckets.map(
      // biome-ignore lint/suspicious/noExplicitAny: a test reads answers of any shape
      ({ start, eventCount, articleCount, events }: any) => [
        start.slice(0, 7),
        eventCount,
        articleCount,
        events[0]?.time.text,
      ],
    );
    expect(shown).toEqual([
      ['2024-10', 1, 0, '2024-11-07'],
      ['2024-11', 0, 0, undefined],
      ['2024-12', 0, 0, undefined],
      ['2025-01', 3, 1, '2025-02-12'],
      ['2025-02', 3, 2, '2025-03-18'],
      ['2025-03', 0, 0, undefined],
      ['2025-04', 10, 18, '2025-05-19T14:00Z'],
    ]);
    // Three are known to the day in UTC, which is no day in Berlin; the call is known to the minute.
    expect(day.buckets).toEqual([
      {
        ...{ start: '2025-05-18T22:00:00.000Z', end: '2025-05-19T22:00:00.000Z' },
        ...{ eventCount: 4, impreciseCount: 3, articleCount: 4 },
      },
    ]);
  });
});
