import type { Group, PageRead, Row } from '../graph/read-plan.js';
import type { Value } from '../model/model.js';

/** A page as a compiled statement answers with it: lists all the way, which travel in less space than maps. */
export type PageList = readonly [rows: readonly RowList[], count?: number | null, tally?: readonly GroupList[]];
type RowList = readonly [edge: readonly Value[], node: readonly Value[], links: readonly PageList[]];
type GroupList = readonly [of: string, count: number, within: number, top: readonly string[]];

export function pageOf([rows, count, tally]: PageList): PageRead {
  return {
    rows: rows.map(rowOf),
    ...(typeof count === 'number' && { count }),
    ...(tally !== undefined && { tally: tally.map(groupOf) }),
  };
}

const rowOf = ([edge, node, links]: RowList): Row => ({ edge, node, links: links.map(pageOf) });
const groupOf = ([of, count, within, top]: GroupList): Group => ({ of, count, within, top });
