import type { PageRead, ReadPlan } from '../graph/read-plan.js';
import type { Context } from './context.js';
import type { Planned } from './plan/root-plans.js';

/** Lets the store answer plans, all from one state of the graph, and counts its statements; without plans there are none. */
export async function readPlans(context: Context, plans: readonly ReadPlan[]): Promise<readonly PageRead[]> {
  if (plans.length === 0) return [];
  const onStatements = (count: number): void => {
    context.statements += count;
  };
  return context.store.read(plans, { onStatements });
}

/** Reads plans, and makes of what was read the answer they were planned for. */
export async function read<T>(context: Context, { plans, answer }: Planned<T>): Promise<T> {
  return answer(await readPlans(context, plans));
}
