import { kindOfId } from '../model/ids.js';
import type { KindName } from '../model/model.js';
import { Answer } from './answer.js';
import type { Context } from './context.js';
import { together } from './plan/planned.js';
import { planNodes } from './plan/root-plans.js';
import type { SelectedField } from './plan/selected-field.js';
import { read } from './read.js';

/** Finds what a field of an object asks for. */
type Find<T, R = unknown> = (from: T) => R;

/**
 * Reads from the graph what a field asks for of a whole batch. Making one plans the reading: what may not be asked is
 * refused then.
 */
export type Reading<T, R = unknown> = (batch: readonly T[]) => Promise<Find<T, R>>;

/** All that is known without reading. */
export const known =
  <T>(find: Find<T>): Reading<T> =>
  async () =>
    find;

/** Reads a field with all its parts. */
export function partsReading<T>(
  kind: string,
  field: SelectedField,
  planPart: (part: SelectedField) => Reading<T>,
): Reading<T, Answer> {
  const parts = field.fields().map((part) => [part.key, planPart(part)] as const);
  return async (batch) => {
    const finds: [string, Find<T>][] = [];
    for (const [key, reading] of parts) finds.push([key, await reading(batch)]);
    return (from) => new Answer(kind, Object.fromEntries(finds.map(([key, find]) => [key, find(from)])));
  };
}

/**
 * Reads nodes of these kinds, all of a batch at once; null for those that do not exist.
 * @param counted as how many nodes they count where the rows of a query are bounded
 */
export function nodeReading<T>(
  context: Context,
  field: SelectedField,
  kinds: readonly KindName[],
  counted: number,
  idOf: (from: T) => string | undefined,
): Reading<T> {
  const plans = kinds.map((kind) => ({ kind, plan: planNodes(context, field, kind, counted) }));
  return async (batch) => {
    const ids = [...new Set(batch.flatMap((from) => idOf(from) ?? []))];
    const ofKinds = plans.map(({ kind, plan }) => ({ plan, ids: ids.filter((id) => kindOfId(id) === kind) }));
    const planned = ofKinds.filter((each) => each.ids.length > 0).map((each) => each.plan(each.ids));
    const found = await read(context, together(planned));
    const byId = new Map(found.flatMap((nodes) => [...nodes]));
    return (from) => byId.get(idOf(from) ?? '') ?? null;
  };
}
