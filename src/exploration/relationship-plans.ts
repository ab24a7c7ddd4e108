import type { Filter, LinkRead, Page, PageRead, ReadPlan, Row, Seek } from '../graph/read-plan.js';
import type { MetRelationship } from './relevance.js';
import { entities, newestFirst } from './terms.js';

/** Which relationships of an entity count: an index to find them in, and what they satisfy. */
export interface RelationshipAccess {
  readonly seek?: Seek;
  readonly where?: Filter;
}

const SIDE = 'Entity.relationships';
const NEWEST = newestFirst('at', 'relationshipId');

const ENDS: LinkRead = {
  key: 'ends',
  side: 'Relationship.ends',
  page: { order: [{ on: 'edge', attribute: 'end', descending: false }], limit: 2, count: false },
  edge: [],
  node: { attributes: ['id', 'articleCount'], links: [] },
};

/** The entities that exist, each with its newest relationships and how many articles name their other ends. */
export const newestOf = (ids: readonly string[], filter: RelationshipAccess, limit: number): ReadPlan =>
  relationshipsOf(ids, { ...filter, order: NEWEST, limit, count: false }, [ENDS]);

/** The entities that exist, each with its newest relationships to one another: their other ends are among them. */
export function newestAmong(ids: readonly string[], where: Filter, limit: number): ReadPlan {
  return relationshipsOf(ids, { seek: { by: 'otherId', among: ids }, where, order: NEWEST, limit, count: false }, []);
}

function relationshipsOf(ids: readonly string[], page: Page, further: readonly LinkRead[]): ReadPlan {
  const node = { attributes: ['id', 'type', 'at', 'sourceCount'], links: further };
  const links = [{ key: 'relationships', side: SIDE, page, edge: ['otherId'], node }];
  return { read: 'ids', kind: 'Entity', ids, node: { attributes: ['id', 'articleCount'], links } };
}

/** How many relationships the entities have together, by type. */
export function countedByType(ids: readonly string[], filter: RelationshipAccess): ReadPlan {
  const page: Page = { ...filter, order: NEWEST, limit: 0, count: false, tally: { by: 'value', attribute: 'type' } };
  return { read: 'reached', from: entities(ids), side: SIDE, page, node: { attributes: [], links: [] } };
}

/** The entities that were found. */
export const foundIn = (page: PageRead | undefined): readonly string[] =>
  (page?.rows ?? []).map(({ node }) => String(node[0]));

/** The relationships that were found, each once, as met from the first of its ends. */
export function metIn({ rows }: PageRead = { rows: [] }): readonly MetRelationship[] {
  const articleCounts = new Map(rows.map(articleCountOf));
  const met = new Map<string, MetRelationship>();
  for (const { node, links } of rows) {
    for (const row of links[0]?.rows ?? []) {
      const relationship = metFrom(String(node[0]), row, articleCounts);
      if (!met.has(relationship.id)) met.set(relationship.id, relationship);
    }
  }
  return [...met.values()];
}

const articleCountOf = ({ node: [id, articleCount] }: Row): readonly [string, number] => [
  String(id),
  Number(articleCount),
];

function metFrom(near: string, { edge, node, links }: Row, articleCounts: ReadonlyMap<string, number>) {
  const [id, type, at, sourceCount] = node;
  const other = String(edge[0]);
  const ends = new Map(links[0]?.rows.map(articleCountOf));
  return {
    ...{ id: String(id), type: String(type), at: String(at), near, other },
    sourceCount: Number(sourceCount),
    otherArticleCount: ends.get(other) ?? articleCounts.get(other) ?? 0,
  };
}
