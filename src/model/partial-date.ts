/**
 * Times as the news gives them: from a year to a second, or a span between two such dates, either end of which may be
 * open. The written forms are a part of ISO 8601-2 (EDTF): "2025", "2025-05", "2025-W20", "2025-05-19",
 * "2025-05-19T14:00Z", "2025-05-19T16:00:30+02:00", "2025-02-11/2025-02-20", "2022/..", "../2025-01".
 * Years run from 1000 to 9999; what has no time zone is a day, week, month or year in UTC.
 */

export const PRECISIONS = ['YEAR', 'MONTH', 'WEEK', 'DAY', 'MINUTE', 'SECOND'] as const;
export type Precision = (typeof PRECISIONS)[number];

/** A stretch of time as two instants in ISO 8601 UTC with milliseconds: `from` belongs to it, `until` no longer does. */
export interface Stretch {
  readonly from: string;
  readonly until: string;
}

/** When something begins and ends, each as the stretch in which that moment lies; null where the end is open. */
export interface TimeSpan {
  /** The canonical written form: instants in UTC. */
  readonly text: string;
  /** The coarser of both ends. */
  readonly precision: Precision;
  readonly begins: Stretch | null;
  readonly ends: Stretch | null;
}

interface PartialDate extends Stretch {
  readonly text: string;
  readonly precision: Precision;
}

export type Parsed<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly reason: string };

const FORMS =
  'a time such as "2025", "2025-05", "2025-W20", "2025-05-19", "2025-05-19T14:00Z", "2025-02-11/2025-02-20" or "2022/.."';

const refuse = (text: string, why: string): Parsed<never> => ({
  ok: false,
  reason: `Expected ${FORMS}, got ${JSON.stringify(text)}${why === '' ? '' : `: ${why}`}.`,
});

const MINUTE = 60_000;
const DAY = 86_400_000;
const iso = (instant: number): string => new Date(instant).toISOString();

const stretch = (text: string, precision: Precision, from: number, until: number): PartialDate => ({
  text,
  precision,
  from: iso(from),
  until: iso(until),
});

function year(text: string): PartialDate {
  const number = Number(text);
  return stretch(text, 'YEAR', Date.UTC(number, 0), Date.UTC(number + 1, 0));
}

function month(text: string, years: string, months: string): PartialDate | undefined {
  const number = Number(months);
  if (number < 1 || number > 12) return undefined;
  return stretch(text, 'MONTH', Date.UTC(Number(years), number - 1), Date.UTC(Number(years), number));
}

/** ISO 8601 weeks begin on Monday; week 1 holds 4 January. */
function week(text: string, years: string, weeks: string): PartialDate | undefined {
  const firstMonday = (inYear: number): number => {
    const fourth = Date.UTC(inYear, 0, 4);
    return fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * DAY;
  };
  const from = firstMonday(Number(years)) + (Number(weeks) - 1) * 7 * DAY;
  if (Number(weeks) < 1 || from >= firstMonday(Number(years) + 1)) return undefined;
  return stretch(text, 'WEEK', from, from + 7 * DAY);
}

function midnight(years: string, months: string, days: string): number | undefined {
  const instant = Date.UTC(Number(years), Number(months) - 1, Number(days));
  return iso(instant).startsWith(`${years}-${months}-${days}`) ? instant : undefined;
}

function day(text: string, years: string, months: string, days: string): PartialDate | undefined {
  const from = midnight(years, months, days);
  return from === undefined ? undefined : stretch(text, 'DAY', from, from + DAY);
}

const CLOCK = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d)(?:\.\d{1,3})?)?(?:Z|([+-])(\d\d):(\d\d))$/;

function moment(text: string): PartialDate | undefined {
  const [, years = '', months = '', days = '', hours, minutes, seconds, sign, zoneHours, zoneMinutes] =
    CLOCK.exec(text) ?? [];
  const date = midnight(years, months, days);
  if (date === undefined || Number(hours) > 23 || Number(minutes) > 59 || Number(seconds ?? 0) > 59) return undefined;
  if (Number(zoneHours ?? 0) > 14 || Number(zoneMinutes ?? 0) > 59) return undefined;
  const offset = (Number(zoneHours ?? 0) * 60 + Number(zoneMinutes ?? 0)) * (sign === '-' ? -1 : 1);
  const instant = date + (Number(hours) * 60 + Number(minutes) - offset) * MINUTE + Number(seconds ?? 0) * 1000;
  return seconds === undefined
    ? stretch(`${iso(instant).slice(0, 16)}Z`, 'MINUTE', instant, instant + MINUTE)
    : stretch(`${iso(instant).slice(0, 19)}Z`, 'SECOND', instant, instant + 1000);
}

function parseDate(text: string): PartialDate | undefined {
  const match = /^([1-9]\d{3})(?:-(\d\d)(?:-(\d\d))?|-W(\d\d))?$/.exec(text);
  if (match === null) return /^[1-9]/.test(text) && CLOCK.test(text) ? moment(text) : undefined;
  const [, years = '', months, days, weeks] = match;
  if (weeks !== undefined) return week(text, years, weeks);
  if (months === undefined) return year(text);
  return days === undefined ? month(text, years, months) : day(text, years, months, days);
}

const coarser = (one: Precision, other: Precision): Precision =>
  PRECISIONS.indexOf(one) <= PRECISIONS.indexOf(other) ? one : other;

function parseSpan(text: string, first: string, last: string): Parsed<TimeSpan> {
  const begins = first === '..' ? null : parseDate(first);
  const ends = last === '..' ? null : parseDate(last);
  if (begins === undefined) return refuse(text, `there is no date ${JSON.stringify(first)}`);
  if (ends === undefined) return refuse(text, `there is no date ${JSON.stringify(last)}`);
  const known = begins ?? ends;
  if (known === null) return refuse(text, 'one end must be known');
  if (begins !== null && ends !== null && ends.until <= begins.from) return refuse(text, 'it ends before it begins');
  const precision = coarser((begins ?? known).precision, (ends ?? known).precision);
  return { ok: true, value: { text: `${begins?.text ?? '..'}/${ends?.text ?? '..'}`, precision, begins, ends } };
}

/** Reads a written time; a refusal says what was expected and got. */
export function parseTimeSpan(text: string): Parsed<TimeSpan> {
  const [first = '', last, more] = text.split('/');
  if (more !== undefined) return refuse(text, 'a span has two ends');
  if (last !== undefined) return parseSpan(text, first, last);
  const date = parseDate(first);
  if (date === undefined) return refuse(text, '');
  return { ok: true, value: { text: date.text, precision: date.precision, begins: date, ends: date } };
}

/** The first instant of a span: when it begins or, if that is open, when it ends. */
export function firstInstant(span: TimeSpan): string {
  return (span.begins ?? span.ends)?.from ?? '';
}
