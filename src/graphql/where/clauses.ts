import { badUserInput, queryTooLarge } from '../errors.js';

/** One condition of a where-input; all clauses of a list must hold. */
export interface Clause {
  readonly field: string;
  readonly value: unknown;
}

/** How large a where-argument is. */
interface Size {
  readonly values: number;
  readonly conditions: number;
  readonly levels: number;
}

/** Stores refuse statements that are much larger, or take longer to understand them than to answer. */
const LIMITS = [
  { of: 'values', most: 200, what: 'values to compare with' },
  { of: 'conditions', most: 100, what: 'pairs of braces' },
  { of: 'levels', most: 12, what: 'pairs of braces in each other' },
] as const satisfies readonly { of: keyof Size; most: number; what: string }[];

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

const together = (one: Size, other: Size): Size => ({
  values: one.values + other.values,
  conditions: one.conditions + other.conditions,
  levels: Math.max(one.levels, other.levels),
});

function sizeOf(value: unknown): Size {
  if (typeof value !== 'object' || value === null) return { values: 1, conditions: 0, levels: 0 };
  const inside = Object.values(value).map(sizeOf).reduce(together, { values: 0, conditions: 0, levels: 0 });
  return Array.isArray(value) ? inside : { ...inside, conditions: inside.conditions + 1, levels: inside.levels + 1 };
}

/**
 * The conditions of a whole where-argument.
 * @throws GraphQLError QUERY_TOO_LARGE
 */
export function clausesOfArgument(where: unknown, path: string): readonly Clause[] {
  if (where === undefined || where === null) return [];
  const size = sizeOf(where);
  for (const { of, most, what } of LIMITS) {
    if (size[of] > most) throw queryTooLarge(`${path}: Expected at most ${most} ${what}, got ${size[of]}.`);
  }
  return clausesOf(where, path);
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
