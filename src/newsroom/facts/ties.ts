import { UnreachableCaseError } from '../../model/errors.js';
import { mintId } from '../../model/ids.js';
import type { FactType, Projection, Vocabulary } from '../../model/vocabulary.js';

/** The typed edge between two entities that a fact is part of. A mutual one is the same in both directions. */
export interface Tie {
  readonly relationshipId: string;
  readonly type: string;
  readonly source: string;
  readonly target: string;
}

interface Role {
  readonly entity: string;
  readonly role: string;
}

type Pair = readonly [source: string, target: string];

/** What the vocabulary projects from a fact with these participants; no tie twice, none from an entity to itself. */
export function tiesOf(type: FactType, participants: readonly Role[], vocabulary: Vocabulary): readonly Tie[] {
  const ties = type.edges.flatMap((edge) =>
    pairsOf(edge, participants)
      .filter(([source, target]) => source !== target)
      .map(([source, target]) => tie(edge.type, source, target, vocabulary)),
  );
  return [...new Map(ties.toReversed().map((each) => [each.relationshipId, each])).values()].reverse();
}

function tie(type: string, source: string, target: string, vocabulary: Vocabulary): Tie {
  const symmetric = vocabulary.relationshipTypes.get(type)?.symmetric ?? false;
  const ends = symmetric ? [source, target].sort() : [source, target];
  return { relationshipId: mintId('relationship', type, ...ends), type, source, target };
}

function pairsOf(edge: Projection, participants: readonly Role[]): readonly Pair[] {
  const playing = (roles: readonly string[]): readonly string[] =>
    participants.filter(({ role }) => roles.includes(role)).map(({ entity }) => entity);
  switch (edge.tag) {
    case 'directed':
      return cross(playing(edge.from), playing(edge.to));
    case 'mutual': {
      const leading = edge.lead === undefined ? [] : playing([edge.lead]);
      const others = playing(edge.among).filter((entity) => !leading.includes(entity));
      return leading.length > 0 && others.length > 0 ? cross(leading, others) : pairs([...leading, ...others]);
    }
    default:
      throw new UnreachableCaseError(edge);
  }
}

const cross = (sources: readonly string[], targets: readonly string[]): readonly Pair[] =>
  sources.flatMap((source) => targets.map((target) => [source, target] as const));

const pairs = (entities: readonly string[]): readonly Pair[] =>
  entities.flatMap((source, index) => entities.slice(index + 1).map((target) => [source, target] as const));
