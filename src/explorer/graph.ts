/** The kinds of entities, as the API names their types. */
export type EntityKind = 'Person' | 'Country' | 'Organization' | 'Group' | 'Place';
export const ENTITY_KINDS: readonly EntityKind[] = ['Person', 'Country', 'Organization', 'Group', 'Place'];

export type FactStatus = 'ONGOING' | 'OCCURRED' | 'PLANNED' | 'CANCELLED' | 'DENIED';
export const STATUSES: readonly FactStatus[] = ['ONGOING', 'OCCURRED', 'PLANNED', 'CANCELLED', 'DENIED'];

export interface Entity {
  readonly id: string;
  readonly kind: EntityKind;
  readonly name: string;
}

/** How one entity stands to another, as far as the picture needs to know. */
export interface Relationship {
  readonly id: string;
  readonly type: string;
  readonly status: FactStatus;
  readonly sourceId: string;
  readonly targetId: string;
  /** RFC 3339, like `lastAt`; null where no fact of it has a time. */
  readonly firstAt: string | null;
  readonly lastAt: string | null;
  readonly factCount: number;
  readonly sourceCount: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** What was asked for and answered: entities with the relationships between them. */
export interface Subgraph {
  readonly entities: readonly Entity[];
  readonly relationships: readonly Relationship[];
}

/** What is in the picture, and where. Every relationship has both ends in it, every entity a position. */
export interface Graph {
  readonly entities: ReadonlyMap<string, Entity>;
  readonly relationships: ReadonlyMap<string, Relationship>;
  readonly positions: ReadonlyMap<string, Point>;
  /** Entities that stay where they are. */
  readonly pinned: ReadonlySet<string>;
}

export const EMPTY_GRAPH: Graph = {
  entities: new Map(),
  relationships: new Map(),
  positions: new Map(),
  pinned: new Set(),
};

/** The entity at the other end of a relationship. */
export const otherEnd = ({ sourceId, targetId }: Relationship, id: string): string =>
  sourceId === id ? targetId : sourceId;

/** The relationships that an entity has in the picture, in the order in which they came. */
export function relationshipsOf({ relationships }: Graph, id: string): readonly Relationship[] {
  return [...relationships.values()].filter(({ sourceId, targetId }) => sourceId === id || targetId === id);
}

/** The graph without these entities and what hangs on them. */
export function without(graph: Graph, ids: ReadonlySet<string>): Graph {
  const stays = ([id]: readonly [string, unknown]): boolean => !ids.has(id);
  return {
    entities: new Map([...graph.entities].filter(stays)),
    positions: new Map([...graph.positions].filter(stays)),
    pinned: new Set([...graph.pinned].filter((id) => !ids.has(id))),
    relationships: new Map(
      [...graph.relationships].filter(([, { sourceId, targetId }]) => !ids.has(sourceId) && !ids.has(targetId)),
    ),
  };
}

/** Neighbours of an entity that nothing else in the picture holds, and that are not pinned. */
export function leavesOf(graph: Graph, id: string): ReadonlySet<string> {
  const neighbours = relationshipsOf(graph, id).map((relationship) => otherEnd(relationship, id));
  const hangsOnIt = (neighbour: string): boolean =>
    neighbour !== id &&
    !graph.pinned.has(neighbour) &&
    relationshipsOf(graph, neighbour).every((relationship) => otherEnd(relationship, neighbour) === id);
  return new Set(neighbours.filter(hangsOnIt));
}
