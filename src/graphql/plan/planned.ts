import type { PageRead, ReadPlan } from '../../graph/read-plan.js';
import { Answer } from '../answer.js';

/** Plans, and the answer to make of the pages that a store answers them with. */
export interface Planned<T> {
  readonly plans: readonly ReadPlan[];
  readonly answer: (pages: readonly PageRead[]) => T;
}

/** Several plans as one: the answers to each, in their order. */
export function together<T>(planned: readonly Planned<T>[]): Planned<readonly T[]> {
  return {
    plans: planned.flatMap(({ plans }) => plans),
    answer: (pages) => {
      const left = [...pages];
      return planned.map(({ plans, answer }) => answer(left.splice(0, plans.length)));
    },
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
