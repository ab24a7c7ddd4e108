import fc from 'fast-check';
import type { ChangeSet } from '../../src/graph/change-set.js';
import type { NodeOf } from '../../src/model/model.js';
import { entity, relate, relationship } from '../graph/tiny-world.js';

/** A relationship between two of the entities, by their numbers. */
export interface Tie {
  readonly source: number;
  readonly target: number;
  readonly type: string;
  readonly sourceCount: number;
  readonly day: number;
}

/** A small world: how many articles name each entity, and how they are related. */
export interface Ties {
  readonly articleCounts: readonly number[];
  readonly ties: readonly Tie[];
}

export const TYPES = ['CALLED', 'MET', 'VISITED'] as const;

const tieAmong = (entities: number): fc.Arbitrary<Tie> =>
  fc
    .record({
      source: fc.nat(entities - 1),
      step: fc.integer({ min: 1, max: entities - 1 }),
      type: fc.constantFrom(...TYPES),
      sourceCount: fc.integer({ min: 1, max: 3 }),
      day: fc.integer({ min: 1, max: 3 }),
    })
    .map(({ step, ...tie }) => ({ ...tie, target: (tie.source + step) % entities }));

/** Few entities with many ties between them, and some that are equally often named. */
export const someTies: fc.Arbitrary<Ties> = fc.integer({ min: 2, max: 9 }).chain((entities) =>
  fc.record({
    articleCounts: fc.array(fc.constantFrom(0, 1, 9), { minLength: entities, maxLength: entities }),
    ties: fc.array(tieAmong(entities), { maxLength: 24 }),
  }),
);

/** The ids of a world of its own in a store that holds several. */
export interface Ids {
  readonly entity: (number: number) => string;
  readonly relationship: (number: number) => string;
}

export const idsOfWorld = (world: number): Ids => ({
  entity: (number) => `person_${world}x${number}`,
  relationship: (number) => `relationship_${world}x${number}`,
});

export function changesOf({ articleCounts, ties }: Ties, ids: Ids): ChangeSet {
  const dayOf = ({ day }: Tie): string => `2025-01-0${day}T00:00:00.000Z`;
  const ends = ({ source, target }: Tie) => [ids.entity(source), ids.entity(target)] as const;
  return {
    unlink: [],
    remove: [],
    put: [
      ...articleCounts.map((articleCount, number) =>
        entity(ids.entity(number), 'Person', `Nobody ${number}`, { articleCount }),
      ),
      ...ties.map((tie, number) => {
        const put = relationship(ids.relationship(number), tie.type, ...ends(tie), dayOf(tie));
        const node = { ...(put.node as NodeOf<'Relationship'>), sourceCount: tie.sourceCount };
        return { kind: 'Relationship', node } as const;
      }),
    ],
    link: ties.flatMap((tie, number) => relate(ids.relationship(number), tie.type, ...ends(tie), dayOf(tie))),
  };
}
