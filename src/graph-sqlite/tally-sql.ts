import sql, { empty, join, raw, type Sql } from 'sql-template-tag';
import type { OrderTerm, Page, Tally } from '../graph/read-plan.js';
import { every } from './filter-sql.js';
import {
  attribute,
  direction,
  kindScope,
  nodeRow,
  ordering,
  type Scope,
  tablesOf,
  typeOfAttribute,
} from './scope-sql.js';
import { storedAs } from './values.js';

/** The rows that are counted, and how. */
export interface Counted {
  readonly scope: Scope;
  readonly count: Sql;
  /** Several of them may lead to the same node. */
  readonly repeats: boolean;
  /** Where they come from. */
  readonly from: Sql;
  readonly conditions: Sql;
}

type Intervals = Extract<Tally, { readonly by: 'interval' }>;

/** Answers with one value: the groups in their order as JSON `[of, count, within, top][]`. */
export function tallyStatement(counted: Counted, page: Page, tally: Tally): Sql {
  return tally.by === 'value' ? tallyValues(counted, tally.attribute) : tallyIntervals(counted, page, tally);
}

function tallyValues({ scope, count, from, conditions }: Counted, name: string): Sql {
  const value = attribute(scope, { on: 'edge', attribute: name });
  const groups = sql`SELECT ${value} AS value, ${count} AS rows FROM ${from} WHERE ${conditions} GROUP BY ${value} ORDER BY ${value}`;
  return sql`SELECT json_group_array(json_array(value, rows, 0, json_array())) FROM (${groups})`;
}

/** Each interval is a stretch of the index, which is counted where it lies. */
function tallyIntervals(counted: Counted, page: Page, tally: Intervals): Sql {
  const rows = sql`SELECT ${counted.count}${rowsIn(counted, tally)}`;
  const group = sql`json_array(i.value ->> 2, (${rows}), ${withinOf(counted, tally)}, ${topOf(counted, page, tally)})`;
  return sql`SELECT json_group_array(${group}) FROM json_each(${intervalList(counted.scope, tally)}) AS i`;
}

/** Each interval as the attribute is stored, then as it is told. */
function intervalList(scope: Scope, { attribute: name, intervals }: Intervals): string {
  const type = typeOfAttribute(scope, { on: 'edge', attribute: name });
  return JSON.stringify(intervals.map(({ from, until }) => [storedAs(type, from), storedAs(type, until), from, until]));
}

function rowsIn({ scope, from, conditions }: Counted, { attribute: name }: Intervals): Sql {
  const column = attribute(scope, { on: 'edge', attribute: name });
  const bounds = [sql`${column} >= i.value ->> 0`, sql`${column} < i.value ->> 1`];
  return sql` FROM ${from} WHERE ${every([conditions, ...bounds])}`;
}

/** How many rows of an interval lie within it. */
function withinOf(counted: Counted, tally: Intervals): Sql {
  if (tally.within === undefined) return sql`0`;
  const end = attribute(counted.scope, { on: 'edge', attribute: tally.within });
  return sql`(SELECT ${counted.count}${rowsIn(counted, tally)} AND ${end} <= i.value ->> 3)`;
}

/**
 * The ids of the first rows of an interval, each once. Only nodes that can be among them are looked up: those that come
 * first by what their links say, and what is alike in that.
 */
function topOf(counted: Counted, { order }: Page, tally: Intervals): Sql {
  if (tally.top === undefined) return sql`json_array()`;
  const turn = order.findIndex(({ on }) => on === 'node');
  const [ofLink, ofNode] = [order.slice(0, turn), order.slice(turn)];
  const node = kindScope(counted.scope.kind, counted.scope.depth);
  const terms = [...ofLink.map((term, at) => sql`${rankedBy(at)} ${direction(term)}`), ordering(node, ofNode)];
  const first = sql`SELECT ${attribute(node, { on: 'node', attribute: 'id' })} AS id
    FROM (${ranked(counted, ofLink, tally)}) AS r CROSS JOIN ${tablesOf(node, true)} ON ${nodeRow(node)} = r."row"
    WHERE r.place <= ${tally.top} ORDER BY ${join(terms)} LIMIT ${tally.top}`;
  return sql`json((SELECT json_group_array(id) FROM (${first})))`;
}

const rankedBy = (position: number): Sql => raw(`r.by${position}`);

/** The rows of an interval with their place by what their links say, which several may share. */
function ranked(counted: Counted, order: readonly OrderTerm[], tally: Intervals): Sql {
  const { scope, repeats } = counted;
  const by = order.map((term, position) => sql`${attribute(scope, term)} AS ${raw(`by${position}`)}`);
  const place = order.length === 0 ? sql`1` : sql`rank() OVER (ORDER BY ${ordering(scope, order)})`;
  const once = repeats ? sql` GROUP BY ${nodeRow(scope)}` : empty;
  return sql`SELECT ${join([sql`${nodeRow(scope)} AS "row"`, sql`${place} AS place`, ...by])}${rowsIn(counted, tally)}${once}`;
}
