import { Temporal } from 'temporal-polyfill';
import type { Interval } from '../graph/read-plan.js';

export type Bucket = 'DAY' | 'WEEK' | 'MONTH' | 'YEAR';

/** How a calendar is cut into buckets. */
export interface Calendar {
  readonly bucket: Bucket;
  /** The name of a time zone of the IANA database. */
  readonly timeZone: string;
}

const UNITS = { DAY: 'days', WEEK: 'weeks', MONTH: 'months', YEAR: 'years' } as const satisfies Record<Bucket, string>;

/** Whether the IANA database has a time zone of this name; an offset such as "+02:00" is none. */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name);
    return true;
  } catch {
    return false;
  }
}

function firstDayOf(day: Temporal.PlainDate, bucket: Bucket): Temporal.PlainDate {
  switch (bucket) {
    case 'DAY':
      return day;
    case 'WEEK':
      return day.subtract({ days: day.dayOfWeek - 1 });
    case 'MONTH':
      return day.with({ day: 1 });
    case 'YEAR':
      return day.with({ month: 1, day: 1 });
  }
}

/** The moment at which a day begins: not always midnight, which some changes of the clock skip. */
const beginOf = (day: Temporal.PlainDate, timeZone: string): string =>
  new Date(day.toZonedDateTime(timeZone).epochMilliseconds).toISOString();

/**
 * The buckets from the one in which the moment `first` lies to the one in which `last` lies, without gaps; weeks begin
 * on Monday. Where a place skipped whole days, there is no bucket for them.
 * @param most how many to make: beyond, the last are left out
 */
export function bucketsBetween(first: string, last: string, { bucket, timeZone }: Calendar, most: number): Interval[] {
  const day = Temporal.Instant.from(first).toZonedDateTimeISO(timeZone).toPlainDate();
  const start = firstDayOf(day, bucket);
  const buckets: Interval[] = [];
  let from = beginOf(start, timeZone);
  for (let number = 1; from <= last && buckets.length < most; number++) {
    const until = beginOf(start.add({ [UNITS[bucket]]: number }), timeZone);
    if (until > from) buckets.push({ from, until });
    from = until;
  }
  return buckets;
}
