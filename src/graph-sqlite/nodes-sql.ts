import sql, { type Sql } from 'sql-template-tag';
import type { KindName } from '../model/model.js';
import { identifier } from './names-sql.js';
import { storedList } from './values.js';

/** Some nodes: by their ids, as a plan names them, or by the numbers of their rows, as they have been read. */
export type Nodes = { readonly kind: KindName; readonly ids: readonly string[] } | { readonly rows: readonly number[] };

export const isSeveral = (nodes: Nodes): boolean => ('rows' in nodes ? nodes.rows : nodes.ids).length > 1;

/** A table of nodes in their order: `key` counts them from 0, `value` is the number of the row, null where there is none. */
export const eachNode = (nodes: Nodes): Sql =>
  'rows' in nodes
    ? sql`json_each(${JSON.stringify(nodes.rows)})`
    : sql`(SELECT j.key, k."rowid" AS value FROM json_each(${storedList(nodes.ids)}) AS j LEFT JOIN ${identifier(nodes.kind)} AS k ON k."id" = j.value)`;

/** A table of those nodes of a kind that have one of the ids: `id`, and `row`, the number of the row. */
export const knownNodes = (kind: KindName, ids: string): Sql =>
  sql`(SELECT DISTINCT j.value AS id, k."rowid" AS "row" FROM json_each(${ids}) AS j CROSS JOIN ${identifier(kind)} AS k ON k."id" = j.value)`;
