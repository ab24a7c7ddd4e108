import { compare } from '../model/compare.js';
import type { KnownGraph } from './known-graph.js';

/** The ids of the entities of a path, both ends included. */
type Sequence = readonly string[];

export interface Ends {
  readonly from: string;
  readonly to: string;
}

export interface BestPaths {
  readonly paths: readonly Sequence[];
  /** Whether it was given up before all that could be better were looked at. */
  readonly gaveUp: boolean;
}

function around(graph: KnownGraph, ids: ReadonlySet<string>, ends: Ends): ReadonlySet<string> {
  const found = new Set<string>();
  for (const id of ids) for (const neighbour of graph.neighboursOf(id)) found.add(neighbour);
  found.delete(ends.from);
  found.delete(ends.to);
  return found;
}

function both(one: ReadonlySet<string>, other: ReadonlySet<string>): ReadonlySet<string> {
  const [fewer, more] = one.size < other.size ? [one, other] : [other, one];
  return new Set([...fewer].filter((id) => more.has(id)));
}

/**
 * For each place between the ends of a path of that many hops, the entities that can stand there: those on any walk of
 * that length, also on one that visits an entity twice, but never an end.
 */
export function innerPlaces(graph: KnownGraph, ends: Ends, length: number): readonly ReadonlySet<string>[] {
  const reached: ReadonlySet<string>[] = [];
  for (let from: ReadonlySet<string> = new Set([ends.from]); reached.length < length - 1; ) {
    from = around(graph, from, ends);
    reached.push(from);
  }
  const places: ReadonlySet<string>[] = [];
  for (const here of reached.toReversed()) {
    places.push(both(here, around(graph, places.at(-1) ?? new Set([ends.to]), ends)));
  }
  return places.reverse();
}

/** By place and entity, the least penalty of what follows it on a walk; at the last inner place nothing does. */
function leastAhead(graph: KnownGraph, places: readonly ReadonlySet<string>[]): readonly ReadonlyMap<string, number>[] {
  const ahead: ReadonlyMap<string, number>[] = [];
  places.toReversed().forEach((place, index) => {
    const next = ahead[index - 1];
    ahead.push(new Map([...place].map((id) => [id, next === undefined ? 0 : leastStep(graph, id, next)])));
  });
  return ahead.reverse();
}

function leastStep(graph: KnownGraph, id: string, next: ReadonlyMap<string, number>): number {
  let least = Number.POSITIVE_INFINITY;
  for (const neighbour of graph.neighboursOf(id)) {
    const ahead = next.get(neighbour);
    if (ahead !== undefined) least = Math.min(least, ahead + graph.penaltyOf(neighbour));
  }
  return least;
}

interface Found {
  readonly penalty: number;
  readonly path: Sequence;
}

/** An entity that a path may go to next, and the least penalty of all paths that do. */
interface Branch {
  readonly id: string;
  readonly penalty: number;
  readonly least: number;
}

/** By the ids of as many entities as the shorter one has. */
function compareSequences(one: Sequence, other: Sequence): number {
  const differs = one.findIndex((id, index) => index < other.length && id !== other[index]);
  return differs === -1 ? 0 : compare(one[differs] ?? '', other[differs] ?? '');
}

/** Goes down the more promising branches first, and down none that cannot be among the best any more. */
class Branching {
  readonly #best: Found[] = [];
  #steps = 0;

  constructor(
    private readonly graph: KnownGraph,
    private readonly ends: Ends,
    private readonly ahead: readonly ReadonlyMap<string, number>[],
    private readonly bounds: { readonly most: number; readonly steps: number },
  ) {}

  run(): BestPaths {
    this.#descend([this.ends.from], 0);
    return { paths: this.#best.map(({ path }) => path), gaveUp: this.#steps > this.bounds.steps };
  }

  #descend(path: Sequence, penalty: number): void {
    if (this.#steps > this.bounds.steps) return;
    const next = this.ahead[path.length - 1];
    if (next === undefined) this.#arrive(path, penalty);
    for (const branch of next === undefined ? [] : this.#branches(path, penalty, next)) {
      const further = [...path, branch.id];
      if (this.#canBeBest(further, branch.least)) this.#descend(further, branch.penalty);
    }
  }

  #branches(path: Sequence, penalty: number, next: ReadonlyMap<string, number>): readonly Branch[] {
    const neighbours = this.graph.neighboursOf(path.at(-1) ?? '');
    this.#steps += Math.min(neighbours.size, next.size);
    const ids = neighbours.size < next.size ? [...neighbours] : [...next.keys()].filter((id) => neighbours.has(id));
    return ids
      .filter((id) => next.has(id) && !path.includes(id))
      .map((id) => {
        const passed = penalty + this.graph.penaltyOf(id);
        return { id, penalty: passed, least: passed + (next.get(id) ?? 0) };
      })
      .sort((one, other) => one.least - other.least || compare(one.id, other.id));
  }

  #canBeBest(path: Sequence, least: number): boolean {
    const worst = this.#best[this.bounds.most - 1];
    if (worst === undefined || least < worst.penalty) return true;
    return least === worst.penalty && compareSequences(path, worst.path) <= 0;
  }

  #arrive(inner: Sequence, penalty: number): void {
    const path = [...inner, this.ends.to];
    const at = this.#best.findIndex(
      (other) => penalty < other.penalty || (penalty === other.penalty && compareSequences(path, other.path) < 0),
    );
    this.#best.splice(at === -1 ? this.#best.length : at, 0, { penalty, path });
    this.#best.splice(this.bounds.most);
  }
}

/**
 * The best paths of exactly that many hops that the graph has: those with the least sum of the hub penalties of their
 * inner entities, then by the ids of the entities from `from` to `to`. No path visits an entity twice.
 * @param places what `innerPlaces` found, all of them weighed
 */
export function bestPaths(
  graph: KnownGraph,
  ends: Ends,
  places: readonly ReadonlySet<string>[],
  bounds: { readonly most: number; readonly steps: number },
): BestPaths {
  if (places.length === 0 && !graph.neighboursOf(ends.from).has(ends.to)) return { paths: [], gaveUp: false };
  return new Branching(graph, ends, leastAhead(graph, places), bounds).run();
}
