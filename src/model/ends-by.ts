import type { NodeOf } from './model.js';

/** Both stand behind every moment. An index of Neo4j holds no link that lacks one of its attributes. */
const NOT_KNOWN = 'not known';
export const UNDATED = 'undated';

/**
 * What the links of a fact say of its time beside when it begins: the moment by which it is known to be over, if it is
 * known to have begun; that no time of it is known; or that something is not.
 */
export function endsBy({ start, end }: Pick<NodeOf<'Fact'>, 'start' | 'end'>): string {
  if (start === null) return end === null ? UNDATED : NOT_KNOWN;
  return end ?? NOT_KNOWN;
}
