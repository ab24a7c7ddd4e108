import type { Relationship } from './graph.js';

export interface Bar {
  /** The first and the last day of it, both included. */
  readonly from: string;
  readonly until: string;
  readonly count: number;
}

const DAY_MS = 86_400_000;
const MOST_BARS = 48;

/** How many relationships have their last time in each stretch, all stretches alike long; none without times. */
export function histogramOf(relationships: Iterable<Relationship>): readonly Bar[] {
  const days = [...relationships].flatMap(({ firstAt, lastAt }) => {
    const at = lastAt ?? firstAt;
    return at === null ? [] : [Math.floor(Date.parse(at) / DAY_MS)];
  });
  if (days.length === 0) return [];
  const first = days.reduce((a, b) => Math.min(a, b));
  const last = days.reduce((a, b) => Math.max(a, b));
  const width = Math.ceil((last - first + 1) / MOST_BARS);
  const count = Math.floor((last - first) / width) + 1;
  return Array.from({ length: count }, (_, index) => {
    const from = first + index * width;
    return {
      from: dayOf(from),
      until: dayOf(from + width - 1),
      count: days.filter((day) => day >= from && day < from + width).length,
    };
  });
}

const dayOf = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10);
