import type { Filter } from '../graph/read-plan.js';
import type { Read } from './read.js';
import { countedByType, foundIn, isWhole, metIn, newestAmong } from './relationship-plans.js';
import { byRelevance } from './relevance.js';
import { allByType, inOrder, leftOut, nodesOf, type Subgraph } from './subgraph.js';
import { compare } from './terms.js';

export interface ConnectionsRequest {
  /** Ids of entities; those that do not exist are left out. */
  readonly ids: readonly string[];
  readonly where: Filter | undefined;
  /** The most relationships. */
  readonly limit: number;
  /** Whether to count what is left out. */
  readonly counted: boolean;
}

/** Each relationship is met from its source alone. */
const FROM_SOURCE = compare('edge', 'end', 'eq', 'SOURCE');

/**
 * The relationships among some entities, the most relevant first. Each pair is a place of its own in the index, so
 * none but these are looked at, of each source the newest.
 */
export async function exploreConnections(read: Read, request: ConnectionsRequest): Promise<Subgraph> {
  const { ids, where, limit, counted } = request;
  const conditions = where === undefined ? FROM_SOURCE : ({ is: 'all', of: [FROM_SOURCE, where] } as const);
  const filter = { seek: { by: 'otherId', among: ids }, where: conditions };
  const [page = { rows: [] }] = await read([newestAmong(ids, conditions, limit)]);
  const met = metIn(page);
  const [count] = counted && !isWhole(page, limit) ? await read([countedByType(ids, filter)]) : [];
  const relationships = byRelevance(met).slice(0, limit);
  const nodes = nodesOf(inOrder(ids, foundIn(page)), relationships);
  return { nodes, relationships, truncated: counted ? leftOut(allByType(met, count), relationships) : [] };
}
