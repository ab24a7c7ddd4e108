import type { Comparison, Filter } from '../../graph/read-plan.js';
import type { Value } from '../../model/model.js';

/** Short ways to write the filters of read plans. */

export function compare(
  on: Comparison['on'],
  attribute: string,
  operator: Comparison['operator'],
  value: Value,
): Comparison {
  return { is: 'compare', on, attribute, operator, value };
}

export const onNode = (attribute: string, operator: Comparison['operator'], value: Value): Comparison =>
  compare('node', attribute, operator, value);

export const onEdge = (attribute: string, operator: Comparison['operator'], value: Value): Comparison =>
  compare('edge', attribute, operator, value);

/** All of the filters; a filter that says the same in fewer words where there is one. */
export function all(filters: readonly Filter[]): Filter {
  const [first, ...others] = filters;
  return first !== undefined && others.length === 0 ? first : { is: 'all', of: filters };
}

export const any = (filters: readonly Filter[]): Filter => ({ is: 'any', of: filters });

export const linked = (side: string, where: Filter): Filter => ({ is: 'linked', side, where });

export const refersToEntity = (on: Comparison['on'], attribute: string, where: Filter): Filter => ({
  is: 'refers',
  on,
  attribute,
  kind: 'Entity',
  where,
});
