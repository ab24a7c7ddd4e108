import { groupBy } from '../model/group-by.js';
import type { AttributeType, Value } from '../model/model.js';
import type { CypherValue, Statement } from './statement.js';

/** Rows that one statement works on: enough to make round trips few, not so many that its memory grows. */
const BATCH = 2_000;

export type Row = Readonly<Record<string, CypherValue>>;

/** One statement for each group of items and batch of it; the text finds their rows in `$rows`. */
export function statementsFor<T, K>(
  items: readonly T[],
  keyOf: (item: T) => K,
  textFor: (key: K) => string,
  rowOf: (item: T) => Row,
): readonly Statement[] {
  return [...groupBy(items, keyOf)].flatMap(([key, group]) =>
    batchesOf(group.map(rowOf)).map((rows) => ({ text: textFor(key), parameters: { rows } })),
  );
}

function batchesOf(rows: readonly Row[]): readonly (readonly Row[])[] {
  const starts = Array.from({ length: Math.ceil(rows.length / BATCH) }, (_, batch) => batch * BATCH);
  return starts.map((start) => rows.slice(start, start + BATCH));
}

/** The attributes that the model has, as the database keeps them: whole numbers as integers, nulls left out. */
export function propertiesOf(
  types: Readonly<Record<string, AttributeType>>,
  values: Readonly<Record<string, Value>>,
): Row {
  return Object.fromEntries(
    Object.entries(types).map(([name, type]) => [name, propertyOf(type, values[name] ?? null)]),
  );
}

const propertyOf = (type: AttributeType, value: Value): CypherValue =>
  type === 'integer' && typeof value === 'number' ? BigInt(value) : value;
