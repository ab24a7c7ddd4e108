import { Answer } from '../answer.js';
import type { Planned } from './root-plans.js';

/** What is planned apart, read together: the answers in the same order. */
export function together<T>(planned: readonly Planned<T>[]): Planned<readonly T[]> {
  const starts = planned.map((_, index) => planned.slice(0, index).reduce((sum, { plans }) => sum + plans.length, 0));
  return {
    plans: planned.flatMap(({ plans }) => plans),
    answer: (pages) =>
      planned.map(({ plans, answer }, index) => {
        const start = starts[index] ?? 0;
        return answer(pages.slice(start, start + plans.length));
      }),
  };
}

/** What needs no reading. */
export const known = <T>(value: T): Planned<T> => ({ plans: [], answer: () => value });

/** An object of the answer of which each field, by response key, is planned apart. */
export function plannedFields(
  kind: string,
  fields: readonly (readonly [key: string, Planned<unknown>])[],
): Planned<Answer> {
  const { plans, answer } = together(fields.map(([, planned]) => planned));
  return {
    plans,
    answer: (pages) => {
      const values = answer(pages);
      return new Answer(kind, Object.fromEntries(fields.map(([key], index) => [key, values[index]])));
    },
  };
}

/** The nodes that were found, in the order of the ids. */
export const inOrder = (
  ids: readonly string[],
  { plans, answer }: Planned<ReadonlyMap<string, Answer>>,
): Planned<readonly Answer[]> => ({
  plans,
  answer: (pages) => {
    const found = answer(pages);
    return ids.flatMap((id) => found.get(id) ?? []);
  },
});
