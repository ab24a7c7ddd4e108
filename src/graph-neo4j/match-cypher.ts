import type { KindName, Side } from '../model/model.js';

/** The path from a node over a link to what is reached; a name may be empty. */
export function patternOf(side: Side, owner: string, link: string, item: string): string {
  const arrow = `-[${link}:${side.link}]-`;
  return side.direction === 'out' ? `(${owner})${arrow}>(${item})` : `(${owner})<${arrow}(${item})`;
}

/** Binds the node of a kind with an id. The hint keeps a plan that was made for an empty database good for a full one. */
export const matchById = (variable: string, kind: KindName, id: string): string =>
  `MATCH (${variable}:${kind} {id: ${id}}) USING INDEX ${variable}:${kind}(id)`;
