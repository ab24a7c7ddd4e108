import { compare } from '../../model/compare.js';
import type { NodeOf } from '../../model/model.js';
import type { FactStatus } from '../intake/article-input.js';
import type { Tie } from './ties.js';

/** A fact as one of those that a relationship adds up. */
export interface Contribution {
  readonly fact: Pick<NodeOf<'Fact'>, 'id' | 'status' | 'start' | 'at' | 'lastAt' | 'sources'>;
  /** The end that this fact names first. */
  readonly lead: string;
}

/** What holds outweighs what has been, that what is planned, and that what did not come about. */
const WEIGHT: readonly FactStatus[] = ['DENIED', 'CANCELLED', 'PLANNED', 'OCCURRED', 'ONGOING'];
const weight = (status: string): number => WEIGHT.indexOf(status as FactStatus);

/**
 * The relationship that facts add up to; undefined without facts.
 * Status: the weightiest of its facts (ONGOING, OCCURRED, PLANNED, CANCELLED, DENIED): a denied call does not undo one
 * that took place. Times: of the facts that are not denied or cancelled, unless all are. A mutual relationship reads
 * in the direction of its newest fact.
 */
export function deriveRelationship(
  { relationshipId, type, source, target }: Tie,
  contributions: readonly Contribution[],
): NodeOf<'Relationship'> | undefined {
  const newestFirst = contributions.toSorted(
    (one, other) => compare(other.fact.at, one.fact.at) || compare(one.fact.id, other.fact.id),
  );
  const [newest] = newestFirst;
  if (newest === undefined) return undefined;
  const facts = newestFirst.map(({ fact }) => fact);
  const real = facts.filter(({ status }) => weight(status) >= weight('PLANNED'));
  const counting = real.length > 0 ? real : facts;
  return {
    id: relationshipId,
    type,
    status: facts.reduce((best, { status }) => (weight(status) > weight(best) ? status : best), facts[0]?.status ?? ''),
    sourceId: newest.lead,
    targetId: newest.lead === source ? target : source,
    firstAt: least(counting.map(({ start, lastAt }) => start ?? lastAt)),
    lastAt: greatest(counting.map(({ lastAt }) => lastAt)),
    at: greatest(counting.map(({ at, lastAt }) => lastAt ?? at)) ?? '',
    factCount: facts.length,
    sourceCount: new Set(facts.flatMap(({ sources }) => sources)).size,
  };
}

const known = (times: readonly (string | null)[]): readonly string[] =>
  times.filter((time) => time !== null).toSorted();
const least = (times: readonly (string | null)[]): string | null => known(times).at(0) ?? null;
const greatest = (times: readonly (string | null)[]): string | null => known(times).at(-1) ?? null;
