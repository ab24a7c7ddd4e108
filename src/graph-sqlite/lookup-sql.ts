import sql, { join, type Sql } from 'sql-template-tag';
import type { Filter } from '../graph/read-plan.js';
import type { KindName, Side } from '../model/model.js';
import { condition, every, readsNode } from './filter-sql.js';
import {
  type AttributeRef,
  attribute,
  kindScope,
  nodeId,
  ownerId,
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

/** A row a link that leaves from one of the owners: the owner, then the columns. */
export function linkedStatement(side: Side, owners: readonly string[], wanted: readonly AttributeRef[]): Sql {
  const scope = sideScope(side);
  return sql`SELECT p.value, ${columnsOf(scope, wanted)} FROM ${eachOwner(owners)} CROSS JOIN ${tablesOf(scope, true)}
    WHERE ${ownerId(scope)} = p.value`;
}

/** The ids of the nodes reached through a side from any of the owners, each once. */
export function reachedIdsStatement(side: Side, owners: readonly string[], where: Filter | undefined): Sql {
  const scope = sideScope(side);
  const filter = where === undefined ? [] : [condition(where, scope)];
  const tables = tablesOf(scope, where !== undefined && readsNode(where));
  return sql`SELECT DISTINCT ${nodeId(scope)} FROM ${eachOwner(owners)} CROSS JOIN ${tables}
    WHERE ${every([sql`${ownerId(scope)} = p.value`, ...filter])}`;
}

const eachOwner = (owners: readonly string[]): Sql =>
  sql`(SELECT DISTINCT value FROM json_each(${storedList(owners)})) AS p`;

const columnsOf = (scope: Scope, wanted: readonly AttributeRef[]): Sql =>
  join(wanted.map((ref) => attribute(scope, ref)));
