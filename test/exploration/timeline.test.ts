import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Bucket } from '../../src/exploration/buckets.js';
import type { Read } from '../../src/exploration/read.js';
import { exploreTimeline, type TimelineRequest } from '../../src/exploration/timeline.js';
import { describeEachStore } from '../stores/every-store.js';
import { event, person, report, write } from './small-graph.js';

const at = (text: string): string => new Date(`${text}${text.length > 10 ? '' : 'T00:00'}Z`).toISOString();

/** An event known from one moment to another. */
const known = (id: string, from: string, until: string, who: readonly string[], sourceCount = 1) =>
  event(id, at(from), who, { end: at(until), sourceCount });

const UNDATED = { time: null, start: null, end: null, precision: null };
const undated = (id: string, reportedAt: string, who: readonly string[]) =>
  event(`event_undated_${id}`, at(reportedAt), who, UNDATED);

const GRAPH = [
  person('ada'),
  person('ben'),
  person('cat'),
  known('event_day', '2025-01-31', '2025-02-01', ['ada', 'ben'], 2),
  known('event_moment', '2025-01-31T23:30', '2025-01-31T23:31', ['ada'], 2),
  known('event_small', '2025-01-02', '2025-01-03', ['ada']),
  known('event_month', '2025-03-01', '2025-04-01', ['ada']),
  known('event_long', '2025-03-30', '2025-04-02', ['ben', 'ada']),
  event('event_open', at('2025-03-15'), ['ada'], { end: null }),
  event('event_until', at('2025-03-16'), ['ada'], { start: null, end: at('2025-03-17') }),
  undated('a', '2025-02-10', ['ada', 'ben']),
  undated('b', '2026-01-01', ['ben']),
  event('state_x', at('2024-01-01'), ['ada']),
  report('article_1', at('2025-01-31T23:30'), ['ada', 'ben']),
  report('article_2', at('2025-04-10'), ['ben']),
];

describeEachStore('a timeline', (stores) => {
  let read: Read;
  let reads: number[] = [];
  beforeAll(async () => {
    const { store } = await stores.open();
    await write(store, GRAPH);
    read = (plans) => {
      reads.push(plans.length);
      return store.read(plans);
    };
  });
  afterAll(() => stores.close());

  const ALL = { imprecise: true, articles: true, undated: true, events: 2 };

  async function ask(of: string, bucket: Bucket, timeZone: string, more: Partial<TimelineRequest> = {}) {
    reads = [];
    const timeline = await exploreTimeline(read, {
      ...{ of: of.split(' '), calendar: { bucket, timeZone }, wanted: ALL },
      ...more,
    });
    if (timeline === undefined) throw new Error('Expected a timeline, got too many buckets.');
    return timeline;
  }

  /** Where each bucket begins, and its counts of events, imprecise ones, and articles. */
  async function counts(of: string, bucket: Bucket, timeZone: string, more: Partial<TimelineRequest> = {}) {
    const { buckets } = await ask(of, bucket, timeZone, more);
    return buckets.map(({ from, eventCount, impreciseCount, articleCount }) => [
      from.slice(0, 16),
      ...[eventCount, impreciseCount, articleCount],
    ]);
  }

  test('counts from the first to the last that is known, empty buckets included', async () => {
    expect(await counts('ada', 'MONTH', 'UTC')).toEqual([
      ['2025-01-01T00:00', 3, 0, 1],
      ['2025-02-01T00:00', 0, 0, 0],
      ['2025-03-01T00:00', 4, 3, 0],
    ]);
    expect(reads).toEqual([4, 3]);
  });

  test('counts what several take part in, or are named in, once', async () => {
    expect(await counts('ada ben nobody', 'MONTH', 'UTC')).toEqual([
      ['2025-01-01T00:00', 3, 0, 1],
      ['2025-02-01T00:00', 0, 0, 0],
      ['2025-03-01T00:00', 4, 3, 0],
      ['2025-04-01T00:00', 0, 0, 1],
    ]);
    expect(await counts('ben', 'YEAR', 'UTC')).toEqual([['2025-01-01T00:00', 2, 0, 2]]);
  });

  test('is cut where days begin in its time zone', async () => {
    expect(await counts('ada', 'MONTH', 'Europe/Berlin')).toEqual([
      ['2024-12-31T23:00', 2, 1, 0],
      ['2025-01-31T23:00', 1, 0, 1],
      ['2025-02-28T23:00', 4, 4, 0],
    ]);
  });

  test('calls imprecise what is not known to lie within a bucket', async () => {
    const march = { from: at('2025-03-01'), until: at('2025-04-01') };
    expect(await counts('ada', 'YEAR', 'UTC', march)).toEqual([['2025-01-01T00:00', 7, 2, 1]]);
    const days = await counts('ada', 'DAY', 'UTC', march);
    expect(days).toHaveLength(31);
    expect(days.filter(([, events]) => events !== 0)).toEqual([
      ['2025-03-01T00:00', 1, 1, 0],
      ['2025-03-15T00:00', 1, 1, 0],
      ['2025-03-16T00:00', 1, 1, 0],
      ['2025-03-30T00:00', 1, 1, 0],
    ]);
    expect(reads).toEqual([3]);
  });

  test('reaches from and until whole buckets, and to what is known where one is not given', async () => {
    const starts = async (more: Partial<TimelineRequest>) =>
      (await counts('ada', 'MONTH', 'UTC', more)).map(([start]) => String(start).slice(0, 7));
    expect(await starts({ from: at('2025-02-20') })).toEqual(['2025-02', '2025-03']);
    expect(reads).toEqual([2, 3]);
    expect(await starts({ until: at('2025-02-01') })).toEqual(['2025-01']);
    expect(await starts({ until: at('2025-02-01T00:01') })).toEqual(['2025-01', '2025-02']);
    expect(await starts({ from: at('2025-05-01') })).toEqual([]);
    expect(await starts({ until: at('2024-05-01') })).toEqual([]);
  });

  test('shows of each bucket the events of the most sources, of equals the newest', async () => {
    const { buckets } = await ask('ada ben', 'MONTH', 'UTC');
    expect(buckets.map(({ events }) => events)).toEqual([
      ['event_moment', 'event_day'],
      [],
      ['event_long', 'event_until'],
      [],
    ]);
  });

  test('counts apart what has no known time, wherever it was reported', async () => {
    expect((await ask('ada', 'YEAR', 'UTC')).undatedEventCount).toBe(1);
    expect((await ask('ada ben', 'YEAR', 'UTC', { from: at('1990-01-01') })).undatedEventCount).toBe(2);
  });

  test('of nobody, or of whom nothing is known, has no buckets but where a time is given', async () => {
    expect(await ask('nobody cat', 'DAY', 'UTC')).toEqual({ buckets: [], undatedEventCount: 0 });
    const given = { from: at('2025-01-01'), until: at('2025-01-03') };
    expect(await counts('cat', 'DAY', 'UTC', given)).toEqual([
      ['2025-01-01T00:00', 0, 0, 0],
      ['2025-01-02T00:00', 0, 0, 0],
    ]);
  });

  test('counts nothing that is not wanted', async () => {
    const wanted = { imprecise: false, articles: false, undated: false, events: 0 };
    const { buckets, undatedEventCount } = await ask('ada', 'YEAR', 'UTC', { wanted });
    expect([buckets, undatedEventCount]).toEqual([
      [
        {
          ...{ from: at('2025-01-01'), until: at('2026-01-01') },
          ...{ eventCount: 7, impreciseCount: 0, articleCount: 0, events: [] },
        },
      ],
      0,
    ]);
    expect(reads).toEqual([4, 1]);
  });

  test('has at most a thousand buckets', async () => {
    const from = at('2025-01-01');
    const days = (count: number) => new Date(Date.parse(from) + count * 86_400_000).toISOString();
    expect(await counts('ada', 'DAY', 'UTC', { from, until: days(1_000) })).toHaveLength(1_000);
    const calendar = { bucket: 'DAY', timeZone: 'UTC' } as const;
    const request = { of: ['ada'], calendar, wanted: ALL, from, until: days(1_001) };
    expect(await exploreTimeline(read, request)).toBeUndefined();
  });
});
