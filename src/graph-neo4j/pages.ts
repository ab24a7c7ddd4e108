import type { PageRead, Row } from '../graph/read-plan.js';
import type { Value } from '../model/model.js';

/** A page as a compiled statement answers with it: lists all the way, which travel in less space than maps. */
export type PageList = readonly [rows: readonly RowList[], count?: number];
type RowList = readonly [edge: readonly Value[], node: readonly Value[], links: readonly PageList[]];

export function pageOf([rows, count]: PageList): PageRead {
  return { rows: rows.map(rowOf), ...(count === undefined ? {} : { count }) };
}

const rowOf = ([edge, node, links]: RowList): Row => ({ edge, node, links: links.map(pageOf) });
