import type { PageRead, ReadPlan } from '../graph/read-plan.js';

/** Lets a store answer plans, in their order, from one state of the graph, as `GraphStore.read` does. */
export type Read = (plans: readonly ReadPlan[]) => Promise<readonly PageRead[]>;

/** Reads plans by name, all at once; where there are none, nothing is asked. */
export async function readNamed<K extends string>(
  read: Read,
  plans: Readonly<Partial<Record<K, ReadPlan>>>,
): Promise<Readonly<Partial<Record<K, PageRead>>>> {
  const entries = Object.entries(plans) as [K, ReadPlan][];
  const pages = entries.length === 0 ? [] : await read(entries.map(([, plan]) => plan));
  return Object.fromEntries(entries.map(([name], index) => [name, pages[index]])) as Partial<Record<K, PageRead>>;
}
