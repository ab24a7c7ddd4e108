import { describe, expect, test } from '@jest/globals';
import { type Bucket, bucketsBetween, isTimeZone } from '../../src/exploration/buckets.js';

/** When the buckets begin, and when the last is over. */
function bounds(first: string, last: string, bucket: Bucket, timeZone: string): readonly string[] {
  const buckets = bucketsBetween(first, last, { bucket, timeZone }, 1_000);
  for (const [index, { from }] of buckets.entries()) if (index > 0) expect(from).toBe(buckets[index - 1]?.until);
  return [...buckets.map(({ from }) => from), buckets.at(-1)?.until ?? ''].map((instant) => instant.slice(0, 16));
}

const hours = (first: string, timeZone: string): readonly number[] =>
  bucketsBetween(first, first, { bucket: 'DAY', timeZone }, 9).map(
    ({ from, until }) => (Date.parse(until) - Date.parse(from)) / 3_600_000,
  );

describe('buckets', () => {
  test('are days of 23 and 25 hours where the clock changes', () => {
    expect(bounds('2025-03-29T12:00:00.000Z', '2025-03-31T12:00:00.000Z', 'DAY', 'Europe/Berlin')).toEqual([
      '2025-03-28T23:00',
      '2025-03-29T23:00',
      '2025-03-30T22:00',
      '2025-03-31T22:00',
    ]);
    expect(hours('2025-03-30T12:00:00.000Z', 'Europe/Berlin')).toEqual([23]);
    expect(hours('2025-10-26T12:00:00.000Z', 'Europe/Berlin')).toEqual([25]);
    expect(hours('2025-10-26T12:00:00.000Z', 'UTC')).toEqual([24]);
  });

  test('begin when the day does, where the clock skips midnight', () => {
    expect(bounds('2025-03-09T12:00:00.000Z', '2025-03-09T12:00:00.000Z', 'DAY', 'America/Havana')).toEqual([
      '2025-03-09T05:00',
      '2025-03-10T04:00',
    ]);
  });

  test('do not have a day that a place skipped', () => {
    expect(bounds('2011-12-29T20:00:00.000Z', '2011-12-31T20:00:00.000Z', 'DAY', 'Pacific/Apia')).toEqual([
      '2011-12-29T10:00',
      '2011-12-30T10:00',
      '2011-12-31T10:00',
      '2012-01-01T10:00',
    ]);
  });

  test('are weeks from Monday to Sunday, over the end of a year', () => {
    expect(bounds('2024-12-29T23:30:00.000Z', '2025-01-05T23:30:00.000Z', 'WEEK', 'Europe/Berlin')).toEqual([
      '2024-12-29T23:00',
      '2025-01-05T23:00',
      '2025-01-12T23:00',
    ]);
    expect(bounds('2024-12-29T23:30:00.000Z', '2025-01-05T23:30:00.000Z', 'WEEK', 'UTC')).toEqual([
      '2024-12-23T00:00',
      '2024-12-30T00:00',
      '2025-01-06T00:00',
    ]);
  });

  test('are months and years of the calendar of the place', () => {
    expect(bounds('2024-01-31T23:30:00.000Z', '2024-03-01T00:00:00.000Z', 'MONTH', 'Europe/Berlin')).toEqual([
      '2024-01-31T23:00',
      '2024-02-29T23:00',
      '2024-03-31T22:00',
    ]);
    expect(bounds('2024-12-31T23:30:00.000Z', '2024-12-31T23:30:00.000Z', 'YEAR', 'Asia/Tokyo')).toEqual([
      '2024-12-31T15:00',
      '2025-12-31T15:00',
    ]);
  });

  test('hold a moment at which one begins, and none before it', () => {
    expect(bounds('2025-05-01T00:00:00.000Z', '2025-05-01T00:00:00.000Z', 'MONTH', 'UTC')).toHaveLength(2);
    expect(
      bucketsBetween('2025-06-01T00:00:00.000Z', '2025-05-01T00:00:00.000Z', { bucket: 'DAY', timeZone: 'UTC' }, 9),
    ).toEqual([]);
  });

  test('are not more than is asked for', () => {
    const days = bucketsBetween(
      '1000-01-01T00:00:00.000Z',
      '9999-12-31T00:00:00.000Z',
      { bucket: 'DAY', timeZone: 'UTC' },
      11,
    );
    expect(days).toHaveLength(11);
  });
});

test.each<[string, boolean]>([
  ['UTC', true],
  ['Europe/Berlin', true],
  ['america/new_york', true],
  ['Europe/Atlantis', false],
  ['+02:00', false],
  ['', false],
  ['Europe/Berlin\0', false],
])('%j is the name of a time zone: %s', (name, is) => {
  expect(isTimeZone(name)).toBe(is);
});
