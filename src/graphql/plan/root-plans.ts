import type { Page, ReadPlan, Selection } from '../../graph/read-plan.js';
import { groupBy } from '../../model/group-by.js';
import { kindOfId } from '../../model/ids.js';
import type { KindName } from '../../model/model.js';
import type { Answer } from '../answer.js';
import type { Context } from '../context.js';
import { badUserInput } from '../errors.js';
import { accessKind, type KindAccess } from '../where/access.js';
import { type Clause, clausesOfArgument } from '../where/clauses.js';
import type { SubjectKind } from '../where/subject.js';
import { connectionReader } from './connection-reader.js';
import { NodeReads } from './node-reads.js';
import { kindOrder } from './orders.js';
import { pageRequest, type Walk } from './page-request.js';
import { type Planned, together } from './planned.js';
import type { SelectedField } from './selected-field.js';
import { SelectionPlanner } from './selection-planner.js';

/** Kinds whose nodes clients can read. */
const READABLE: ReadonlySet<KindName> = new Set([
  'Source',
  'Article',
  'ArticleVersion',
  'Entity',
  'Fact',
  'Evidence',
  'Relationship',
]);

function readableKind(id: string, field: SelectedField): KindName {
  const kind = kindOfId(id);
  if (kind !== undefined && READABLE.has(kind)) return kind;
  throw badUserInput(`${field.path}: Expected an id such as "person_…", got ${JSON.stringify(id)}.`, field.nodes);
}

/**
 * How to read nodes of a kind, planned before their ids are known: those that exist, by id.
 * @param counted as how many nodes they count where the rows of a query are bounded
 * @throws GraphQLError BAD_USER_INPUT or QUERY_TOO_LARGE
 */
export function planNodes(
  context: Context,
  field: SelectedField,
  kind: KindName,
  counted: number,
): (ids: readonly string[]) => Planned<ReadonlyMap<string, Answer>> {
  const reads = new NodeReads(kind, context, counted);
  const id = reads.attribute('id');
  const answer = new SelectionPlanner(context.vocabulary).node(reads, field);
  const node = reads.selection();
  return (ids) => ({
    plans: [{ read: 'ids', kind, ids, node }],
    answer: ([page]) => new Map(page?.rows.map((row) => [String(id(row)), answer(row)])),
  });
}

/**
 * Nodes by their ids: those that exist, by id.
 * @throws GraphQLError BAD_USER_INPUT for text that is no id, or QUERY_TOO_LARGE
 */
export function planIds(
  context: Context,
  field: SelectedField,
  ids: readonly string[],
): Planned<ReadonlyMap<string, Answer>> {
  const kinds = [...groupBy(new Set(ids), (id) => readableKind(id, field))];
  const { plans, answer } = together(
    kinds.map(([kind, ofKind]) => planNodes(context, field, kind, ids.length)(ofKind)),
  );
  return { plans, answer: (pages) => new Map(answer(pages).flatMap((found) => [...found])) };
}

function rootPlan(kind: KindName, access: KindAccess, page: Page, node: Selection): ReadPlan {
  return access.read === 'list'
    ? { read: 'list', kind, page, node }
    : { read: 'reached', from: access.from, side: access.side.name, page, node };
}

function walkOf(kind: SubjectKind, access: KindAccess, orderBy: readonly object[]): Walk {
  const { seek, where, side } = access;
  const of = access.read === 'list' ? [kind] : [access.side.name, access.from];
  const order = kindOrder(kind, orderBy, side);
  return { of, order, ...(seek && { seek }), ...(where && { where }), ...(side && { itemId: side.itemId }) };
}

/**
 * The connection over all nodes of a kind, as its arguments narrow and order it.
 * @throws GraphQLError BAD_USER_INPUT or QUERY_TOO_LARGE
 */
export function planPage(
  context: Context,
  field: SelectedField,
  kind: SubjectKind,
  fixed: readonly Clause[] = [],
): Planned<Answer> {
  const path = `${field.path}.where`;
  const access = accessKind(kind, [...fixed, ...clausesOfArgument(field.args.where, path)], path);
  const request = pageRequest(field, walkOf(kind, access, (field.args.orderBy ?? []) as readonly object[]));
  const node = new NodeReads(kind, context, request.size);
  const planner = new SelectionPlanner(context.vocabulary);
  const answer = connectionReader(field, request, { node }, (reads, part) => planner.node(reads, part));
  const plan = rootPlan(kind, access, request.page, node.selection());
  return { plans: [plan], answer: ([page]) => answer(page ?? { rows: [] }) };
}

/** The first node that satisfies the clauses; null if none does. */
export function planFirst(
  context: Context,
  field: SelectedField,
  kind: SubjectKind,
  clauses: readonly Clause[],
  orderBy: readonly object[] = [],
): Planned<Answer | null> {
  const access = accessKind(kind, clauses, field.path);
  const { seek, where, order } = walkOf(kind, access, orderBy);
  const page: Page = { ...(seek && { seek }), ...(where && { where }), order, limit: 1, count: false };
  const node = new NodeReads(kind, context);
  const answer = new SelectionPlanner(context.vocabulary).node(node, field);
  return {
    plans: [rootPlan(kind, access, page, node.selection())],
    answer: ([read]) => read?.rows.map(answer)[0] ?? null,
  };
}

/** How many nodes of a kind satisfy the clauses. */
export function planCount(kind: SubjectKind): Planned<number> {
  const access = accessKind(kind, [], kind);
  const { where } = walkOf(kind, access, []);
  const order = [{ on: 'node', attribute: 'id', descending: false } as const];
  const page: Page = { ...(where && { where }), order, limit: 0, count: true };
  return {
    plans: [{ read: 'list', kind, page, node: { attributes: [], links: [] } }],
    answer: ([read]) => read?.count ?? 0,
  };
}
