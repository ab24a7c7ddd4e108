import { groupBy } from '../../model/group-by.js';
import { mintDatedId } from '../../model/ids.js';
import type { NodeOf } from '../../model/model.js';
import { firstInstant, type TimeSpan } from '../../model/partial-date.js';
import type { FactType, Vocabulary } from '../../model/vocabulary.js';
import { byPublication, PLACE_ROLE, type Testimony } from './claim.js';
import { type Occasion, occasionOf, settleOccasions, startOf } from './occasion.js';
import { type Tie, tiesOf } from './ties.js';

export interface Participant {
  readonly entity: string;
  readonly role: string;
}

/** A fact as its live claims make it. */
export interface DerivedFact {
  readonly node: NodeOf<'Fact'>;
  /** In the order of the type's roles; within a role as the newest claim names them. */
  readonly participants: readonly Participant[];
  /** Oldest first. */
  readonly testimonies: readonly Testimony[];
  readonly ties: readonly Tie[];
}

/**
 * The facts that the claims of some groups add up to: the claims of a group fall apart by occasion. Whole groups go
 * in; the result depends on the set of claims alone.
 */
export function deriveFacts(
  groups: ReadonlyMap<string, readonly Testimony[]>,
  vocabulary: Vocabulary,
): readonly DerivedFact[] {
  return [...groups].flatMap(([group, testimonies]) => deriveGroup(group, testimonies, vocabulary));
}

function deriveGroup(group: string, testimonies: readonly Testimony[], vocabulary: Vocabulary): readonly DerivedFact[] {
  const [first] = testimonies;
  if (first === undefined) return [];
  const type = typeNamed(first.claim.type, vocabulary);
  const reports = testimonies.map((testimony) => {
    const { time, roles } = testimony.claim;
    return { testimony, occasion: occasionOf(type.kind, time, placeOf(roles)) };
  });
  const settled = settleOccasions(reports.map(({ occasion }) => occasion));
  const clusters = groupBy(reports, ({ occasion }) => settled(occasion));
  return [...clusters].map(([occasion, members]) => {
    const supporting = members.map(({ testimony }) => testimony).sort(byPublication);
    return deriveFact(group, type, occasion, supporting, vocabulary);
  });
}

/** @throws Error when the graph holds claims of a type that the vocabulary has lost. */
function typeNamed(name: string, vocabulary: Vocabulary): FactType {
  const type = vocabulary.factTypes.get(name);
  if (type !== undefined) return type;
  throw new Error(`Expected the vocabulary to have fact type ${name}, which recorded claims use: add it again.`);
}

const placeOf = (roles: Testimony['claim']['roles']): string | null =>
  roles.find(({ role }) => role === PLACE_ROLE)?.entity ?? null;

function deriveFact(
  group: string,
  type: FactType,
  occasion: Occasion,
  testimonies: readonly Testimony[],
  vocabulary: Vocabulary,
): DerivedFact {
  const { key, time } = occasion;
  const newestFirst = testimonies.toReversed();
  const sources = [...new Set(testimonies.map(({ claim }) => claim.sourceId))].sort();
  const participants = castOf(type, newestFirst);
  const node = {
    id: mintDatedId(type.kind.toLowerCase(), startOf(occasion), group, key),
    kind: type.kind,
    type: type.name,
    detail: newestFirst.find(({ claim }) => claim.detail !== null)?.claim.detail ?? null,
    status: newestFirst[0]?.claim.status ?? 'OCCURRED',
    time: time?.text ?? null,
    start: time?.begins?.from ?? null,
    end: time?.ends?.until ?? null,
    precision: time?.precision ?? null,
    at: time === null ? (testimonies[0]?.evidence.publishedAt ?? '') : firstInstant(time),
    lastAt: time === null ? null : lastInstant(type, time),
    sourceCount: sources.length,
    evidenceCount: testimonies.length,
    disputed: isDisputed(newestFirst),
    sources,
  };
  return { node, participants, testimonies, ties: tiesOf(type, participants, vocabulary) };
}

/** A state lasts until its end, where that is known; an event is not later than it began. */
function lastInstant({ kind }: FactType, time: TimeSpan): string {
  return (kind === 'State' ? time.ends?.from : undefined) ?? firstInstant(time);
}

/** Some voice's newest word is that it is not so, some other's that it is. A voice is a speaker or else a source. */
function isDisputed(newestFirst: readonly Testimony[]): boolean {
  const lastWords = new Map<string, string>();
  for (const { claim } of newestFirst) {
    const voice = claim.speaker ?? claim.sourceId;
    if (!lastWords.has(voice)) lastWords.set(voice, claim.status);
  }
  const words = new Set(lastWords.values());
  return words.has('DENIED') && ['PLANNED', 'ONGOING', 'OCCURRED'].some((word) => words.has(word));
}

/** Who took part. Where claims give an entity different roles, the one that the type names first holds. */
function castOf(type: FactType, newestFirst: readonly Testimony[]): readonly Participant[] {
  const rank = new Map([...type.roles.keys()].map((role, index) => [role, index]));
  const roles = new Map<string, string>();
  for (const { role, entity } of newestFirst.flatMap(({ claim }) => claim.roles)) {
    const known = roles.get(entity);
    if (known === undefined || (rank.get(role) ?? 0) < (rank.get(known) ?? 0)) roles.set(entity, role);
  }
  return [...roles]
    .map(([entity, role]) => ({ entity, role }))
    .sort((one, other) => (rank.get(one.role) ?? 0) - (rank.get(other.role) ?? 0));
}
