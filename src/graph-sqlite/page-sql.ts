import sql, { empty, join, raw, type Sql } from 'sql-template-tag';
import type { OrderTerm, Page } from '../graph/read-plan.js';
import { LINKS, type Link, type Value } from '../model/model.js';
import { condition, every, readsNode } from './filter-sql.js';
import { eachNode, isSeveral, type Nodes } from './nodes-sql.js';
import {
  type AttributeRef,
  attribute,
  isOfNode,
  nodeRow,
  ordering,
  ownerRow,
  referenceBy,
  type Scope,
  tablesOf,
  typeOfAttribute,
} from './scope-sql.js';
import { type Counted, tallyStatement } from './tally-sql.js';
import { type StoredValue, storedAs, storedList } from './values.js';

/** Where the rows of pages come from. */
export interface PageSource {
  readonly scope: Scope;
  /** The nodes from which the scope's side is read; none where it has no side. */
  readonly owners: Nodes;
  /** All owners share one page; otherwise each has its own. */
  readonly together: boolean;
  /** The values of the page's seek, where it has one. */
  readonly sought: Sought | undefined;
  /** The words by which the nodes are found, whose index then gives the order. */
  readonly words?: WordSource;
}

export interface WordSource {
  readonly tables: Sql;
  readonly match: Sql;
  readonly order: Sql;
}

/** Values of an attribute or, of one that refers to nodes, these nodes. */
export type Sought = { readonly by: string } & ({ readonly values: readonly string[] } | { readonly nodes: Nodes });

/** What to read of each row. `variant`: also what the node is more exactly, its attribute `kind`. */
export interface Columns {
  readonly variant: boolean;
  readonly order: readonly AttributeRef[];
  readonly edge: readonly AttributeRef[];
  readonly node: readonly AttributeRef[];
}

/**
 * One statement for all pages of a source. It walks an index for every owner and every sought value, each up to the
 * page's limit, and answers with a row a walk: the owner, the rows found as JSON `[row, variant, order, edge, node][]`,
 * and, in the first walk of a page only, its count and its tally as JSON `[of, count, within, top]`.
 */
export function pageStatement(source: PageSource, page: Page, columns: Columns): Sql {
  const owner = source.scope.side === undefined ? sql`NULL` : sql`p.value`;
  return sql`SELECT ${owner}, ${rowsFound(source, page, columns)}, ${countOnce(source, page)}, ${tallyOnce(source, page)}${walks(source)}`;
}

function walks({ scope, owners, sought }: PageSource): Sql {
  const lists = [
    ...(scope.side === undefined ? [] : [sql`${eachNode(owners)} AS p`]),
    ...(sought === undefined ? [] : [sql`${eachSought(sought)} AS s`]),
  ];
  return lists.length === 0 ? empty : join(lists, ' CROSS JOIN ', ' FROM ');
}

const eachSought = (sought: Sought): Sql =>
  'nodes' in sought ? eachNode(sought.nodes) : sql`json_each(${storedList(sought.values)})`;

function rowsFound(source: PageSource, page: Page, columns: Columns): Sql {
  const row = sql`json_array("row", variant, ${namesOf('order', columns)}, ${namesOf('edge', columns)}, ${namesOf('node', columns)})`;
  return sql`(SELECT json_group_array(${row}) FROM (${walk(source, page, columns)}))`;
}

type Part = 'order' | 'edge' | 'node';

const nameOf = (part: Part, position: number): Sql => raw(`${part}${position}`);

function namesOf(part: Part, columns: Columns): Sql {
  const names = columns[part].map((_, position) => nameOf(part, position));
  return names.length === 0 ? sql`json_array()` : join(names, ', ', 'json_array(', ')');
}

const selected = (part: Part, scope: Scope, columns: Columns): readonly Sql[] =>
  columns[part].map((column, position) => sql`${attribute(scope, column)} AS ${nameOf(part, position)}`);

function walk(source: PageSource, page: Page, columns: Columns): Sql {
  const { scope } = source;
  const withNode = columns.variant || [...page.order, ...columns.node].some(isOfNode) || filtersNode(page);
  const variant = columns.variant ? attribute(scope, { on: 'node', attribute: 'kind' }) : sql`NULL`;
  const wanted = join([
    sql`${nodeRow(scope)} AS "row"`,
    sql`${variant} AS variant`,
    ...selected('order', scope, columns),
    ...selected('edge', scope, columns),
    ...selected('node', scope, columns),
  ]);
  const conditions = every([
    ...ofOwner(source, sql`= p.value`),
    ...ofSought(source, sql`= s.value`),
    ...(source.words === undefined ? [] : [source.words.match]),
    ...filter(scope, page),
    ...(page.after === undefined ? [] : [beyond(boundsOf(scope, page.order, page.after))]),
  ]);
  const { tables, order } = source.words ?? {
    tables: tablesOf(scope, withNode, source.sought?.by),
    order: ordering(scope, page.order),
  };
  return sql`SELECT ${wanted} FROM ${tables} WHERE ${conditions} ORDER BY ${order} LIMIT ${page.limit}`;
}

function countOnce(source: PageSource, page: Page): Sql {
  return page.count ? once(source, countStatement(source, page)) : sql`NULL`;
}

function tallyOnce(source: PageSource, page: Page): Sql {
  return page.tally === undefined ? sql`NULL` : once(source, tallyStatement(counted(source, page), page, page.tally));
}

/** What is counted of a whole page, in the first of its walks. */
function once(source: PageSource, statement: Sql): Sql {
  const first = [
    ...(source.together && source.scope.side !== undefined ? [sql`p.key = 0`] : []),
    ...(source.sought === undefined ? [] : [sql`s.key = 0`]),
  ];
  return sql`CASE WHEN ${every(first)} THEN (${statement}) END`;
}

function countStatement(source: PageSource, page: Page): Sql {
  const { count, from, conditions } = counted(source, page);
  return sql`SELECT ${count} FROM ${from} WHERE ${conditions}`;
}

/**
 * The rows of a page, wherever it begins and ends, and how they are counted. Owners and sought values stand before the
 * links, whatever the planner would prefer, so that the index is entered with each of them.
 */
function counted(source: PageSource, page: Page): Counted {
  const { scope, owners, together, sought } = source;
  const lists = [
    ...(together && scope.side !== undefined ? [sql`${eachNode(owners)} AS o`] : []),
    ...(sought === undefined ? [] : [sql`${eachSought(sought)} AS v`]),
  ];
  const conditions = every([
    ...ofOwner(source, together ? sql`= o.value` : sql`= p.value`),
    ...ofSought(source, sql`= v.value`),
    ...filter(scope, page),
  ]);
  const again = repeats(source);
  const each = again ? sql`DISTINCT ${nodeRow(scope)}` : raw('*');
  const from = join([...lists, tablesOf(scope, filtersNode(page), sought?.by)], ' CROSS JOIN ');
  return { scope, count: sql`count(${each})`, repeats: again, from, conditions };
}

const ofOwner = ({ scope }: PageSource, bound: Sql): readonly Sql[] =>
  scope.side === undefined ? [] : [sql`${ownerRow(scope)} ${bound}`];

function ofSought({ scope, sought }: PageSource, bound: Sql): readonly Sql[] {
  if (sought === undefined) return [];
  const ref = { on: scope.side === undefined ? 'node' : 'edge', attribute: sought.by } as const;
  return [sql`${referenceBy(scope, ref)?.column ?? attribute(scope, ref)} ${bound}`];
}

/** Whether several links of one page may lead to the same node. */
function repeats({ scope, owners, together }: PageSource): boolean {
  if (scope.side === undefined) return false;
  const link: Link = LINKS[scope.side.link];
  return link.distinct !== undefined || (together && isSeveral(owners));
}

const filter = (scope: Scope, { where }: Page): readonly Sql[] =>
  where === undefined ? [] : [condition(where, scope)];

const filtersNode = ({ where }: Page): boolean => where !== undefined && readsNode(where);

interface Bound {
  readonly column: Sql;
  readonly value: StoredValue;
  readonly descending: boolean;
}

const boundsOf = (scope: Scope, order: readonly OrderTerm[], after: readonly Value[]): readonly Bound[] =>
  order.map((term, position) => ({
    column: attribute(scope, term),
    value: storedAs(typeOfAttribute(scope, term), after[position] ?? null),
    descending: term.descending,
  }));

/**
 * The rows after the one with these values. Terms that run in the same direction are compared as a row of values,
 * which an index can be entered with.
 */
function beyond(bounds: readonly Bound[]): Sql {
  const descending = bounds[0]?.descending;
  const turn = bounds.findIndex((bound) => bound.descending !== descending);
  const run = turn === -1 ? bounds : bounds.slice(0, turn);
  const columns = join(run.map((bound) => bound.column));
  const values = join(run.map((bound) => bound.value));
  const past = raw(descending ? '<' : '>');
  if (turn === -1) return sql`(${columns}) ${past} (${values})`;
  return sql`((${columns}) ${past}= (${values}) AND ((${columns}) ${past} (${values}) OR ${beyond(bounds.slice(turn))}))`;
}
