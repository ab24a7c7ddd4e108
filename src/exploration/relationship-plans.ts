import type { Filter, LinkRead, Page, PageRead, ReadPlan, Row, Seek } from '../graph/read-plan.js';
import type { MetRelationship } from './relevance.js';
import { entities, newestFirst } from './terms.js';

/** Reads plans from the graph, all from one state of it. */
export type Read = (plans: readonly ReadPlan[]) => Promise<readonly PageRead[]>;

/** Which relationships of an entity count: an index to find them in, and what they satisfy. */
export interface RelationshipFilter {
  readonly seek?: Seek;
  readonly where?: Filter;
}

const SIDE = 'Entity.relationships';
const NEWEST = newestFirst('at', 'relationshipId');

const ends: LinkRead = {
  key: 'ends',
  side: 'Relationship.ends',
  page: { order: [{ on: 'edge', attribute: 'end', descending: false }], limit: 2, count: false },
  edge: [],
  node: { attributes: ['id', 'articleCount'], links: [] },
};

/** The entities that exist, each with its newest relationships and how often the articles name their other ends. */
export function newestOf(ids: readonly string[], filter: RelationshipFilter, limit: number): ReadPlan {
  const page: Page = { ...filter, order: NEWEST, limit, count: false };
  const node = { attributes: ['id', 'type', 'at', 'sourceCount'], links: [ends] };
  const links = [{ key: 'relationships', side: SIDE, page, edge: ['otherId'], node }];
  return { read: 'ids', kind: 'Entity', ids, node: { attributes: ['id'], links } };
}

/** How many relationships the entities have together, by type. */
export function countedByType(ids: readonly string[], filter: RelationshipFilter): ReadPlan {
  const page: Page = { ...filter, order: NEWEST, limit: 0, count: false, tally: { by: 'value', attribute: 'type' } };
  return { read: 'reached', from: entities(ids), side: SIDE, page, node: { attributes: [], links: [] } };
}

/** The entities that `newestOf` found. */
export const foundIn = (page: PageRead | undefined): readonly string[] =>
  (page?.rows ?? []).map(({ node }) => String(node[0]));

/** The relationships that `newestOf` found, each once, as met from the first of its ends. */
export function metIn(page: PageRead | undefined): readonly MetRelationship[] {
  const met = new Map<string, MetRelationship>();
  for (const { node, links } of page?.rows ?? []) {
    for (const row of links[0]?.rows ?? []) {
      const relationship = metFrom(String(node[0]), row);
      if (!met.has(relationship.id)) met.set(relationship.id, relationship);
    }
  }
  return [...met.values()];
}

function metFrom(near: string, { edge: [otherId], node: [id, type, at, sourceCount], links }: Row): MetRelationship {
  const other = String(otherId);
  const end = links[0]?.rows.find(({ node: [found] }) => found === other);
  return {
    ...{ id: String(id), type: String(type), at: String(at), near, other },
    sourceCount: Number(sourceCount),
    otherArticleCount: Number(end?.node[1] ?? 0),
  };
}
