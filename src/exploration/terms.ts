import type { Comparison, OrderTerm, Seeds } from '../graph/read-plan.js';
import type { Value } from '../model/model.js';

/** Short ways to say what explorations ask of the graph. */

export const entities = (ids: readonly string[]): Seeds => ({ kind: 'Entity', ids });

export const newestFirst = (...attributes: readonly string[]): readonly OrderTerm[] =>
  attributes.map((attribute) => ({ on: 'edge', attribute, descending: true }));

export const oldestFirst = (...attributes: readonly string[]): readonly OrderTerm[] =>
  attributes.map((attribute) => ({ on: 'edge', attribute, descending: false }));

export const compare = (
  on: Comparison['on'],
  attribute: string,
  operator: Comparison['operator'],
  value: Value,
): Comparison => ({ is: 'compare', on, attribute, operator, value });
