import type { PageRead, ReadPlan } from '../graph/read-plan.js';

/** Lets a store answer plans, in their order, from one state of the graph, as `GraphStore.read` does. */
export type Read = (plans: readonly ReadPlan[]) => Promise<readonly PageRead[]>;
