import type { OrderTerm } from '../../graph/read-plan.js';
import { KINDS, type Kind, type Side } from '../../model/model.js';
import { orderedAttribute } from '../inputs/orders.js';
import { placeOf, type SubjectKind } from '../where/subject.js';

interface By {
  readonly by: string;
  readonly descending: boolean;
}

const DEFAULTS: Readonly<Record<SubjectKind, By>> = {
  Article: { by: 'publishedAt', descending: true },
  Entity: { by: 'sortName', descending: false },
  Fact: { by: 'at', descending: true },
  Relationship: { by: 'at', descending: true },
  Source: { by: 'id', descending: false },
};

/** Ids break ties, in the direction of what they follow, as the indexes of the stores do. */
function tieBreak(terms: readonly OrderTerm[], side: Side | undefined): OrderTerm {
  const descending = terms.at(-1)?.descending ?? false;
  return side !== undefined && terms.every(({ on }) => on === 'edge')
    ? { on: 'edge', attribute: side.itemId, descending }
    : { on: 'node', attribute: 'id', descending };
}

function complete(terms: readonly OrderTerm[], side: Side | undefined): readonly OrderTerm[] {
  return terms.some(({ attribute }) => attribute === 'id') ? terms : [...terms, tieBreak(terms, side)];
}

/** The order of a page behind a link. */
export function sideOrder(side: Side): readonly OrderTerm[] {
  const { order } = side;
  const terms = order === undefined ? [] : [{ on: 'edge', attribute: order.by, descending: order.descending } as const];
  return complete(terms, side);
}

function chosen(kind: SubjectKind, orderBy: readonly object[]): readonly By[] {
  return orderBy.flatMap((order) =>
    Object.entries(order).map(([field, direction]) => ({
      by: orderedAttribute(kind, field),
      descending: direction === 'DESC',
    })),
  );
}

/** What breaks the ties of a kind's orders does so in the direction of the last of them, as in the indexes of the stores. */
function withTieBreaker(kind: SubjectKind, orders: readonly By[]): readonly By[] {
  const { tieBreaker }: Kind = KINDS[kind];
  const [last] = orders.slice(-1);
  if (tieBreaker === undefined || last === undefined || orders.some(({ by }) => by === tieBreaker)) return orders;
  return [...orders, { by: tieBreaker, descending: last.descending }];
}

/** The order of a page of a whole kind, as chosen or by default; read over a side, by the link's copies where it has some. */
export function kindOrder(kind: SubjectKind, orderBy: readonly object[], side?: Side): readonly OrderTerm[] {
  const by = orderBy.length === 0 ? [DEFAULTS[kind]] : withTieBreaker(kind, chosen(kind, orderBy));
  const terms = by.map(({ by: attribute, descending }) => ({ on: placeOf(side, attribute), attribute, descending }));
  return complete(terms, side);
}

export function reversed(order: readonly OrderTerm[]): readonly OrderTerm[] {
  return order.map((term) => ({ ...term, descending: !term.descending }));
}
