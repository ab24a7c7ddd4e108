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

/** Answers with one value: the groups in their order as JSON `[of, count, top][]`. */
export function tallyStatement(counted: Counted, page: Page, tally: Tally): Sql {
  return tally.by === 'value' ? tallyValues(counted, tally.attribute) : tallyIntervals(counted, page, tally);
}

function tallyValues({ scope, count, from, conditions }: Counted, name: string): Sql {
  const value = attribute(scope, { on: 'edge', attribute: name });
  const groups = sql`SELECT ${value} AS value, ${count} AS rows FROM ${from(false)} WHERE ${conditions} GROUP BY ${value} ORDER BY ${value}`;
  return sql`SELECT json_group_array(json_array(value, rows, json_array())) FROM (${groups})`;
}

/** Each interval is a stretch of the index, which is counted where it lies. */
function tallyIntervals(counted: Counted, page: Page, tally: Intervals): Sql {
  const rows = sql`SELECT ${counted.count}${rowsWithin(counted, tally, false)}`;
  const group = sql`json_array(i.value ->> 0, (${rows}), ${topOf(counted, page, tally)})`;
  return sql`SELECT json_group_array(${group}) FROM json_each(${intervalList(tally.intervals)}) AS i`;
}

const intervalList = (intervals: readonly Interval[]): string =>
  JSON.stringify(intervals.map(({ from, until }) => [from, until]));

function rowsWithin(
  { scope, from, conditions }: Counted,
  { attribute: name, within }: Intervals,
  withNode: boolean,
): Sql {
  const column = attribute(scope, { on: 'edge', attribute: name });
  const bounds = [
    sql`${column} >= i.value ->> 0`,
    sql`${column} < i.value ->> 1`,
    ...(within === undefined ? [] : [sql`${attribute(scope, { on: 'node', attribute: within })} <= i.value ->> 1`]),
  ];
  return sql` FROM ${from(withNode || within !== undefined)} WHERE ${every([conditions, ...bounds])}`;
}

/** The ids of the first rows of an interval, each once. */
function topOf(counted: Counted, page: Page, tally: Intervals): Sql {
  if (tally.top === undefined) return sql`json_array()`;
  const { scope, repeats } = counted;
  const once = repeats ? sql` GROUP BY ${nodeRow(scope)}` : empty;
  const id = attribute(scope, { on: 'node', attribute: 'id' });
  const rows = sql`SELECT ${id} AS id${rowsWithin(counted, tally, true)}${once}`;
  return sql`json((SELECT json_group_array(id) FROM (${rows} ORDER BY ${ordering(scope, page.order)} LIMIT ${tally.top})))`;
}
