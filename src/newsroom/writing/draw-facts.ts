import { endsBy } from '../../model/ends-by.js';
import { groupBy } from '../../model/group-by.js';
import type { Testimony } from '../facts/claim.js';
import type { DerivedFact, Participant } from '../facts/derive-facts.js';
import { type Contribution, deriveRelationship } from '../facts/derive-relationships.js';
import type { Tie } from '../facts/ties.js';
import type { GraphPiece } from './graph-piece.js';

/** Draws facts with all their links; the facts that they are about are among them. */
export function drawFacts(facts: readonly DerivedFact[], piece: GraphPiece): void {
  const byClaim = new Map(
    facts.flatMap((fact) => fact.testimonies.map(({ claim }) => [`${claim.versionId} ${claim.key}`, fact] as const)),
  );
  for (const fact of facts) {
    piece.put('Fact', fact.node);
    drawParticipants(fact, piece);
    drawEvidence(fact, piece);
    drawAbout(fact, byClaim, piece);
  }
}

function drawParticipants({ node, participants }: DerivedFact, piece: GraphPiece): void {
  const { id, kind, type, at, sourceCount } = node;
  for (const [position, { entity, role }] of participants.entries()) {
    piece.link('PARTICIPATES', entity, id, { role, kind, type, at, position, endsBy: endsBy(node), sourceCount });
    for (const otherId of othersThan(entity, participants)) {
      piece.link('SHARES', entity, id, { role, otherId, kind, at });
    }
  }
}

const othersThan = (entity: string, participants: readonly Participant[]): readonly string[] =>
  participants.map((other) => other.entity).filter((other) => other !== entity);

function drawEvidence({ node: { id, kind, at }, testimonies, ties }: DerivedFact, piece: GraphPiece): void {
  const turns = turnsOf(testimonies);
  for (const testimony of testimonies) {
    const { evidence, claim } = testimony;
    const { publishedAt } = evidence;
    piece.link('SUPPORTS', evidence.id, id, { publishedAt, turn: turns.has(testimony) });
    piece.link('REPORTS', claim.articleId, id, { kind, at });
    for (const { relationshipId } of ties) piece.link('PROVES', evidence.id, relationshipId, { publishedAt });
  }
  for (const { relationshipId, source } of ties) piece.link('ESTABLISHES', id, relationshipId, { lead: source, at });
}

/** The last words, of each moment at which something was published, that changed the status of the fact. */
function turnsOf(testimonies: readonly Testimony[]): ReadonlySet<Testimony> {
  const lastWords = testimonies.filter(
    ({ evidence }, index) => testimonies[index + 1]?.evidence.publishedAt !== evidence.publishedAt,
  );
  return new Set(lastWords.filter(({ claim }, index) => lastWords[index - 1]?.claim.status !== claim.status));
}

function drawAbout(fact: DerivedFact, byClaim: ReadonlyMap<string, DerivedFact>, piece: GraphPiece): void {
  const { id, at } = fact.node;
  for (const { claim } of fact.testimonies) {
    for (const { key } of claim.about) {
      const subject = byClaim.get(`${claim.versionId} ${key}`)?.node;
      if (subject !== undefined) piece.link('ABOUT', id, subject.id, { at, subjectAt: subject.at });
    }
  }
}

/** The ties of facts, each relationship once. */
export function tiesAmong(facts: readonly DerivedFact[]): readonly Tie[] {
  return [...new Map(facts.flatMap(({ ties }) => ties).map((tie) => [tie.relationshipId, tie])).values()];
}

/** What each relationship gets from these facts. */
export function contributionsOf(facts: readonly DerivedFact[]): ReadonlyMap<string, readonly Contribution[]> {
  const entries = facts.flatMap(({ node, ties }) =>
    ties.map(({ relationshipId, source }) => ({ relationshipId, contribution: { fact: node, lead: source } })),
  );
  const groups = groupBy(entries, ({ relationshipId }) => relationshipId);
  return new Map([...groups].map(([id, each]) => [id, each.map(({ contribution }) => contribution)]));
}

/** Draws the relationship that the contributions add up to, if there are any. */
export function drawRelationship(tie: Tie, contributions: readonly Contribution[], piece: GraphPiece): void {
  const relationship = deriveRelationship(tie, contributions);
  if (relationship === undefined) return;
  const { id, type, at, sourceId, targetId } = relationship;
  piece.put('Relationship', relationship);
  piece.link('RELATES', sourceId, id, { end: 'SOURCE', otherId: targetId, type, at });
  piece.link('RELATES', targetId, id, { end: 'TARGET', otherId: sourceId, type, at });
}
