import { validateSync } from 'class-validator';
import { badUserInput } from './errors.js';
import { checkSizes } from './input-size.js';

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

function ownProblems(value: object, path: string): readonly string[] {
  return validateSync(value, { skipMissingProperties: true, forbidUnknownValues: false }).flatMap(
    ({ property, constraints }) => Object.values(constraints ?? {}).map((reason) => `${path}.${property}: ${reason}`),
  );
}

function problems(value: object, path: string): readonly string[] {
  const inside = Object.entries(value).flatMap(([key, item]) =>
    isObject(item) ? problems(item, `${path}.${key}`) : [],
  );
  return Array.isArray(value) ? inside : [...ownProblems(value, path), ...inside];
}

function refuse(found: readonly string[]): void {
  if (found.length > 0) throw badUserInput(found.join('; '));
}

/**
 * Checks the arguments of a field, and all instances of input classes inside of them, against the rules on their
 * classes. What is no object has no rules.
 * @throws GraphQLError QUERY_TOO_LARGE, or BAD_USER_INPUT naming every problem as `path: reason`; it repeats no value
 */
export function checkInput(args: unknown, path: string): void {
  if (!isObject(args)) return;
  checkSizes(args, path);
  refuse(problems(args, path));
}

/**
 * Checks an instance of an input class, however large, against the rules on its own class and no others.
 * @throws GraphQLError BAD_USER_INPUT naming every problem as `path: reason`; it repeats no value
 */
export function checkOwnRules(input: object, path: string): void {
  refuse(ownProblems(input, path));
}
