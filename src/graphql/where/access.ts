import type { Filter, Seeds, Seek } from '../../graph/read-plan.js';
import { KINDS, type Side, sideNamed } from '../../model/model.js';
import { type Clause, valuesOf, without } from './clauses.js';
import { routesTo } from './routes.js';
import { entitySeeds } from './seeds.js';
import type { Listing, Subject, SubjectKind } from './subject.js';
import { whereFilter } from './where-filter.js';

/** How a page is found: the index it walks, and what is left to filter by. */
interface Access {
  readonly seek?: Seek;
  readonly where?: Filter;
}

/** A page behind a link; the side may be another than the one asked for that leads to the same nodes. */
export interface SideAccess extends Access {
  readonly side: Side;
}

export type KindAccess =
  | ({ readonly read: 'list'; readonly side?: never } & Access)
  | ({ readonly read: 'reached'; readonly from: Seeds } & SideAccess);

interface Sought {
  readonly seek?: Seek;
  readonly rest: readonly Clause[];
}

const STANDING: readonly Clause[] = [{ field: 'withdrawnAt', value: { known: false } }];

/** What lists of a kind, or behind a side, always show only; by its id the rest can still be read. */
const SHOWN: Readonly<Record<string, readonly Clause[]>> = { Article: STANDING, 'Source.articles': STANDING };

function firstOf<T, R>(items: readonly T[], find: (item: T) => R | undefined): R | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}

function seekOther(clauses: readonly Clause[], path: string): Sought | undefined {
  return firstOf(clauses, (clause) => {
    const referring = ['with', 'other'].includes(clause.field) ? entitySeeds(clause.value, path) : undefined;
    return referring && { seek: { by: 'otherId', referring }, rest: without(clauses, clause) };
  });
}

function seekValues(by: string, clauses: readonly Clause[]): Sought | undefined {
  return firstOf(clauses, (clause) => {
    const among = clause.field === by ? valuesOf(clause.value) : undefined;
    return among && { seek: { by, among }, rest: without(clauses, clause) };
  });
}

/** Seeks in the order of their use: the later in the model, the more they narrow. */
function seekAmong(attributes: readonly string[], clauses: readonly Clause[], path: string): Sought | undefined {
  return firstOf(attributes.toReversed(), (by) =>
    by === 'otherId' ? seekOther(clauses, path) : seekValues(by, clauses),
  );
}

/** Without a seek of its own, a page that is always sought is that of all variants of its kind. */
function unsought(side: Side, clauses: readonly Clause[]): Sought {
  const { variants } = { variants: undefined, ...KINDS[side.item] };
  return side.alwaysSought && variants !== undefined
    ? { seek: { by: 'kind', among: variants }, rest: clauses }
    : { rest: clauses };
}

function accessBy(sought: Sought, subject: Subject): Access {
  const { rest, ...seek } = sought;
  return rest.length === 0 ? seek : { ...seek, where: whereFilter(subject, rest) };
}

/** How to find, behind a side, the nodes that satisfy the conditions. */
export function accessSide(asked: Side, conditions: readonly Clause[], { path, of }: Listing): SideAccess {
  const clauses = [...(SHOWN[asked.name] ?? []), ...conditions];
  const shared = asked.name === 'Entity.facts' && seekOther(clauses, path) !== undefined;
  const side = shared ? sideNamed('Entity.sharedFacts') : asked;
  const sought = seekAmong(side.seeks, clauses, path) ?? unsought(side, clauses);
  return { side, ...accessBy(sought, { kind: side.item as SubjectKind, side, path, of, links: 0 }) };
}

function routeFor(kind: SubjectKind, clauses: readonly Clause[], path: string): KindAccess | undefined {
  return firstOf(routesTo(kind), (route) =>
    firstOf(clauses, (clause) => {
      const others = without(clauses, clause);
      const from = clause.field === route.field ? route.seeds(clause.value, path, others) : undefined;
      if (from === undefined) return undefined;
      const remaining = route.clauses(clause.value, others);
      return { read: 'reached', from, ...accessSide(sideNamed(route.side), remaining, { path, of: 'graph' }) };
    }),
  );
}

function accessList(kind: SubjectKind, conditions: readonly Clause[], path: string): KindAccess {
  const clauses = [...(SHOWN[kind] ?? []), ...conditions];
  const sought = seekAmong(KINDS[kind].seeks, clauses, path) ?? { rest: clauses };
  return { read: 'list', ...accessBy(sought, { kind, path, of: 'graph', links: 0 }) };
}

/** How to find, in the whole graph, the nodes of a kind that satisfy the clauses. */
export function accessKind(kind: SubjectKind, clauses: readonly Clause[], path: string): KindAccess {
  return routeFor(kind, clauses, path) ?? accessList(kind, clauses, path);
}
