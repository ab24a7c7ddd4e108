import { KINDS, type Kind, type KindName, orderOfKind, type Side } from '../model/model.js';

/** The columns of an index over nodes of a kind: it walks one value of `seek`, or all nodes, in order. */
export const nodeIndex = (kind: KindName, seek: string | undefined, order: string): readonly string[] => [
  ...(seek === undefined ? [] : [seek]),
  ...orderOfKind(kind, order),
];

/**
 * The columns of an index over links: it walks those of one owner, of one value of `seek` or all, in order. The first of
 * a side holds what is counted as well.
 */
export const sideIndex = (side: Side, seek: string | undefined): readonly string[] => [
  side.ownerId,
  ...(seek === undefined ? [] : [seek]),
  ...(side.order === undefined ? [] : [side.order.by]),
  side.itemId,
  ...(seek === seeksOf(side)[0] ? side.counted : []),
];

const seeksOf = ({
  alwaysSought,
  seeks,
}: Pick<Kind | Side, 'alwaysSought' | 'seeks'>): readonly (string | undefined)[] =>
  alwaysSought ? seeks : [undefined, ...seeks];

/** The name of the full-text index over the words of a kind. */
export const wordIndex = (kind: KindName): string => `${kind.toLowerCase()}_words`;

/**
 * What cuts the words of a kind out of its texts. Names have been folded when they were recorded; in other texts case and
 * accents are folded, and common English words are left out, which among names would lose who is called Will.
 */
export const analyzerOf = (kind: KindName): 'standard-no-stop-words' | 'standard-folding' =>
  kind === 'Name' ? 'standard-no-stop-words' : 'standard-folding';

/** Every index over nodes of a kind, beside the one that keeps its ids unique. */
export function indexesOfKind(name: KindName): readonly (readonly string[])[] {
  const kind: Kind = KINDS[name];
  const seeks = seeksOf(kind);
  const ordered = kind.orders.flatMap((order) => seeks.map((seek) => nodeIndex(name, seek, order)));
  return [...ordered, ...(kind.lookups ?? []).map((attribute) => [attribute])];
}

/** Every index over links that a page read from this side can walk; few links leave from a side without an order. */
export function indexesOfSide(side: Side): readonly (readonly string[])[] {
  if (side.order === undefined) return [];
  return seeksOf(side).map((seek) => sideIndex(side, seek));
}
