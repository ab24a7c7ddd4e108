/** Filters nest, and every level of them costs a level of the stack. */
const DEEPEST = 40;

/** No input has more fields than this, and a document has not more variables. */
const MOST_KEYS = 500;

/** What is wrong with the shape of a value of JSON, whatever is in it; undefined if nothing is. Looks no deeper than needed. */
export function shapeProblem(value: unknown, levels = DEEPEST): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (levels === 0) return `Expected JSON of at most ${DEEPEST} levels, got more.`;
  const items = Object.values(value);
  if (!Array.isArray(value) && items.length > MOST_KEYS) {
    return `Expected JSON objects of at most ${MOST_KEYS} keys, got one of ${items.length}.`;
  }
  for (const item of items) {
    const problem = shapeProblem(item, levels - 1);
    if (problem !== undefined) return problem;
  }
  return undefined;
}
