import type { OrderTerm, Page } from '../graph/read-plan.js';
import { KINDS, type Kind, type KindName, type Side } from '../model/model.js';
import { attributeAt, compileFilter, type Place } from './filter-cypher.js';
import { nodeIndex, sideIndex } from './indexes.js';
import { patternOf } from './match-cypher.js';
import type { Start, Starts } from './start-cypher.js';
import type { Names } from './statement.js';

/** The way through the graph that meets the rows of a page, and what it calls them. */
export interface Walk {
  readonly place: Place;
  readonly match: string;
  /** What the rows have in common, said first in an order: only then does the database take it from the index. */
  readonly fixed: readonly string[];
  readonly order: readonly OrderTerm[];
}

/** What a walk does otherwise than its page says. */
export interface Course {
  /** The index that it takes. */
  readonly index?: readonly string[];
  /** What its rows have to satisfy as well. */
  readonly conditions?: (place: Place) => readonly string[];
}

/** The index that a walk must take, or undefined where it expands from the owner or scans, and sorts. */
function indexOf(start: Start, page: Page): readonly string[] | undefined {
  return start.at === 'kind' ? indexOfKind(start.kind, page) : indexOfSide(start.side, page);
}

function indexOfKind(name: KindName, { seek, order: [first] }: Page): readonly string[] | undefined {
  const kind: Kind = KINDS[name];
  if (seek !== undefined && !kind.seeks.includes(seek.by)) throw unsought(name, seek.by);
  const order = kind.orders.find((attribute) => attribute === first?.attribute);
  if (seek !== undefined) return nodeIndex(name, seek.by, order ?? kind.orders[0] ?? 'id');
  if (order !== undefined) return kind.alwaysSought ? undefined : nodeIndex(name, undefined, order);
  return first?.attribute === 'id' ? ['id'] : undefined;
}

function indexOfSide(side: Side, { seek, order: [first] }: Page): readonly string[] | undefined {
  if (seek !== undefined && !side.seeks.includes(seek.by)) throw unsought(side.name, seek.by);
  if (seek !== undefined) return sideIndex(side, seek.by);
  const isInOrder = first?.on === 'edge' && first.attribute === side.order?.by;
  return isInOrder && !side.alwaysSought ? sideIndex(side, undefined) : undefined;
}

const unsought = (where: string, attribute: string): Error =>
  new Error(`Expected an attribute that pages of ${where} can seek by, got "${attribute}".`);

export function compileWalk(
  start: Start,
  { owner, sought }: Starts,
  page: Page,
  names: Names,
  { index = indexOf(start, page) ?? [], conditions: further = () => [] }: Course = {},
): Walk {
  const place = placeOf(start, names);
  const fixed = [...(owner === undefined ? [] : [`${owner}.id`]), ...(sought === undefined ? [] : [sought])];
  const columns = index.map((column) => `${indexedBy(place).variable}.${column}`);
  const conditions = [
    ...columns.map((column, at) => (fixed[at] === undefined ? `${column} IS NOT NULL` : `${column} = ${fixed[at]}`)),
    ...afterCondition(place, page, names),
    ...further(place),
    ...(page.where === undefined ? [] : [compileFilter(page.where, place, names)]),
  ];
  return {
    place,
    match: `MATCH ${pathOf(start, index.length === 0 ? owner : undefined, place)}${hintOf(place, index, fixed.length > 0)}${whereOf(conditions)}`,
    fixed: columns.slice(0, fixed.length),
    order: page.order,
  };
}

const indexedBy = ({ node, kind, edge }: Place): { readonly variable: string; readonly name: string } =>
  edge === undefined ? { variable: node, name: kind } : { variable: edge.variable, name: edge.side.link };

/** Asked for an index alone, the database may scan all of it while it does not know yet how much there is. */
function hintOf(place: Place, index: readonly string[], seeks: boolean): string {
  const { variable, name } = indexedBy(place);
  return index.length === 0 ? '' : ` USING INDEX ${seeks ? 'SEEK ' : ''}${variable}:${name}(${index.join(', ')})`;
}

const whereOf = (conditions: readonly string[]): string =>
  conditions.length === 0 ? '' : ` WHERE ${conditions.join(' AND ')}`;

function placeOf(start: Start, names: Names): Place {
  if (start.at === 'kind') return { node: names.variable('n'), kind: start.kind };
  const edge = { variable: names.variable('r'), side: start.side };
  return { node: names.variable('n'), kind: start.side.item, edge };
}

/** The owner stands in it only where links are found by expanding from there: the id in an index has said it already. */
function pathOf(start: Start, owner: string | undefined, { node, edge }: Place): string {
  return start.at === 'kind'
    ? `(${node}:${start.kind})`
    : patternOf(start.side, owner ?? '', edge?.variable ?? '', node);
}

/** Rows after the given one. Each step bounds its term from one side, so that an index can be entered there. */
function afterCondition(place: Place, { order, after = [] }: Page, names: Names): readonly string[] {
  if (after.length === 0) return [];
  const steps = order.map(({ on, attribute, descending }, at) => ({
    left: attributeAt(place, on, attribute),
    past: descending ? '<' : '>',
    value: names.parameter(after[at] ?? null),
  }));
  const beyond = steps.reduceRight(
    (rest, { left, past, value }) =>
      rest === '' ? `${left} ${past} ${value}` : `${left} ${past}= ${value} AND (${left} ${past} ${value} OR ${rest})`,
    '',
  );
  return [beyond];
}

const termsOf = ({ place, order }: Walk): readonly string[] =>
  order.map(({ on, attribute, descending }) => attributeAt(place, on, attribute) + (descending ? ' DESC' : ''));

/** `ORDER BY` as the page has it. */
export const orderOf = (walk: Walk): string => `ORDER BY ${termsOf(walk).join(', ')}`;

/** `ORDER BY` within one walk, said so that the database sees that its index gives it. */
export function orderWithin(walk: Walk): string {
  const direction = walk.order[0]?.descending ? ' DESC' : '';
  const fixed = walk.fixed.map((expression) => expression + direction);
  return `ORDER BY ${[...fixed, ...termsOf(walk)].join(', ')}`;
}
