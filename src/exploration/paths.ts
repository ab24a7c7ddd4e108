import { bestPaths, type Ends, innerPlaces } from './best-paths.js';
import { KnownGraph } from './known-graph.js';
import type { Read } from './read.js';
import { type Pair, pairKey, type RelationshipFilter, RelationshipReads } from './relationship-reads.js';
import { SearchEnd } from './search-end.js';

/** What one search may read and try. */
export interface PathBudget {
  /** Entities whose relationships are read. */
  readonly entities: number;
  /** Relationships that are read, each end counted, in all. */
  readonly relationships: number;
  /** Relationships of one entity that are read; one that may have more is a hub. */
  readonly relationshipsOfOne: number;
  /** Pairs of entities that are looked up at once, to know whether they are related. */
  readonly pairs: number;
  /** Entities that are tried as the next of a path, in what was read. */
  readonly steps: number;
}

export const PATH_BUDGET: PathBudget = {
  entities: 2_000,
  relationships: 100_000,
  relationshipsOfOne: 2_500,
  pairs: 20_000,
  steps: 1_000_000,
};

export interface PathQuestion extends Ends {
  /** The most hops that a path may have. */
  readonly maxLength: number;
  /** The most paths that are found. */
  readonly most: number;
  readonly filter: RelationshipFilter;
}

export interface FoundPath {
  /** The ids of the entities, from one end to the other. */
  readonly nodes: readonly string[];
  /** The ids of the relationships between them, one fewer. */
  readonly relationships: readonly string[];
}

export interface FoundPaths {
  readonly paths: readonly FoundPath[];
  /** Whether these are certain to be the first of all paths. */
  readonly complete: boolean;
}

type Sequence = readonly string[];

/**
 * A search from both ends. Every edge of a path is known once the whole layers around both ends are together as many
 * as the path has hops: each edge then leaves from an entity all of whose neighbours are known. If they are one fewer,
 * one edge is missing, and it can only lie between the two boundaries: these pairs are looked up, which is how a hub is
 * passed without reading all that it is related to.
 */
class PathSearch {
  readonly #graph = new KnownGraph();
  /** Entities all of whose neighbours are known. */
  readonly #settled = new Set<string>();
  /** Entities with more relationships than may be read of one: once is enough to know. */
  readonly #hubs = new Set<string>();
  readonly #missing = new Set<string>();
  readonly #ends: readonly [SearchEnd, SearchEnd];
  readonly #budget: { -readonly [K in keyof PathBudget]: PathBudget[K] };
  #sure = true;

  constructor(
    private readonly reads: RelationshipReads,
    private readonly question: PathQuestion,
    budget: PathBudget,
  ) {
    const { from, to } = question;
    this.#ends = [new SearchEnd(from, to), new SearchEnd(to, from)];
    this.#budget = { ...budget };
  }

  get sure(): boolean {
    return this.#sure;
  }

  async run(): Promise<readonly Sequence[]> {
    const { from, to, maxLength, most } = this.question;
    await this.#expand(this.#ends);
    if (this.#missing.has(from) || this.#missing.has(to)) return [];
    const paths: Sequence[] = [];
    for (let length = 1; length <= maxLength && paths.length < most; length += 1) {
      this.#sure = this.#sure && (await this.#reach(length));
      paths.push(...(await this.#best(length, most - paths.length)));
    }
    return paths;
  }

  /** Reads on until all paths of that length are known; false if the budget does not allow it. */
  async #reach(length: number): Promise<boolean> {
    while (this.#whole < length) {
      if (this.#whole === length - 1 && (await this.#touch())) return true;
      const [end] = this.#ends
        .filter(({ blocked }) => !blocked)
        .sort((one, other) => one.boundary.length - other.boundary.length);
      if (end === undefined) return false;
      await this.#expand([end]);
    }
    return true;
  }

  get #whole(): number {
    return this.#ends[0].whole + this.#ends[1].whole;
  }

  /** Looks up which entities of the one boundary are related to which of the other; false if there are too many. */
  async #touch(): Promise<boolean> {
    const [ones, others] = this.#ends.map((end) => this.#open(end)) as [Sequence, Sequence];
    if (ones.length * others.length > this.#budget.pairs) return false;
    for (const [one, other] of await this.reads.related(ones, others)) this.#graph.relate(one, other);
    return true;
  }

  /** Those of a boundary whose neighbours are not all known. */
  #open = ({ boundary }: SearchEnd): Sequence => boundary.filter((id) => !this.#settled.has(id));

  /** Reads the neighbours of boundaries, as far as the budget goes. */
  async #expand(ends: readonly SearchEnd[]): Promise<void> {
    const open = new Set(ends.flatMap((end) => this.#open(end)));
    const ids = [...open].filter((id) => !this.#hubs.has(id)).slice(0, this.#budget.entities);
    const { relationships, relationshipsOfOne } = this.#budget;
    const limit = Math.min(relationshipsOfOne, Math.floor(relationships / Math.max(ids.length, 1)));
    if (limit > 0) await this.#meet(ids, limit);
    for (const end of ends) {
      if (this.#open(end).length > 0) end.block();
      else end.advance(end.boundary.flatMap((id) => [...this.#graph.neighboursOf(id)]));
    }
  }

  async #meet(ids: Sequence, limit: number): Promise<void> {
    this.#budget.entities -= ids.length;
    for (const id of ids) this.#missing.add(id);
    for (const { id, articleCount, neighbours, whole, read } of await this.reads.neighbourhoods(ids, limit)) {
      this.#missing.delete(id);
      this.#budget.relationships -= read;
      this.#graph.weigh(id, articleCount);
      for (const neighbour of neighbours) this.#graph.relate(id, neighbour);
      (whole ? this.#settled : this.#hubs).add(id);
    }
  }

  /** The best paths of exactly that length, by what is known. */
  async #best(length: number, most: number): Promise<readonly Sequence[]> {
    const places = innerPlaces(this.#graph, this.question, length);
    const unknown = new Set(places.flatMap((place) => [...place]).filter((id) => !this.#graph.isWeighed(id)));
    for (const [id, count] of await this.reads.articleCounts([...unknown].sort())) this.#graph.weigh(id, count);
    const { paths, gaveUp } = bestPaths(this.#graph, this.question, places, { most, steps: this.#budget.steps });
    this.#sure = this.#sure && !gaveUp;
    return paths;
  }
}

const hopsOf = (path: Sequence): readonly Pair[] =>
  path.slice(1).map((other, index): Pair => [path[index] ?? '', other]);

/**
 * The first paths between two different entities over relationships that satisfy the filter, in either direction of
 * each. The order: fewest hops first; among these the least sum of the hub penalties of the entities between the ends
 * (the logarithm of how many articles name them, see `hubPenalty`), because a path through what all the news speaks of
 * says little, and two such entities say less than one; among these by the ids of the entities from `from` to `to`,
 * compared one after the other. Paths are different when their entities are; none visits an entity twice. Of several
 * relationships between two entities a path shows the one with the most sources, then the newest, then the one whose
 * id comes first.
 *
 * It reads a bounded part of the graph, an entity's newest relationships first. When `complete`, the answer is the
 * beginning of the list of all paths of at most `maxLength` hops; otherwise all paths are real, but better ones may be
 * missing. The same graph gives the same answer on every store. An entity that does not exist has no paths; a path of
 * which a writer takes a part away while this reads is left out, and the answer not complete.
 */
export async function findPaths(
  read: Read,
  question: PathQuestion,
  budget: PathBudget = PATH_BUDGET,
): Promise<FoundPaths> {
  const reads = new RelationshipReads(read, question.filter);
  const search = new PathSearch(reads, question, budget);
  const sequences = await search.run();
  const best = await reads.bestOf(sequences.flatMap(hopsOf));
  const paths = sequences.flatMap((nodes) => {
    const relationships = hopsOf(nodes).flatMap((hop) => best.get(pairKey(hop)) ?? []);
    return relationships.length === nodes.length - 1 ? [{ nodes, relationships }] : [];
  });
  return { paths, complete: search.sure && paths.length === sequences.length };
}
