import sql, { join, type Sql } from 'sql-template-tag';
import type { Filter } from '../graph/read-plan.js';
import type { KindName, Side } from '../model/model.js';
import { condition, every, readsNode } from './filter-sql.js';
import { eachNode, knownNodes, type Nodes } from './nodes-sql.js';
import {
  type AttributeRef,
  attribute,
  kindScope,
  nodeRow,
  ownerRow,
  type Scope,
  sideScope,
  tablesOf,
} from './scope-sql.js';
import { storedList } from './values.js';

/** The columns of the nodes of a kind of which an attribute has one of the values. */
export function nodesStatement(
  kind: KindName,
  by: string,
  values: readonly string[],
  wanted: readonly AttributeRef[],
): Sql {
  const scope = kindScope(kind);
  const sought = condition({ is: 'compare', on: 'node', attribute: by, operator: 'in', value: values }, scope);
  return sql`SELECT ${columnsOf(scope, wanted)} FROM ${tablesOf(scope, true)} WHERE ${sought}`;
}

/** A row a link that leaves from one of the owners: the id of the owner, then the columns. */
export function linkedStatement(side: Side, owners: readonly string[], wanted: readonly AttributeRef[]): Sql {
  const scope = sideScope(side);
  return sql`SELECT p.id, ${columnsOf(scope, wanted)} FROM ${knownNodes(side.owner, storedList(owners))} AS p CROSS JOIN ${tablesOf(scope, true)}
    WHERE ${ownerRow(scope)} = p."row"`;
}

/** The numbers of the nodes reached through a side from any of the owners, each once. */
export function reachedStatement(side: Side, owners: Nodes, where: Filter | undefined): Sql {
  const scope = sideScope(side);
  const filter = where === undefined ? [] : [condition(where, scope)];
  const tables = tablesOf(scope, where !== undefined && readsNode(where));
  return sql`SELECT DISTINCT ${nodeRow(scope)} FROM ${eachNode(owners)} AS p CROSS JOIN ${tables}
    WHERE ${every([sql`${ownerRow(scope)} = p.value`, ...filter])}`;
}

/** The ids and the numbers of those nodes of a kind that have one of the ids. */
export const numbersStatement = (kind: KindName, ids: readonly string[]): Sql =>
  sql`SELECT p.id, p."row" FROM ${knownNodes(kind, storedList(ids))} AS p`;

const columnsOf = (scope: Scope, wanted: readonly AttributeRef[]): Sql =>
  join(wanted.map((ref) => attribute(scope, ref)));
