import type { GraphTransaction } from '../../graph/graph-store.js';
import { UnreachableCaseError } from '../../model/errors.js';
import { groupBy } from '../../model/group-by.js';
import type { Vocabulary } from '../../model/vocabulary.js';
import { type DerivedFact, deriveFacts } from '../facts/derive-facts.js';
import type { Contribution } from '../facts/derive-relationships.js';
import { readNeighbourhood } from '../facts/neighbourhood.js';
import type { CheckedArticle } from '../intake/checked-article.js';
import type { FactOutcome, Outcome } from '../outcome.js';
import { logEntry } from './change-log.js';
import { type Content, type Draft, draftEditions } from './draft.js';
import {
  articleNode,
  drawLive,
  drawMentions,
  drawOrigin,
  drawRetired,
  drawSource,
  drawStanding,
  drawVersion,
} from './draw-article.js';
import { contributionsOf, drawFacts, drawRelationship, tiesAmong } from './draw-facts.js';
import { articleIdOf, type Command, readEditions, type Standing, versionIdOf } from './edition.js';
import { difference, GraphPiece } from './graph-piece.js';
import { findLogHead, mustMeanTheSame, withMeanings } from './vocabulary-memory.js';

/**
 * Carries out commands about different articles in one transaction, and says what became of each, in their order.
 * A command that is refused changes nothing and harms no other.
 *
 * The graph is a function of its live claims: what is derived from them before and after the commands is drawn, and
 * the difference is what is written.
 * @throws StoreError STORE_OUTDATED when the vocabulary has changed under recorded claims
 */
export async function writeArticles(
  transaction: GraphTransaction,
  commands: readonly Command[],
  vocabulary: Vocabulary,
  now: string,
): Promise<readonly Outcome[]> {
  const head = await findLogHead(transaction);
  mustMeanTheSame(head, vocabulary);
  const { drafts, entitiesBefore, entitiesAfter } = await draftEditions(
    transaction,
    await readEditions(transaction, commands),
    now,
  );
  const [before, after] = [new GraphPiece(), new GraphPiece()];
  for (const draft of drafts) drawDraft(draft, now, before, after);
  entitiesBefore.draw(before);
  entitiesAfter.draw(after);
  const facts = await drawConsequences(transaction, drafts, vocabulary, before, after);
  const changes = difference(before, after);
  const types = drafts.flatMap(publishingOf).map(({ claim }) => claim.type);
  const newHead = { ...head, meanings: withMeanings(head.meanings, types, vocabulary) };
  const log = logEntry(drafts.flatMap(changedArticle), newHead, { before, after, changes }, now);
  await transaction.apply({ ...changes, put: [...changes.put, ...log] });
  return drafts.map((draft) => outcomeOf(draft, facts));
}

function drawDraft(draft: Draft, now: string, before: GraphPiece, after: GraphPiece): void {
  switch (draft.does) {
    case 'nothing':
      break;
    case 'archive':
      drawVersion(draft.article, [], now, after);
      break;
    case 'retire':
      drawRetirement(draft.standing, draft.retiring, now, before, after);
      drawStanding({ ...draft.standing.article, withdrawnAt: now }, after);
      break;
    case 'publish':
      drawRetirement(draft.standing, draft.retiring, now, before, after);
      drawPublication(draft.article, draft.publishing, now, after);
      break;
    default:
      throw new UnreachableCaseError(draft);
  }
}

function drawRetirement(
  standing: Standing | undefined,
  { mentioned, testimonies }: Content,
  now: string,
  before: GraphPiece,
  after: GraphPiece,
): void {
  if (standing === undefined) return;
  drawStanding(standing.article, before);
  drawMentions(standing.article, mentioned, before);
  drawLive(testimonies, before);
  drawRetired(testimonies, now, after);
}

function drawPublication(
  article: CheckedArticle,
  { mentioned, testimonies }: Content,
  now: string,
  after: GraphPiece,
): void {
  const node = articleNode(article);
  drawSource(article, after);
  drawVersion(article, mentioned, now, after);
  drawStanding(node, after);
  drawMentions(node, mentioned, after);
  drawLive(testimonies, after);
  drawOrigin(testimonies, after);
}

/** The facts that pieces of evidence support, by the id of the evidence, and the ids of all facts there are then. */
interface FactsOfEvidence {
  readonly before: ReadonlyMap<string, DerivedFact>;
  readonly after: ReadonlyMap<string, DerivedFact>;
  readonly alive: ReadonlySet<string>;
}

const publishingOf = (draft: Draft): Content['testimonies'] =>
  draft.does === 'publish' ? draft.publishing.testimonies : [];
const retiringOf = (draft: Draft): Content['testimonies'] => ('retiring' in draft ? draft.retiring.testimonies : []);

/** Draws the facts and relationships that the claims that come and go have a part in. */
async function drawConsequences(
  transaction: GraphTransaction,
  drafts: readonly Draft[],
  vocabulary: Vocabulary,
  before: GraphPiece,
  after: GraphPiece,
): Promise<FactsOfEvidence> {
  const claims = await readNeighbourhood(transaction, drafts.flatMap(publishingOf), drafts.flatMap(retiringOf));
  const factsBefore = deriveFacts(claims.before, vocabulary);
  const factsAfter = deriveFacts(claims.after, vocabulary);
  drawFacts(factsBefore, before);
  drawFacts(factsAfter, after);
  await drawRelationships(transaction, factsBefore, factsAfter, before, after);
  const alive = new Set(factsAfter.map(({ node }) => node.id));
  return { before: byEvidence(factsBefore), after: byEvidence(factsAfter), alive };
}

const byEvidence = (facts: readonly DerivedFact[]): ReadonlyMap<string, DerivedFact> =>
  new Map(facts.flatMap((fact) => fact.testimonies.map(({ evidence }) => [evidence.id, fact] as const)));

/** A relationship adds up facts of other groups too, so these are read; they are the same before and after. */
async function drawRelationships(
  transaction: GraphTransaction,
  factsBefore: readonly DerivedFact[],
  factsAfter: readonly DerivedFact[],
  before: GraphPiece,
  after: GraphPiece,
): Promise<void> {
  const ties = tiesAmong([...factsBefore, ...factsAfter]);
  if (ties.length === 0) return;
  const ids = ties.map(({ relationshipId }) => relationshipId);
  const standing = groupBy(await transaction.linked('Relationship.facts', 'Fact', ids), ({ owner }) => owner);
  const derived = new Set(factsBefore.map(({ node }) => node.id));
  const contributions = contributionsOf(factsAfter);
  for (const tie of ties) {
    const known: readonly Contribution[] = (standing.get(tie.relationshipId) ?? []).map(({ node, edge }) => ({
      fact: node,
      lead: String(edge.lead),
    }));
    const untouched = known.filter(({ fact }) => !derived.has(fact.id));
    drawRelationship(tie, known, before);
    drawRelationship(tie, [...untouched, ...(contributions.get(tie.relationshipId) ?? [])], after);
  }
}

function changedArticle(draft: Draft): readonly string[] {
  if (draft.does === 'publish') return [articleIdOf(draft.article.uri)];
  return draft.does === 'retire' ? [draft.standing.article.id] : [];
}

function outcomeOf(draft: Draft, facts: FactsOfEvidence): Outcome {
  switch (draft.does) {
    case 'nothing':
      return draft.outcome;
    case 'archive': {
      const { uri, version } = draft.article;
      return { outcome: 'ARCHIVED', articleId: articleIdOf(uri), versionId: versionIdOf(uri, version), facts: [] };
    }
    case 'retire': {
      const { id: articleId, uri, version } = draft.standing.article;
      const changes = factOutcomes(draft, facts);
      return { outcome: 'WITHDRAWN', articleId, versionId: versionIdOf(uri, version), facts: changes };
    }
    case 'publish': {
      const { uri, version } = draft.article;
      const outcome = draft.standing?.live === undefined ? 'CREATED' : 'CORRECTED';
      const changes = factOutcomes(draft, facts);
      return { outcome, articleId: articleIdOf(uri), versionId: versionIdOf(uri, version), facts: changes };
    }
  }
}

/** First the facts that the new version supports, in its order, then those that only the old one did. */
function factOutcomes(draft: Draft, facts: FactsOfEvidence): readonly FactOutcome[] {
  const old = supported(retiringOf(draft), facts.before);
  const now = supported(publishingOf(draft), facts.after);
  const ended = [...old].filter(([id]) => !now.has(id));
  return [
    ...[...now].map(([id, type]) => ({ id, type, change: old.has(id) ? ('KEPT' as const) : ('ADDED' as const) })),
    ...ended.map(([id, type]) => ({
      id,
      type,
      change: facts.alive.has(id) ? ('RELEASED' as const) : ('WITHDRAWN' as const),
    })),
  ];
}

function supported(
  testimonies: Content['testimonies'],
  facts: ReadonlyMap<string, DerivedFact>,
): ReadonlyMap<string, string> {
  const nodes = testimonies.flatMap(({ evidence }) => facts.get(evidence.id)?.node ?? []);
  return new Map(nodes.map(({ id, type }) => [id, type]));
}
