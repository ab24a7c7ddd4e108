import type { KindName, Side } from '../model/model.js';

/** The path from a node over a link to what is reached; a name may be empty. */
export function patternOf(side: Side, owner: string, link: string, item: string): string {
  const arrow = `-[${link}:${side.link}]-`;
  return side.direction === 'out' ? `(${owner})${arrow}>(${item})` : `(${owner})<${arrow}(${item})`;
}

/**
 * Binds the node of a kind with an id, or with one of a list of ids. Without the hint, a plan that the database made
 * while it was empty, and keeps, may scan.
 */
export const matchById = (variable: string, kind: KindName, comparison: `${'=' | 'IN'} ${string}`): string =>
  `MATCH (${variable}:${kind}) USING INDEX SEEK ${variable}:${kind}(id) WHERE ${variable}.id ${comparison}`;
