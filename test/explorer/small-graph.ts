import type { Entity, EntityKind, FactStatus, Relationship, Subgraph } from '../../src/explorer/graph.js';

/** An entity named by its letter. */
export const entity = (letter: string, kind: EntityKind = 'Person'): Entity => ({
  id: `${kind.toLowerCase()}_${letter}`,
  kind,
  name: letter.toUpperCase(),
});

interface Details {
  readonly type?: string;
  readonly status?: FactStatus;
  readonly firstAt?: string | null;
  readonly lastAt?: string | null;
  readonly sourceCount?: number;
}

/** A relationship from one person to another: `ab`. */
export function relationship(ends: string, details: Details = {}): Relationship {
  const [source = '', target = ''] = ends;
  const type = details.type ?? 'CALLED';
  return {
    id: `relationship_${ends}${type}`,
    sourceId: `person_${source}`,
    targetId: `person_${target}`,
    type,
    status: 'OCCURRED',
    firstAt: '2025-05-01T00:00:00.000Z',
    lastAt: '2025-05-19T14:00:00.000Z',
    factCount: 1,
    sourceCount: 1,
    ...details,
  };
}

/** The relationships with all at their ends: `found('ab', 'bc')`. */
export function found(...relationships: readonly (string | Relationship)[]): Subgraph {
  const all = relationships.map((one) => (typeof one === 'string' ? relationship(one) : one));
  const letters = new Set(all.flatMap(({ sourceId, targetId }) => [sourceId, targetId].map((id) => id.slice(-1))));
  return { entities: [...letters].map((letter) => entity(letter)), relationships: all };
}
