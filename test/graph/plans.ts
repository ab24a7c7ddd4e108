/** Short ways to say the plans of the tests and to look at their answers. */
import type { GraphStore } from '../../src/graph/graph-store.js';
import type {
  Filter,
  LinkRead,
  OrderTerm,
  Page,
  PageRead,
  ReadPlan,
  Seeds,
  Selection,
} from '../../src/graph/read-plan.js';
import type { KindName, Value } from '../../src/model/model.js';

export const nodeTerm = (attribute: string, descending = false): OrderTerm => ({ on: 'node', attribute, descending });
export const edgeTerm = (attribute: string, descending = false): OrderTerm => ({ on: 'edge', attribute, descending });

export const BY_ID = [nodeTerm('id')];
/** The order of the facts, and of the relationships, of an entity. */
export const NEWEST_FIRST = [edgeTerm('at', true), nodeTerm('id', true)];

export const page = (more: Partial<Page> = {}): Page => ({ order: BY_ID, limit: 20, count: false, ...more });

export const idsOnly = (...links: readonly LinkRead[]): Selection => ({ attributes: ['id'], links });

export function link(side: string, more: Partial<LinkRead> = {}): LinkRead {
  return { key: side, side, page: page(), edge: [], node: idsOnly(), ...more };
}

export const nodes = (kind: KindName, ids: readonly string[], node: Selection): ReadPlan => ({
  read: 'ids',
  kind,
  ids,
  node,
});

export const list = (kind: KindName, more: Partial<Page> = {}, node = idsOnly()): ReadPlan => ({
  read: 'list',
  kind,
  page: page(more),
  node,
});

export const reached = (from: Seeds, side: string, more: Partial<Page> = {}): ReadPlan => ({
  read: 'reached',
  from,
  side,
  page: page(more),
  node: idsOnly(),
});

export const compare = (
  on: 'node' | 'edge',
  attribute: string,
  operator: Extract<Filter, { is: 'compare' }>['operator'],
  value: Value,
): Filter => ({ is: 'compare', on, attribute, operator, value });

export const idIs = (id: string): Filter => compare('node', 'id', 'eq', id);

export async function readOne(store: GraphStore, plan: ReadPlan): Promise<PageRead> {
  const [answer, ...others] = await store.read([plan]);
  if (answer === undefined || others.length > 0) throw new Error(`Expected one answer, got ${others.length}.`);
  return answer;
}

/** The page of a link of the first row. */
export function linkOf(answer: PageRead, position = 0): PageRead {
  const found = answer.rows[0]?.links[position];
  if (found === undefined) throw new Error('Expected a row with links, got none.');
  return found;
}

/** The first attribute of each row, which is the id wherever nothing else was asked for. */
export const idsOf = ({ rows }: PageRead): readonly Value[] => rows.map(({ node }) => node[0] ?? null);
