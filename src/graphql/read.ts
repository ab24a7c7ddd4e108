import type { Context } from './context.js';
import type { Planned } from './plan/root-plans.js';

/** Lets the store answer plans, all from one state of the graph, and counts its statements. Without plans it is not asked. */
export async function readPlans(context: Context, plans: readonly ReadPlan[]): Promise<readonly PageRead[]> {
  if (plans.length === 0) return [];
  const onStatements = (count: number): void => {
    context.statements += count;
  };
  return answer(await context.store.read(plans, { onStatements }));
}
