import sql, { empty, type Sql } from 'sql-template-tag';
import type { Interval, Page, Tally } from '../graph/read-plan.js';
import { every } from './filter-sql.js';
import { attribute, nodeRow, ordering, type Scope } from './scope-sql.js';

/** The rows that are counted, and how. */
export interface Counted {
  readonly scope: Scope;
  readonly count: Sql;
  /** Several of them may lead to the same node. */
  readonly repeats: boolean;
  /** Where they come from; `withNode`: more is needed of the nodes than their numbers. */
  readonly from: (withNode: boolean) => Sql;
  readonly conditions: Sql;
}

type Intervals = Extract<Tally, { readonly by: 'interval' }>;

/** Answers with one value: the groups in their order as JSON `[of, count, within, top][]`. */
export function tallyStatement(counted: Counted, page: Page, tally: Tally): Sql {
  return tally.by === 'value' ? tallyValues(counted, tally.attribute) : tallyIntervals(counted, page, tally);
}

function tallyValues({ scope, count, from, conditions }: Counted, name: string): Sql {
  const value = attribute(scope, { on: 'edge', attribute: name });
  const groups = sql`SELECT ${value} AS value, ${count} AS rows FROM ${from(false)} WHERE ${conditions} GROUP BY ${value} ORDER BY ${value}`;
  return sql`SELECT json_group_array(json_array(value, rows, 0, json_array())) FROM (${groups})`;
}

/** Each interval is a stretch of the index, which is counted where it lies. */
function tallyIntervals(counted: Counted, page: Page, tally: Intervals): Sql {
  const rows = sql`SELECT ${counted.count}${rowsIn(counted, tally)}`;
  const group = sql`json_array(i.value ->> 0, (${rows}), ${withinOf(counted, tally)}, ${topOf(counted, page, tally)})`;
  return sql`SELECT json_group_array(${group}) FROM json_each(${intervalList(tally.intervals)}) AS i`;
}

const intervalList = (intervals: readonly Interval[]): string =>
  JSON.stringify(intervals.map(({ from, until }) => [from, until]));

function rowsIn({ scope, from, conditions }: Counted, { attribute: name }: Intervals, withNode = false): Sql {
  const column = attribute(scope, { on: 'edge', attribute: name });
  const bounds = [sql`${column} >= i.value ->> 0`, sql`${column} < i.value ->> 1`];
  return sql` FROM ${from(withNode)} WHERE ${every([conditions, ...bounds])}`;
}

/** How many rows of an interval lie within it. */
function withinOf(counted: Counted, tally: Intervals): Sql {
  if (tally.within === undefined) return sql`0`;
  const end = attribute(counted.scope, { on: 'edge', attribute: tally.within });
  return sql`(SELECT ${counted.count}${rowsIn(counted, tally)} AND ${end} <= i.value ->> 1)`;
}

/** The ids of the first rows of an interval, each once. */
function topOf(counted: Counted, page: Page, tally: Intervals): Sql {
  if (tally.top === undefined) return sql`json_array()`;
  const { scope, repeats } = counted;
  const once = repeats ? sql` GROUP BY ${nodeRow(scope)}` : empty;
  const id = attribute(scope, { on: 'node', attribute: 'id' });
  const rows = sql`SELECT ${id} AS id${rowsIn(counted, tally, true)}${once}`;
  return sql`json((SELECT json_group_array(id) FROM (${rows} ORDER BY ${ordering(scope, page.order)} LIMIT ${tally.top})))`;
}
