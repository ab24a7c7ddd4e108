import type { PageRead, ReadPlan } from '../graph/read-plan.js';
import { type Read, readNamed } from './read.js';
import {
  articleCountsOf,
  countedByType,
  foundIn,
  isWhole,
  metIn,
  newestOf,
  othersIn,
  type RelationshipAccess,
} from './relationship-plans.js';
import { byRelevance, type MetRelationship } from './relevance.js';
import { allByType, inOrder, leftOut, nodesOf, type Subgraph } from './subgraph.js';

export interface NeighbourhoodRequest {
  /** Ids of entities; those that do not exist are left out. */
  readonly around: readonly string[];
  /** How many relationships lead from one of them to the farthest. */
  readonly depth: number;
  readonly filter: RelationshipAccess;
  /** The most relationships. */
  readonly limit: number;
  /** Whether to count what is left out. */
  readonly counted: boolean;
}

/**
 * How many relationships are looked at for each that is shown. The index orders them by time alone, so the most relevant
 * are those among the newest.
 */
const LOOKED_AT = 4;
/** How many relationships of each entity are looked at, however many entities there are. */
const FEWEST = 10;

/** How many entities of a level are followed, the most relevant: each is a walk of its own, for each type sought. */
const MOST_FOLLOWED = 250;

interface Level {
  readonly kept: readonly MetRelationship[];
  /** What found no room on the level, the most relevant first. */
  readonly spare: readonly MetRelationship[];
}

/**
 * The relationships around some entities: the nearest first, of those equally near the most relevant first. Each
 * level but the last takes at most half of the room that is left, and gets more only when the levels beyond do not
 * fill theirs; only what is shown of a level is followed further, and no more than its 250 most relevant entities.
 */
export async function exploreNeighbourhood(read: Read, request: NeighbourhoodRequest): Promise<Subgraph> {
  const { around, depth, filter, limit, counted } = request;
  const most = lookedAt(limit, around.length);
  const [first = NOTHING] = await read([newestOf(around, filter, most)]);
  const uncounted = counted && !isWhole(first, most);
  const { met, count } = await meet(read, first, uncounted ? { count: countedByType(around, filter) } : {});
  const levels = [levelOf(met, roomOn(1, depth, limit))];
  await exploreFurther(read, request, levels);
  const shown = filled(levels, limit);
  const relationships = shown.flat();
  return {
    nodes: nodesOf(inOrder(around, foundIn(first)), relationships),
    relationships,
    truncated: counted ? leftOut(allByType(met, count), shown[0] ?? []) : [],
  };
}

const NOTHING: PageRead = { rows: [] };

/** The relationships that were found, for which their other ends are read, and at the same time what is to be counted. */
async function meet(read: Read, page: PageRead, counting: { readonly count?: ReadPlan } = {}) {
  const ids = othersIn(page);
  const plans = { ...(ids.length > 0 && { others: articleCountsOf(ids) }), ...counting };
  const { others, count } = await readNamed(read, plans);
  return { met: metIn(page, others?.rows), count };
}

async function exploreFurther(read: Read, request: NeighbourhoodRequest, levels: Level[]): Promise<void> {
  const { around, depth, filter, limit } = request;
  const expanded = new Set(around);
  while (levels.length < depth) {
    const frontier = frontierOf(levels.at(-1), expanded);
    const room = limit - levels.reduce((sum, { kept }) => sum + kept.length, 0);
    if (frontier.length === 0 || room === 0) return;
    const [page = NOTHING] = await read([newestOf(frontier, filter, lookedAt(room, frontier.length))]);
    const { met } = await meet(read, page);
    const outward = met.filter(({ other }) => !expanded.has(other));
    levels.push(levelOf(outward, roomOn(levels.length + 1, depth, room)));
    for (const id of frontier) expanded.add(id);
  }
}

const lookedAt = (limit: number, entities: number): number =>
  Math.max(FEWEST, Math.ceil((LOOKED_AT * limit) / Math.max(entities, 1)));

const roomOn = (level: number, depth: number, room: number): number => (level === depth ? room : Math.ceil(room / 2));

function levelOf(met: readonly MetRelationship[], room: number): Level {
  const ranked = byRelevance(met);
  return { kept: ranked.slice(0, room), spare: ranked.slice(room) };
}

function frontierOf(level: Level | undefined, expanded: ReadonlySet<string>): readonly string[] {
  const others = new Set(level?.kept.map(({ other }) => other));
  return [...others].filter((id) => !expanded.has(id)).slice(0, MOST_FOLLOWED);
}

/** What is shown of each level: the nearest get the room that is left in the end. */
function filled(levels: readonly Level[], limit: number): readonly (readonly MetRelationship[])[] {
  let room = limit - levels.reduce((sum, { kept }) => sum + kept.length, 0);
  return levels.map(({ kept, spare }) => {
    const more = spare.slice(0, room);
    room -= more.length;
    return [...kept, ...more];
  });
}
