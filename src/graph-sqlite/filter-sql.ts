import sql, { join, type Sql } from 'sql-template-tag';
import type { Comparison, Filter } from '../graph/read-plan.js';
import { UnreachableCaseError } from '../model/errors.js';
import { sideNamed } from '../model/model.js';
import { knownNodes } from './nodes-sql.js';
import {
  attribute,
  kindScope,
  nodeRow,
  ownerRow,
  referenceBy,
  type Scope,
  sideScope,
  tablesOf,
  typeOfAttribute,
} from './scope-sql.js';
import { stored, storedAs, storedList } from './values.js';

export function condition(filter: Filter, scope: Scope): Sql {
  switch (filter.is) {
    case 'all':
      return every(filter.of.map((part) => condition(part, scope)));
    case 'any':
      return some(filter.of.map((part) => condition(part, scope)));
    case 'not':
      return sql`NOT ${condition(filter.of, scope)}`;
    case 'compare':
      return nodeComparison(filter, scope) ?? comparison(filter, scope);
    case 'linked':
      return linked(filter.side, filter.where, scope);
    case 'refers':
      return refers(filter, scope);
    default:
      throw new UnreachableCaseError(filter);
  }
}

export const every = (conditions: readonly Sql[]): Sql =>
  conditions.length === 0 ? sql`TRUE` : join(conditions, ' AND ', '(', ')');

const some = (conditions: readonly Sql[]): Sql =>
  conditions.length === 0 ? sql`FALSE` : join(conditions, ' OR ', '(', ')');

/** Where an id is compared: nodes are told apart by their numbers. An id that no node has is equal to none. */
function nodeComparison(filter: Comparison, scope: Scope): Sql | undefined {
  const reference = isIdentity(filter) ? referenceBy(scope, filter) : undefined;
  if (reference === undefined) return undefined;
  const { kind, column } = reference;
  const ids = filter.operator === 'eq' ? storedList([String(filter.value)]) : String(stored(filter.value));
  return sql`(${column} IN (SELECT "row" FROM ${knownNodes(kind, ids)}))`;
}

const isIdentity = ({ operator }: Comparison): boolean => operator === 'eq' || operator === 'in';

function comparison(filter: Comparison, scope: Scope): Sql {
  const { operator, value } = filter;
  const column = attribute(scope, filter);
  const compared = storedAs(typeOfAttribute(scope, filter), value);
  switch (operator) {
    case 'eq':
      return sql`(${column} = ${compared})`;
    case 'gt':
      return sql`(${column} > ${compared})`;
    case 'gte':
      return sql`(${column} >= ${compared})`;
    case 'lt':
      return sql`(${column} < ${compared})`;
    case 'lte':
      return sql`(${column} <= ${compared})`;
    case 'in':
      return sql`(${column} IN (SELECT value FROM json_each(${compared})))`;
    case 'has':
      return sql`(${compared} IN (SELECT value FROM json_each(${column})))`;
    case 'contains':
      return sql`(instr(${column}, ${compared}) > 0)`;
    case 'startsWith':
      return sql`(instr(${column}, ${compared}) = 1)`;
    case 'known':
      return value === true ? sql`(${column} IS NOT NULL)` : sql`(${column} IS NULL)`;
    default:
      throw new UnreachableCaseError(operator);
  }
}

function linked(name: string, where: Filter, from: Scope): Sql {
  const scope = sideScope(sideNamed(name), from.depth + 1);
  return exists(scope, sql`${ownerRow(scope)} = ${nodeRow(from)}`, where);
}

function refers(filter: Filter & { is: 'refers' }, from: Scope): Sql {
  const scope = kindScope(filter.kind, from.depth + 1);
  const reference = referenceBy(from, filter);
  const joined =
    reference === undefined
      ? sql`${attribute(scope, { on: 'node', attribute: 'id' })} = ${attribute(from, filter)}`
      : sql`${nodeRow(scope)} = ${reference.column}`;
  return exists(scope, joined, filter.where);
}

function exists(scope: Scope, joined: Sql, where: Filter): Sql {
  return sql`EXISTS (SELECT 1 FROM ${tablesOf(scope, readsNode(where))} WHERE ${joined} AND ${condition(where, scope)})`;
}

/** Whether a filter looks at more of a node than its number, which the link to it holds as well. */
export function readsNode(filter: Filter): boolean {
  switch (filter.is) {
    case 'all':
    case 'any':
      return filter.of.some(readsNode);
    case 'not':
      return readsNode(filter.of);
    case 'compare':
      return filter.on === 'node' && !(filter.attribute === 'id' && isIdentity(filter));
    case 'refers':
      return filter.on === 'node';
    case 'linked':
      return false;
    default:
      throw new UnreachableCaseError(filter);
  }
}
