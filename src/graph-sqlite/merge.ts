import type { OrderTerm, Page } from '../graph/read-plan.js';
import type { Value } from '../model/model.js';

export interface FoundRow {
  /** Of the node's row in its table. */
  readonly number: number;
  /** What the node is more exactly, where that was asked for. */
  readonly variant: string | null;
  /** The values of the page's order in this row. */
  readonly order: readonly Value[];
  readonly edge: readonly Value[];
  readonly node: readonly Value[];
}

/** The page that walks through an index, each in the page's order, add up to; a node that several reach is one row. */
export function merged(walks: readonly (readonly FoundRow[])[], { order, limit }: Page): readonly FoundRow[] {
  const [only, ...others] = walks;
  if (only !== undefined && others.length === 0) return only;
  const rows = walks.flat().sort((one, other) => compareRows(order, one, other));
  const nodes = new Map(rows.map((row) => [row.number, row]));
  return [...nodes.values()].slice(0, limit);
}

function compareRows(order: readonly OrderTerm[], one: FoundRow, other: FoundRow): number {
  for (const [position, { descending }] of order.entries()) {
    const difference = compareValues(one.order[position], other.order[position]);
    if (difference !== 0) return descending ? -difference : difference;
  }
  return 0;
}

/** As SQLite compares: text by its UTF-8. */
function compareValues(one: Value | undefined, other: Value | undefined): number {
  if (typeof one === 'string' && typeof other === 'string') return Buffer.compare(Buffer.from(one), Buffer.from(other));
  return Number(one) - Number(other);
}
