import type { Comparison, Filter } from '../../graph/read-plan.js';
import { parseTimeSpan, type Stretch } from '../../model/partial-date.js';
import { badUserInput } from '../errors.js';
import { givenFields } from './clauses.js';
import { all, any } from './filter-terms.js';

type Write = (operator: Comparison['operator'], instant: string) => Filter;

function stretchOf(text: string, path: string): Stretch {
  const parsed = parseTimeSpan(text);
  if (!parsed.ok) throw badUserInput(`${path}: ${parsed.reason}`);
  const { begins } = parsed.value;
  if (begins === null || text.includes('/')) {
    throw badUserInput(`${path}: Expected one date or moment, got the span "${text}".`);
  }
  return begins;
}

function comparison(operator: string, { from, until }: Stretch, write: Write): Filter {
  switch (operator) {
    case 'gt':
      return write('gte', until);
    case 'gte':
      return write('gte', from);
    case 'lt':
      return write('lt', from);
    case 'lte':
      return write('lt', until);
    default:
      return all([write('gte', from), write('lt', until)]);
  }
}

/** Compares a time with stretches such as "2025-05": it lies after their end, before their beginning, or within. */
export function timeFilter(comparisons: unknown, path: string, write: Write): Filter {
  const one = (operator: string, text: string): Filter =>
    comparison(operator, stretchOf(text, `${path}.${operator}`), write);
  return all(
    givenFields(comparisons, path).map(([operator, operand]) =>
      operator === 'in'
        ? any((operand as readonly string[]).map((text) => one('in', text)))
        : one(operator, operand as string),
    ),
  );
}
