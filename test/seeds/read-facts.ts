import type { GraphStore } from '../../src/graph/graph-store.js';
import type { Page, ReadPlan, Selection } from '../../src/graph/read-plan.js';
import type { Value } from '../../src/model/model.js';

export interface FactRead {
  readonly time: Value;
  readonly status: Value;
  readonly sourceCount: Value;
  readonly disputed: Value;
  /** Their names, in the order of their roles. */
  readonly participants: readonly Value[];
}

const name: Selection = { attributes: ['name'], links: [] };

const participants: Page = {
  order: [
    { on: 'edge', attribute: 'position', descending: false },
    { on: 'node', attribute: 'id', descending: false },
  ],
  limit: 40,
  count: false,
};

const factsOf = (type: string): ReadPlan => ({
  read: 'list',
  kind: 'Fact',
  page: {
    where: { is: 'compare', on: 'node', attribute: 'type', operator: 'eq', value: type },
    order: [
      { on: 'node', attribute: 'at', descending: false },
      { on: 'node', attribute: 'id', descending: false },
    ],
    limit: 101,
    count: false,
  },
  node: {
    attributes: ['time', 'status', 'sourceCount', 'disputed'],
    links: [{ key: 'participants', side: 'Fact.participants', page: participants, edge: [], node: name }],
  },
});

/** The facts of a type, by time. */
export async function readFacts(store: GraphStore, type: string): Promise<readonly FactRead[]> {
  const [page] = await store.read([factsOf(type)]);
  return (page?.rows ?? []).map(
    ({ node: [time = null, status = null, sourceCount = null, disputed = null], links }) => ({
      ...{ time, status, sourceCount, disputed },
      participants: (links[0]?.rows ?? []).map((row) => row.node[0] ?? null),
    }),
  );
}
