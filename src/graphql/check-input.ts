import { validateSync } from 'class-validator';
import { badUserInput } from './errors.js';

function ownProblems(value: object, path: string): readonly string[] {
  return validateSync(value, { skipMissingProperties: true, forbidUnknownValues: false }).flatMap(
    ({ property, constraints }) => Object.values(constraints ?? {}).map((reason) => `${path}.${property}: ${reason}`),
  );
}

function problems(value: unknown, path: string): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.entries(value).flatMap(([key, item]) => problems(item, `${path}.${key}`));
  return Array.isArray(value) ? inside : [...ownProblems(value, path), ...inside];
}

/**
 * Checks an instance of an input class, and all instances inside of it, against the rules on their classes.
 * @throws GraphQLError BAD_USER_INPUT naming every problem as `path: reason`; it repeats no value
 */
export function checkInput(value: unknown, path: string): void {
  const found = problems(value, path);
  if (found.length > 0) throw badUserInput(found.join('; '));
}
