/** A relationship as it was met on the way from one of its ends. */
export interface MetRelationship {
  readonly id: string;
  readonly type: string;
  /** When its newest fact begins or, without a known time, when it was first reported. */
  readonly at: string;
  readonly sourceCount: number;
  readonly near: string;
  readonly other: string;
  /** How many articles name the other end. */
  readonly otherArticleCount: number;
}

const YEAR_MS = 365 * 86_400_000;

/**
 * How relevant a relationship is: recency × sources × degree of the other end. Its recency halves with each year that it
 * is older than the newest; sources and degree count by their logarithms, so that no hub outshines all others.
 */
function scoreOf({ at, sourceCount, otherArticleCount }: MetRelationship, newest: number): number {
  const recency = 2 ** ((Date.parse(at) - newest) / YEAR_MS);
  return recency * (1 + Math.log2(1 + sourceCount)) * (1 + Math.log10(1 + otherArticleCount));
}

/** The most relevant first; of equals the newer, then the one with the greater id. */
export function byRelevance(met: readonly MetRelationship[]): readonly MetRelationship[] {
  const newest = met.reduce((latest, { at }) => Math.max(latest, Date.parse(at)), Number.NEGATIVE_INFINITY);
  return met
    .map((relationship) => ({ relationship, score: scoreOf(relationship, newest) }))
    .sort((one, other) => other.score - one.score || later(one.relationship, other.relationship))
    .map(({ relationship }) => relationship);
}

function later(one: MetRelationship, other: MetRelationship): number {
  if (one.at !== other.at) return one.at > other.at ? -1 : 1;
  return one.id > other.id ? -1 : 1;
}
