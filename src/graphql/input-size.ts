import { queryTooLarge } from './errors.js';

interface Size {
  readonly values: number;
  /** Pairs of braces. */
  readonly objects: number;
  /** Pairs of braces in each other. */
  readonly levels: number;
}

/** Stores refuse statements that are much larger, or take longer to understand them than to answer. */
const LIMITS = [
  { of: 'values', most: 200, what: 'values to compare with' },
  { of: 'objects', most: 100, what: 'pairs of braces' },
  { of: 'levels', most: 12, what: 'pairs of braces in each other' },
] as const satisfies readonly { of: keyof Size; most: number; what: string }[];

const NOTHING: Size = { values: 0, objects: 0, levels: 0 };

const together = (one: Size, other: Size): Size => ({
  values: one.values + other.values,
  objects: one.objects + other.objects,
  levels: Math.max(one.levels, other.levels),
});

function sizeOf(value: unknown): Size {
  if (value === undefined) return NOTHING;
  if (typeof value !== 'object' || value === null) return { values: 1, objects: 0, levels: 0 };
  const inside = Object.values(value).map(sizeOf).reduce(together, NOTHING);
  return Array.isArray(value) ? inside : { ...inside, objects: inside.objects + 1, levels: inside.levels + 1 };
}

/**
 * Checks that none of the arguments of a field is larger than what a store can be asked.
 * @throws GraphQLError QUERY_TOO_LARGE
 */
export function checkSizes(args: object, path: string): void {
  for (const [name, value] of Object.entries(args)) {
    const size = sizeOf(value);
    for (const { of, most, what } of LIMITS) {
      if (size[of] > most) throw queryTooLarge(`${path}.${name}: Expected at most ${most} ${what}, got ${size[of]}.`);
    }
  }
}
