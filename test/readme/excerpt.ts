/** Stands for what an excerpt leaves out, at the end of a list or a text. */
const AND_SO_ON = '…';

/**
 * What is left of an answer when it is cut as the excerpt is: an excerpt that equals the result is true. Nothing but the
 * end of a list or a text can be left out, and only where it says so.
 */
export function cutLike(excerpt: unknown, answer: unknown): unknown {
  if (typeof excerpt === 'string' && typeof answer === 'string') return cutText(excerpt, answer);
  if (Array.isArray(excerpt) && Array.isArray(answer)) return cutList(excerpt, answer);
  if (isRecord(excerpt) && isRecord(answer)) {
    return Object.fromEntries(Object.entries(answer).map(([key, value]) => [key, cutLike(excerpt[key], value)]));
  }
  return answer;
}

function cutText(excerpt: string, answer: string): string {
  const length = excerpt.length - AND_SO_ON.length;
  return excerpt.endsWith(AND_SO_ON) && answer.length > length ? answer.slice(0, length) + AND_SO_ON : answer;
}

function cutList(excerpt: readonly unknown[], answer: readonly unknown[]): readonly unknown[] {
  const length = excerpt.length - 1;
  const isCut = excerpt.at(-1) === AND_SO_ON && answer.length > length;
  const kept = (isCut ? answer.slice(0, length) : answer).map((item, index) => cutLike(excerpt[index], item));
  return isCut ? [...kept, AND_SO_ON] : kept;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
