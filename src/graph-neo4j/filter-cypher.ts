import type { Comparison, Filter } from '../graph/read-plan.js';
import { UnreachableCaseError } from '../model/errors.js';
import { KINDS, type Kind, type KindName, LINKS, type Link, type Side, sideNamed } from '../model/model.js';
import { matchById, patternOf } from './match-cypher.js';
import type { Names } from './statement.js';

/** Where a statement stands: on a node and, if a side was followed to reach it, on the link that led there. */
export interface Place {
  readonly node: string;
  readonly kind: KindName;
  readonly edge?: { readonly variable: string; readonly side: Side };
}

function isOnLink(side: Side, attribute: string): boolean {
  const link: Link = LINKS[side.link];
  return attribute in link.attributes || attribute === side.ownerId || attribute === side.itemId;
}

/**
 * An attribute of the node or link at a place, as Cypher. The id of a node is read from the link that led there, whose
 * indexes hold it.
 * @throws Error for an attribute that the model does not have: a mistake in the program, never in its input.
 */
export function attributeAt(place: Place, on: 'node' | 'edge', attribute: string): string {
  const { edge } = place;
  if (on === 'node' && attribute === 'id' && edge !== undefined) return `${edge.variable}.${edge.side.itemId}`;
  if (on === 'edge' && edge !== undefined && isOnLink(edge.side, attribute)) return `${edge.variable}.${attribute}`;
  const kind: Kind = KINDS[place.kind];
  if (on === 'node' && attribute in kind.attributes) return `${place.node}.${attribute}`;
  throw new Error(`Expected an attribute of the ${on} at ${edge?.side.name ?? place.kind}, got "${attribute}".`);
}

const SYMBOLS = {
  eq: '=',
  in: 'IN',
  gt: '>',
  gte: '>=',
  lt: '<',
  lte: '<=',
  contains: 'CONTAINS',
  startsWith: 'STARTS WITH',
} as const;

function compileComparison({ on, attribute, operator, value }: Comparison, place: Place, names: Names): string {
  const left = attributeAt(place, on, attribute);
  if (operator === 'known') return `${left} IS ${value === true ? 'NOT ' : ''}NULL`;
  if (operator === 'has') return `${names.parameter(value)} IN ${left}`;
  return `${left} ${SYMBOLS[operator]} ${names.parameter(value)}`;
}

function compileLinked(filter: Filter & { is: 'linked' }, place: Place, names: Names): string {
  const side = sideNamed(filter.side);
  const edge = { variable: names.variable('r'), side };
  const far = { node: names.variable('n'), kind: side.item, edge };
  return `EXISTS { MATCH ${patternOf(side, place.node, edge.variable, far.node)} WHERE ${compileFilter(filter.where, far, names)} }`;
}

function compileRefers(filter: Filter & { is: 'refers' }, place: Place, names: Names): string {
  const far = { node: names.variable('n'), kind: filter.kind };
  const held = attributeAt(place, filter.on, filter.attribute);
  const condition = compileFilter(filter.where, far, names);
  return `EXISTS { ${matchById(far.node, far.kind, `= ${held}`)} AND ${condition} }`;
}

const join = (parts: readonly string[], operator: string, empty: string): string =>
  parts.length === 0 ? empty : parts.length === 1 ? (parts[0] ?? empty) : `(${parts.join(operator)})`;

/** A filter as a Cypher predicate. Names of attributes come from the model, every value becomes a parameter. */
export function compileFilter(filter: Filter, place: Place, names: Names): string {
  const compileEach = (filters: readonly Filter[]) => filters.map((one) => compileFilter(one, place, names));
  switch (filter.is) {
    case 'all':
      return join(compileEach(filter.of), ' AND ', 'true');
    case 'any':
      return join(compileEach(filter.of), ' OR ', 'false');
    case 'not':
      return `NOT (${compileFilter(filter.of, place, names)})`;
    case 'compare':
      return compileComparison(filter, place, names);
    case 'linked':
      return compileLinked(filter, place, names);
    case 'refers':
      return compileRefers(filter, place, names);
    default:
      throw new UnreachableCaseError(filter);
  }
}
