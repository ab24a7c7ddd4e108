import type { FactKind } from '../../model/model.js';
import { parseTimeSpan, type Stretch, type TimeSpan } from '../../model/partial-date.js';

/**
 * When and where a claim says that its fact happened or held: what tells the facts of a group apart. An occasion can
 * be coarser than another ("in May" than "on 19 May in Istanbul"), and then may mean the same.
 */
export interface Occasion {
  /** Equal for occasions of equal extent, however they are written. */
  readonly key: string;
  readonly time: TimeSpan | null;
  readonly place: string | null;
  readonly begins: Stretch | null;
  readonly ends: Stretch | null;
  /** Nothing is known of the time, and it is not the time of a state: it agrees with no other occasion. */
  readonly isolated: boolean;
}

/** @throws Error for a time that was stored without having been parsed. */
function readTime(text: string): TimeSpan {
  const parsed = parseTimeSpan(text);
  if (!parsed.ok) throw new Error(parsed.reason);
  return parsed.value;
}

/**
 * An event lies somewhere within a closed span; a state begins somewhere in its first date and ends somewhere in its
 * last. An open end is one that is not known yet, so a later report of the end makes it finer.
 */
export function occasionOf(kind: FactKind, text: string | null, place: string | null): Occasion {
  const time = text === null ? null : readTime(text);
  let { begins, ends } = time ?? { begins: null, ends: null };
  if (kind === 'Event' && begins !== null && ends !== null) {
    begins = { from: begins.from, until: ends.until };
    ends = begins;
  }
  const extent = [begins?.from, begins?.until, ends?.from, ends?.until, place];
  const isolated = kind === 'Event' && time === null;
  return { key: extent.map((part) => part ?? '').join(' '), time, place, begins, ends, isolated };
}

function within(outer: Stretch | null, inner: Stretch | null): boolean {
  if (outer === null) return true;
  return inner !== null && outer.from <= inner.from && inner.until <= outer.until;
}

/** Whether everything that `fine` says is possible under `coarse`, which says less. */
function covers(coarse: Occasion, fine: Occasion): boolean {
  return (
    coarse.key !== fine.key &&
    (coarse.place === null || coarse.place === fine.place) &&
    coarse.isolated === fine.isolated &&
    within(coarse.begins, fine.begins) &&
    within(coarse.ends, fine.ends)
  );
}

/** The first instant of an occasion: when it begins or, if that is open, when it ends; empty if neither is known. */
export const startOf = ({ begins, ends }: Occasion): string => (begins ?? ends)?.from ?? '';

/**
 * For each occasion the one it means: itself, unless exactly one of the finest occasions lies inside it. A function of
 * the set, not of its order. Occasions are few where each is coarse; among fine ones only neighbours are compared.
 */
export function settleOccasions(occasions: readonly Occasion[]): (occasion: Occasion) => Occasion {
  const distinct = new Map<string, Occasion>();
  for (const occasion of occasions) {
    const known = distinct.get(occasion.key);
    if (known === undefined || shorter(occasion, known)) distinct.set(occasion.key, occasion);
  }
  const sorted = [...distinct.values()].sort((one, other) => (startOf(one) < startOf(other) ? -1 : 1));
  const starts = sorted.map(startOf);
  const inside = new Map(
    sorted.map((coarse) => [coarse, candidates(coarse, sorted, starts).filter((fine) => covers(coarse, fine))]),
  );
  const finest = (occasion: Occasion): boolean => inside.get(occasion)?.length === 0;
  const settled = new Map(
    sorted.map((occasion) => {
      const [only, another] = (inside.get(occasion) ?? []).filter(finest);
      return [occasion.key, only !== undefined && another === undefined ? only : occasion];
    }),
  );
  return (occasion) => settled.get(occasion.key) ?? occasion;
}

/** Of two ways to write one extent ("2025-05" and "2025-05-01/2025-05-31") the shorter is kept. */
function shorter(one: Occasion, other: Occasion): boolean {
  const [text, known] = [one.time?.text ?? '', other.time?.text ?? ''];
  return text.length < known.length || (text.length === known.length && text < known);
}

/** Those that could lie inside: they begin before it is over. */
function candidates(coarse: Occasion, sorted: readonly Occasion[], starts: readonly string[]): readonly Occasion[] {
  if (coarse.begins === null) return sorted;
  return sorted.slice(firstNotBefore(starts, coarse.begins.from), firstNotBefore(starts, coarse.begins.until));
}

function firstNotBefore(sorted: readonly string[], bound: string): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}
