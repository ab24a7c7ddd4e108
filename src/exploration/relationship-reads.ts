import type { Filter, OrderTerm, Page, PageRead, ReadPlan } from '../graph/read-plan.js';
import type { Read } from './read.js';

/** Which relationships count. */
export interface RelationshipFilter {
  /** Only those of these types; absent: of any. */
  readonly types?: readonly string[];
  /** A condition on the relationship itself, whichever end it is read from: never one on the link that led to it. */
  readonly where?: Filter;
}

/** An entity and those it is related to. */
export interface Neighbourhood {
  readonly id: string;
  readonly articleCount: number;
  readonly neighbours: readonly string[];
  /** How many relationships were read to know them. */
  readonly read: number;
  /** Whether these are all; otherwise they are those of its newest relationships. */
  readonly whole: boolean;
}

/** Two entities that stand side by side in a path. */
export type Pair = readonly [one: string, other: string];

/** More than two entities can have between them, and several such pairs: such pages are bounded by what is sought. */
const ALL = 100_000;

const NEWEST_FIRST: readonly OrderTerm[] = [
  { on: 'edge', attribute: 'at', descending: true },
  { on: 'edge', attribute: 'relationshipId', descending: true },
];

const isOneOf = (attribute: string, values: readonly string[]): Filter => ({
  is: 'compare',
  on: 'node',
  attribute,
  operator: 'in',
  value: values,
});

/** The first rows of `Entity.relationships` for each of the entities: the id of the other end, and attributes. */
function relationshipsOf(ids: readonly string[], page: Omit<Page, 'order' | 'count'>, attributes: readonly string[]) {
  const relationships = {
    key: 'relationships',
    side: 'Entity.relationships',
    page: { ...page, order: NEWEST_FIRST, count: false },
    edge: ['otherId'],
    node: { attributes, links: [] },
  };
  const node = { attributes: ['id', 'articleCount'], links: [relationships] };
  return { read: 'ids', kind: 'Entity', ids, node } as const satisfies ReadPlan;
}

interface Candidate {
  readonly id: string;
  readonly sourceCount: number;
  readonly at: string;
}

/** Most sources first, then the newest, then by id. */
function isBetter(one: Candidate, other: Candidate): boolean {
  if (one.sourceCount !== other.sourceCount) return one.sourceCount > other.sourceCount;
  return one.at === other.at ? one.id < other.id : one.at > other.at;
}

/** A pair as a key, whichever of the two comes first; no id has a space. */
export const pairKey = ([one, other]: Pair): string => (one < other ? `${one} ${other}` : `${other} ${one}`);

/** Reads relationships that count, as seen from entities. What is not among them is not there, or does not count. */
export class RelationshipReads {
  constructor(
    private readonly read: Read,
    private readonly filter: RelationshipFilter,
  ) {}

  /**
   * Those of the entities that exist, in no order, with their neighbours. Not more than `limit` relationships of each
   * are read: the condition is checked on these only, for a store would walk through all that a hub has to find as
   * many that satisfy it.
   */
  async neighbourhoods(ids: readonly string[], limit: number): Promise<readonly Neighbourhood[]> {
    if (ids.length === 0) return [];
    const { types } = this.filter;
    const page = { ...(types && { seek: { by: 'type', among: types } }), limit };
    const { rows } = await this.#one(relationshipsOf(ids, page, ['id']));
    const found = rows.map(({ node: [id, articleCount], links }) => ({
      id: String(id),
      articleCount: Number(articleCount),
      relationships: (links[0]?.rows ?? []).map(({ edge, node }) => ({
        id: String(node[0]),
        otherId: String(edge[0]),
      })),
    }));
    const counts = await this.#counting(found.flatMap(({ relationships }) => relationships.map(({ id }) => id)));
    return found.map(({ id, articleCount, relationships }) => ({
      id,
      articleCount,
      neighbours: relationships.filter((relationship) => counts(relationship.id)).map(({ otherId }) => otherId),
      read: relationships.length,
      whole: relationships.length < limit,
    }));
  }

  /** Which of some entities are related to which of others: each of the pairs is looked up, however large a hub is. */
  async related(ones: readonly string[], others: readonly string[]): Promise<readonly Pair[]> {
    if (ones.length === 0 || others.length === 0) return [];
    const [few, many] = ones.length < others.length ? [ones, others] : [others, ones];
    const { rows } = await this.#one(this.#between(few, many, []));
    return rows.flatMap(({ node, links }) =>
      (links[0]?.rows ?? []).map(({ edge }): Pair => [String(node[0]), String(edge[0])]),
    );
  }

  /** For each pair that is related, by `pairKey`, the id of the relationship with the most sources, then the newest, then by id. */
  async bestOf(pairs: readonly Pair[]): Promise<ReadonlyMap<string, string>> {
    if (pairs.length === 0) return new Map();
    const [ones, others] = [new Set(pairs.map(([one]) => one)), new Set(pairs.map(([, other]) => other))];
    const { rows } = await this.#one(this.#between([...ones], [...others], ['id', 'sourceCount', 'at']));
    const best = new Map<string, Candidate>();
    for (const { node: owner, links } of rows) {
      for (const { edge, node } of links[0]?.rows ?? []) {
        const key = pairKey([String(owner[0]), String(edge[0])]);
        const candidate = { id: String(node[0]), sourceCount: Number(node[1]), at: String(node[2]) };
        const known = best.get(key);
        if (known === undefined || isBetter(candidate, known)) best.set(key, candidate);
      }
    }
    return new Map([...best].map(([key, { id }]) => [key, id]));
  }

  /** How many articles name the entities. */
  async articleCounts(ids: readonly string[]): Promise<readonly (readonly [id: string, articleCount: number])[]> {
    if (ids.length === 0) return [];
    const node = { attributes: ['id', 'articleCount'], links: [] };
    const { rows } = await this.#one({ read: 'ids', kind: 'Entity', ids, node });
    return rows.map(({ node: [id, articleCount] }) => [String(id), Number(articleCount)]);
  }

  /** The type is compared on the relationships: a store that finds it on the links too may look there for all of a type. */
  #between(ones: readonly string[], others: readonly string[], attributes: readonly string[]): ReadPlan {
    const { types, where } = this.filter;
    const of = [...(types ? [isOneOf('type', types)] : []), ...(where ? [where] : [])];
    const seek = { by: 'otherId', among: others };
    return relationshipsOf(ones, { seek, ...(of.length > 0 && { where: { is: 'all', of } }), limit: ALL }, attributes);
  }

  /** Whether relationships satisfy the condition. */
  async #counting(ids: readonly string[]): Promise<(id: string) => boolean> {
    const { where } = this.filter;
    if (where === undefined || ids.length === 0) return () => true;
    const among = [...new Set(ids)].sort();
    const page: Page = {
      where: { is: 'all', of: [isOneOf('id', among), where] },
      order: [{ on: 'node', attribute: 'id', descending: false }],
      limit: among.length,
      count: false,
    };
    const node = { attributes: ['id'], links: [] };
    const { rows } = await this.#one({ read: 'list', kind: 'Relationship', page, node });
    const counting = new Set(rows.map((row) => String(row.node[0])));
    return (id) => counting.has(id);
  }

  async #one(plan: ReadPlan): Promise<PageRead> {
    const [page] = await this.read([plan]);
    return page ?? { rows: [] };
  }
}
