import type { Entity, FactStatus, Graph, Relationship } from './graph.js';

/** What of the graph is shown; the rest stays in the picture unseen. */
export interface Filters {
  readonly hiddenTypes: ReadonlySet<string>;
  readonly hiddenStatuses: ReadonlySet<FactStatus>;
  readonly minSources: number;
  /** The days between which a relationship has a fact, `2025-05-19`, both included; null for no bound. */
  readonly from: string | null;
  readonly until: string | null;
}

export const NO_FILTERS: Filters = {
  hiddenTypes: new Set(),
  hiddenStatuses: new Set(),
  minSources: 1,
  from: null,
  until: null,
};

/** Whether nothing is filtered out. */
export const isUnfiltered = ({ hiddenTypes, hiddenStatuses, minSources, from, until }: Filters): boolean =>
  hiddenTypes.size + hiddenStatuses.size === 0 && minSources === 1 && from === null && until === null;

export interface Visible {
  readonly entities: readonly Entity[];
  readonly relationships: readonly Relationship[];
}

/** Whether a relationship passes. One without a time passes only where time does not matter. */
export function passes(relationship: Relationship, filters: Filters): boolean {
  return (
    !filters.hiddenTypes.has(relationship.type) &&
    !filters.hiddenStatuses.has(relationship.status) &&
    relationship.sourceCount >= filters.minSources &&
    isWithin(relationship, filters)
  );
}

function isWithin({ firstAt, lastAt }: Relationship, { from, until }: Filters): boolean {
  if (from === null && until === null) return true;
  const first = (firstAt ?? lastAt)?.slice(0, 10);
  const last = (lastAt ?? firstAt)?.slice(0, 10);
  if (first === undefined || last === undefined) return false;
  return (from === null || last >= from) && (until === null || first <= until);
}

/**
 * What passes, in the order in which it came. An entity is shown while one of its relationships is, and also if it is
 * pinned or has none in the picture.
 */
export function visible(graph: Graph, filters: Filters): Visible {
  const relationships = [...graph.relationships.values()].filter((relationship) => passes(relationship, filters));
  const connected = endsOf(graph.relationships.values());
  const shown = endsOf(relationships);
  const entities = [...graph.entities.values()].filter(
    ({ id }) => shown.has(id) || !connected.has(id) || graph.pinned.has(id),
  );
  return { entities, relationships };
}

const endsOf = (relationships: Iterable<Relationship>): ReadonlySet<string> =>
  new Set([...relationships].flatMap(({ sourceId, targetId }) => [sourceId, targetId]));
