import type { PageRead } from '../graph/read-plan.js';
import { groupBy } from '../model/group-by.js';
import type { MetRelationship } from './relevance.js';

/** A part of the graph, to be drawn. Both ends of each relationship are among the nodes. */
export interface Subgraph {
  /** Ids of entities: those asked for first, then as the relationships lead to them. */
  readonly nodes: readonly string[];
  readonly relationships: readonly MetRelationship[];
  /** How many relationships around the entities asked for are left out, by type, most first. */
  readonly truncated: readonly TypeCount[];
}

export interface TypeCount {
  readonly type: string;
  readonly count: number;
}

export const nodesOf = (asked: readonly string[], relationships: readonly MetRelationship[]): readonly string[] => [
  ...new Set([...asked, ...relationships.flatMap(({ near, other }) => [near, other])]),
];

/** What was counted by type, most first; of equals in the order of their names. */
export function typeCounts({ tally = [] }: Pick<PageRead, 'tally'>): readonly TypeCount[] {
  return mostFirst(tally.map(({ of, count }) => ({ type: of, count })));
}

/** How many relationships there are of each type: as they were counted, or else these are all. */
export const allByType = (all: readonly MetRelationship[], counted: PageRead | undefined): readonly TypeCount[] =>
  counted === undefined ? countByType(all) : typeCounts(counted);

const countByType = (relationships: readonly MetRelationship[]): readonly TypeCount[] =>
  Array.from(
    groupBy(relationships, ({ type }) => type),
    ([type, { length }]) => ({ type, count: length }),
  );

/** How many of all are not shown, by type, most first. */
export function leftOut(all: readonly TypeCount[], shown: readonly MetRelationship[]): readonly TypeCount[] {
  const counts = new Map(countByType(shown).map(({ type, count }) => [type, count]));
  const left = all.map(({ type, count }) => ({ type, count: count - (counts.get(type) ?? 0) }));
  return mostFirst(left.filter(({ count }) => count > 0));
}

const mostFirst = (counts: readonly TypeCount[]): readonly TypeCount[] =>
  counts.toSorted((one, other) => other.count - one.count || (one.type < other.type ? -1 : 1));

/** Those that were found, in the order in which they were asked for. */
export function inOrder(asked: readonly string[], found: readonly string[]): readonly string[] {
  const known = new Set(found);
  return asked.filter((id) => known.has(id));
}
