import { badUserInput } from '../errors.js';

/** One condition of a where-input; all clauses of a list must hold. */
export interface Clause {
  readonly field: string;
  readonly value: unknown;
}

/** The fields of an input that were given, null being none of the values that can be compared. */
export function givenFields(input: unknown, path: string): readonly (readonly [string, unknown])[] {
  const given = Object.entries(input as object).filter(([, value]) => value !== undefined);
  for (const [field, value] of given) {
    if (value === null) throw badUserInput(`${path}.${field}: Expected a value, or nothing at all, got null.`);
  }
  return given;
}

/** The conditions of a where-input, those under its `and` among them. */
export function clausesOf(where: unknown, path: string): readonly Clause[] {
  return givenFields(where, path).flatMap(([field, value]) =>
    field === 'and'
      ? (value as readonly unknown[]).flatMap((item, index) => clausesOf(item, `${path}.and.${index}`))
      : [{ field, value }],
  );
}

/** The conditions of a whole where-argument. */
export function clausesOfArgument(where: unknown, path: string): readonly Clause[] {
  return where === undefined || where === null ? [] : clausesOf(where, path);
}

/** The values that a comparison is satisfied by, when it says nothing but "equal to" or "one of". */
export function valuesOf(comparison: unknown): readonly string[] | undefined {
  const { eq, in: among, ...others } = comparison as { readonly eq?: string; readonly in?: readonly string[] };
  if (Object.values(others).some((value) => value !== undefined)) return undefined;
  if (eq !== undefined && among !== undefined) return among.filter((value) => value === eq);
  return eq === undefined ? among : [eq];
}

export function without(clauses: readonly Clause[], clause: Clause): readonly Clause[] {
  return clauses.filter((other) => other !== clause);
}
