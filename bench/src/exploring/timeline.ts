import { UNDATED } from '../../../src/model/ends-by.js';
import { aboutTheHub, type Exploration } from './exploration.js';
import { bareWay, type Findings, libraryWay, ourWays } from './ways.js';

const query = (more: string): string => `query ($id: ID!) {
  timeline(of: [$id], bucket: MONTH) { undatedEventCount buckets { start eventCount articleCount ${more} } }
}`;

interface Bucket {
  readonly start: string | Date;
  readonly eventCount: number;
  readonly articleCount: number;
  readonly impreciseCount?: number;
  readonly events?: readonly { readonly id: string }[];
}

interface Data {
  readonly timeline: { readonly undatedEventCount: number; readonly buckets: readonly Bucket[] };
}

/** Events are counted on their links, without looking at them. */
const COUNTED = `
    MATCH (hub)-[p:PARTICIPATES]->() WHERE p.kind = 'Event' AND p.endsBy <> $undated
    WITH left(p.at, 7) AS month, count(DISTINCT p.factId) AS count
    RETURN collect({month: month, count: count}) AS events`;

/** The times of an event are looked at as well, and of the best of a month who took part. */
const FULL = `
    MATCH (hub)-[p:PARTICIPATES]->(f:Fact) WHERE p.kind = 'Event' AND p.endsBy <> $undated
    WITH DISTINCT f
    WITH f, left(f.at, 7) AS month ORDER BY f.sourceCount DESC, f.at DESC, f.id DESC
    WITH month, count(*) AS count, collect(f)[..3] AS best,
      sum(CASE WHEN f.start IS NOT NULL AND f.end IS NOT NULL
        AND (left(f.end, 7) = month OR f.end <= toString(date(month + '-01') + duration('P1M')) + 'T00:00:00.000Z')
        THEN 1 ELSE 0 END) AS precise
    RETURN collect({month: month, count: count, imprecise: count - precise, best: [f IN best | {
      id: f.id, type: f.type, roles: [(e:Entity)-[r:PARTICIPATES]->(f) | r.role + ' ' + e.name]
    }]}) AS events`;

/** What is found by month, months without anything left out. */
const statement = (events: string): string => `
  MATCH (hub:Entity {id: $id})
  CALL (hub) {${events}
  }
  CALL (hub) {
    MATCH (hub)<-[m:MENTIONS]-()
    WITH left(m.publishedAt, 7) AS month, count(*) AS count
    RETURN collect({month: month, count: count}) AS articles
  }
  CALL (hub) {
    MATCH (hub)-[p:PARTICIPATES]->() WHERE p.kind = 'Event' AND p.endsBy = $undated
    RETURN count(DISTINCT p.factId) AS undated
  }
  RETURN {undated: undated, events: events, articles: articles} AS timeline`;

export const COUNTED_STATEMENT = statement(COUNTED);
export const FULL_STATEMENT = statement(FULL);

interface Months {
  readonly undated: number;
  readonly articles: readonly { readonly month: string; readonly count: number }[];
  readonly events: readonly {
    readonly month: string;
    readonly count: number;
    readonly imprecise?: number;
    readonly best?: readonly { readonly id: string }[];
  }[];
}

const libraryQuery = (field: string, more: string): string => `query ($id: ID!, $undated: String!) {
  ${field}(id: $id, undated: $undated) { undated articles { month count } events { month count ${more} } }
}`;

const DIFFERS = 'a `@cypher` field with the statement of g: the library does not count by month';

interface Variant {
  readonly title: string;
  readonly more: string;
  readonly text: string;
  readonly field: string;
  readonly libraryMore: string;
}

const timeline = ({ title, more, text, field, libraryMore }: Variant): Exploration => ({
  title,
  questions: aboutTheHub,
  ways: (connected) => [
    ...ourWays<Data>(connected, query(more), findings),
    libraryWay<Readonly<Record<string, Months>>>(connected, libraryQuery(field, libraryMore), {
      parameters: withUndated,
      findings: (data) => monthFindings(data[field]),
      differs: DIFFERS,
    }),
    bareWay<{ timeline: Months }>('g: Cypher by hand', connected, text, {
      parameters: withUndated,
      findings: ([row]) => monthFindings(row?.timeline),
    }),
  ],
});

export const TIMELINES: readonly Exploration[] = [
  timeline({
    title: '`timeline` of the hub by month, events and articles counted',
    more: '',
    text: COUNTED_STATEMENT,
    field: 'timelineCounted',
    libraryMore: '',
  }),
  timeline({
    title: '`timeline` of the hub by month, with the imprecise and three events of each',
    more: 'impreciseCount events(first: 3) { id title }',
    text: FULL_STATEMENT,
    field: 'timelineFull',
    libraryMore: 'imprecise best { id type roles }',
  }),
];

const withUndated = (question: object) => ({ ...question, undated: UNDATED });

function findings({ timeline: { undatedEventCount, buckets } }: Data): Findings {
  const monthOf = ({ start }: Bucket): string => new Date(start).toISOString().slice(0, 7);
  const events = buckets.filter(({ eventCount }) => eventCount > 0);
  return monthFindings({
    undated: undatedEventCount,
    articles: buckets
      .filter(({ articleCount }) => articleCount > 0)
      .map((bucket) => ({ month: monthOf(bucket), count: bucket.articleCount })),
    events: events.map((bucket) => ({
      ...{ month: monthOf(bucket), count: bucket.eventCount },
      ...(bucket.impreciseCount !== undefined && { imprecise: bucket.impreciseCount }),
      ...(bucket.events !== undefined && { best: bucket.events }),
    })),
  });
}

function monthFindings({ undated, articles, events }: Months = { undated: 0, articles: [], events: [] }): Findings {
  return {
    undated,
    articles: Object.fromEntries(articles.map(({ month, count }) => [month, count])),
    events: Object.fromEntries(
      events.map(({ month, count, imprecise, best }) => [month, [count, imprecise, best?.map(({ id }) => id)]]),
    ),
  };
}
