import type { Group, Page } from '../graph/read-plan.js';
import type { Value } from '../model/model.js';
import type { StoredRow } from './database.js';
import { type FoundRow, merged } from './merge.js';
import type { Columns } from './page-sql.js';
import { type AttributeRef, type Scope, typeOfAttribute } from './scope-sql.js';
import { restored, type StoredValue } from './values.js';

export interface FoundPage {
  readonly rows: readonly FoundRow[];
  readonly count: number | undefined;
  readonly tally: readonly Group[] | undefined;
}

interface Asked {
  readonly scope: Scope;
  readonly columns: Columns;
  readonly page: Page;
}

/** The page that the rows of its statement, one a walk, add up to. */
export function foundPage(walks: readonly StoredRow[], asked: Asked): FoundPage {
  const decode = rowDecoder(asked);
  const rows = walks.map(([, found]) => (JSON.parse(String(found)) as readonly JsonRow[]).map(decode));
  const count = walks.map(([, , counted]) => counted).find((counted) => counted !== null);
  const tally = walks.map(([, , , tallied]) => tallied).find((tallied) => tallied !== null);
  return {
    rows: merged(rows, asked.page),
    count: count === undefined ? undefined : Number(count),
    tally: tally === undefined ? undefined : groupsOf(String(tally)),
  };
}

type JsonGroup = readonly [of: string, count: number, within: number, top: readonly string[]];

const groupsOf = (tally: string): readonly Group[] =>
  (JSON.parse(tally) as readonly JsonGroup[])
    .filter(([, count]) => count > 0)
    .map(([of, count, within, top]) => ({ of, count, within, top }));

type JsonValues = readonly StoredValue[];
type JsonRow = readonly [number: number, variant: string | null, order: JsonValues, edge: JsonValues, node: JsonValues];

function rowDecoder({ scope, columns }: Asked): (row: JsonRow) => FoundRow {
  const order = decoder(scope, columns.order);
  const edge = decoder(scope, columns.edge);
  const node = decoder(scope, columns.node);
  return (row) => ({ number: row[0], variant: row[1], order: order(row[2]), edge: edge(row[3]), node: node(row[4]) });
}

function decoder(scope: Scope, refs: readonly AttributeRef[]): (values: JsonValues) => readonly Value[] {
  const types = refs.map((ref) => typeOfAttribute(scope, ref));
  return (values) => types.map((type, position) => restored(type, values[position] ?? null));
}
