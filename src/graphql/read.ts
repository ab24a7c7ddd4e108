import type { Context } from './context.js';
import type { Planned } from './plan/planned.js';

/**
 * Lets the store answer plans, all from one state of the graph, and makes of it the answer they were planned for. Where
 * there is nothing to read, the store is not asked.
 */
export async function read<T>(context: Context, { plans, answer }: Planned<T>): Promise<T> {
  if (plans.length === 0) return answer([]);
  const onStatements = (count: number): void => {
    context.statements += count;
  };
  return answer(await context.store.read(plans, { onStatements }));
}
