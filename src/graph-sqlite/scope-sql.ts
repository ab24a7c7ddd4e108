import sql, { empty, join, raw, type Sql } from 'sql-template-tag';
import type { OrderTerm } from '../graph/read-plan.js';
import type { AttributeType, KindName, Side } from '../model/model.js';
import { columnOf, identifier } from './names-sql.js';
import { indexBeginning, type Table, tableOfKind, tableOfLink, typeOfColumn } from './tables.js';

/** What a condition or an order speaks of: nodes of a kind or, where a side was followed to reach them, its links too. */
export type Scope = KindScope | SideScope;

interface KindScope {
  readonly kind: KindName;
  readonly side: undefined;
  /** How many scopes stand around this one; keeps their names in a statement apart. */
  readonly depth: number;
}

export interface SideScope {
  readonly kind: KindName;
  readonly side: Side;
  readonly depth: number;
}

export const kindScope = (kind: KindName, depth = 0): KindScope => ({ kind, side: undefined, depth });

export const sideScope = (side: Side, depth = 0): SideScope => ({ kind: side.item, side, depth });

export interface AttributeRef {
  readonly on: 'node' | 'edge';
  readonly attribute: string;
}

const nodeAlias = ({ depth }: Scope): string => `n${depth}`;
const edgeAlias = ({ depth }: Scope): string => `e${depth}`;

/** The number of the node's row, taken from the link where there is one. */
export const nodeRow = (scope: Scope): Sql =>
  scope.side === undefined ? columnOf(nodeAlias(scope), 'rowid') : columnOf(edgeAlias(scope), scope.side.itemId);

export const ownerRow = (scope: SideScope): Sql => columnOf(edgeAlias(scope), scope.side.ownerId);

export function attribute(scope: Scope, ref: AttributeRef): Sql {
  typeOfAttribute(scope, ref);
  const reference = ref.on === 'edge' ? referenceBy(scope, ref) : undefined;
  if (reference !== undefined) return idOf(reference);
  return columnOf(ref.on === 'node' ? nodeAlias(scope) : edgeAlias(scope), ref.attribute);
}

/** A column that holds the number of a node. */
export interface Reference {
  readonly kind: KindName;
  readonly column: Sql;
}

/** Where an attribute is the id of a node, what refers to that node. */
export function referenceBy(scope: Scope, ref: AttributeRef): Reference | undefined {
  if (ref.on === 'node') return ref.attribute === 'id' ? { kind: scope.kind, column: nodeRow(scope) } : undefined;
  const kind = edgeTable(scope, ref).references[ref.attribute];
  return kind && { kind, column: columnOf(edgeAlias(scope), ref.attribute) };
}

const idOf = ({ kind, column }: Reference): Sql =>
  sql`(SELECT "id" FROM ${identifier(kind)} WHERE "rowid" = ${column})`;

/** @throws Error for an attribute that the model does not have: a mistake in the program, never in its input. */
export const typeOfAttribute = (scope: Scope, ref: AttributeRef): AttributeType =>
  typeOfColumn(ref.on === 'node' ? tableOfKind(scope.kind) : edgeTable(scope, ref), ref.attribute);

function edgeTable({ kind, side }: Scope, { attribute }: AttributeRef): Table {
  if (side === undefined)
    throw new Error(`Expected an attribute of ${kind}, got "${attribute}" of a link, and none was followed.`);
  return tableOfLink(side.link);
}

/** Whether an attribute is the node's own, which the link to it has not. */
export const isOfNode = (ref: AttributeRef): boolean => ref.on === 'node';

/**
 * The tables of a scope, links first, whatever the planner would prefer: only the order of the links saves sorting.
 * `withNode`: more is needed of the nodes than their numbers. `sought`: the links are found by this attribute beside their
 * owner; where no order asks for it, the planner may not see that its index is worth it.
 */
export function tablesOf(scope: Scope, withNode: boolean, sought?: string): Sql {
  const node = sql`${identifier(scope.kind)} AS ${identifier(nodeAlias(scope))}`;
  if (scope.side === undefined) return node;
  const edge = sql`${identifier(scope.side.link)} AS ${identifier(edgeAlias(scope))}${hintOf(scope.side, sought)}`;
  return withNode
    ? sql`${edge} CROSS JOIN ${node} ON ${columnOf(nodeAlias(scope), 'rowid')} = ${nodeRow(scope)}`
    : edge;
}

export const direction = ({ descending }: OrderTerm): Sql => raw(descending ? 'DESC' : 'ASC');

export const ordering = (scope: Scope, order: readonly OrderTerm[]): Sql =>
  join(order.map((term) => sql`${attribute(scope, term)} ${direction(term)}`));

function hintOf({ link, ownerId: owner }: Side, sought: string | undefined): Sql {
  const index = sought === undefined ? undefined : indexBeginning(tableOfLink(link), [owner, sought]);
  return index === undefined ? empty : sql` INDEXED BY ${identifier(index)}`;
}
