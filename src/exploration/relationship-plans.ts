import type { Filter, Page, PageRead, ReadPlan, Row, Seek } from '../graph/read-plan.js';
import type { MetRelationship } from './relevance.js';
import { entities, newestFirst } from './terms.js';

/** Which relationships of an entity count: an index to find them in, and what they satisfy. */
export interface RelationshipAccess {
  readonly seek?: Seek;
  readonly where?: Filter;
}

const SIDE = 'Entity.relationships';
const NEWEST = newestFirst('at', 'relationshipId');

/** The entities that exist, each with its newest relationships. */
export const newestOf = (ids: readonly string[], filter: RelationshipAccess, limit: number): ReadPlan =>
  relationshipsOf(ids, { ...filter, order: NEWEST, limit, count: false });

/** The entities that exist, each with its newest relationships to one another: their other ends are among them. */
export function newestAmong(ids: readonly string[], where: Filter, limit: number): ReadPlan {
  return relationshipsOf(ids, { seek: { by: 'otherId', among: ids }, where, order: NEWEST, limit, count: false });
}

function relationshipsOf(ids: readonly string[], page: Page): ReadPlan {
  const node = { attributes: ['id', 'sourceCount'], links: [] };
  const links = [{ key: 'relationships', side: SIDE, page, edge: ['otherId', 'type', 'at'], node }];
  return { read: 'ids', kind: 'Entity', ids, node: { attributes: ['id', 'articleCount'], links } };
}

/** The entities that exist, and how many articles name them. */
export const articleCountsOf = (ids: readonly string[]): ReadPlan => ({
  read: 'ids',
  kind: 'Entity',
  ids,
  node: { attributes: ['id', 'articleCount'], links: [] },
});

/** How many relationships the entities have together, by type. */
export function countedByType(ids: readonly string[], filter: RelationshipAccess): ReadPlan {
  const page: Page = { ...filter, order: NEWEST, limit: 0, count: false, tally: { by: 'value', attribute: 'type' } };
  return { read: 'reached', from: entities(ids), side: SIDE, page, node: { attributes: [], links: [] } };
}

/** The entities that were found. */
export const foundIn = ({ rows }: PageRead): readonly string[] => rows.map(({ node }) => String(node[0]));

/** Whether all relationships of the entities were found: no more would have been than the limit. */
export const isWhole = ({ rows }: PageRead, limit: number): boolean =>
  rows.every(({ links }) => (links[0]?.rows.length ?? 0) < limit);

/** The entities that relationships were found to lead to, beside those that these were read from. */
export function othersIn(page: PageRead): readonly string[] {
  const known = new Set(foundIn(page));
  const others = page.rows.flatMap(({ links }) => (links[0]?.rows ?? []).map(({ edge }) => String(edge[0])));
  return [...new Set(others)].filter((id) => !known.has(id));
}

/**
 * The relationships that were found, each once, as met from the first of its ends.
 * @param others how many articles name the entities that they lead to
 */
export function metIn({ rows }: PageRead, others: readonly Row[] = []): readonly MetRelationship[] {
  const articleCounts = new Map([...rows, ...others].map(articleCountOf));
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

function metFrom(near: string, { edge, node }: Row, articleCounts: ReadonlyMap<string, number>) {
  const [other, type, at] = edge.map(String) as [string, string, string];
  const [id, sourceCount] = node;
  const otherArticleCount = articleCounts.get(other) ?? 0;
  return { id: String(id), type, at, near, other, sourceCount: Number(sourceCount), otherArticleCount };
}
