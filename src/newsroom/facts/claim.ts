import { compare } from '../../model/compare.js';
import { digest, mintDatedId } from '../../model/ids.js';
import type { NodeOf } from '../../model/model.js';
import type { FactType } from '../../model/vocabulary.js';
import type { FactStatus } from '../intake/article-input.js';
import type { CheckedArticle, CheckedFact } from '../intake/checked-article.js';

/**
 * What one passage of an article version says. Evidence stores its claim whole: everything that is derived (facts,
 * relationships, statuses) is a function of the set of live claims, whatever the order in which they came.
 */
export interface Claim {
  /** Tells the claims of an article version apart: the index of the fact in its input. */
  readonly key: string;
  readonly type: string;
  readonly roles: readonly RoleTaken[];
  readonly time: string | null;
  readonly status: FactStatus;
  readonly detail: string | null;
  readonly speaker: string | null;
  readonly about: readonly ClaimReference[];
  readonly articleId: string;
  readonly versionId: string;
  readonly sourceId: string;
}

export interface RoleTaken {
  readonly role: string;
  readonly entity: string;
}

/** Another claim of the same article version, and the group it belongs to. */
export interface ClaimReference {
  readonly key: string;
  readonly group: string;
}

export type Evidence = NodeOf<'Evidence'>;

/** A live piece of evidence with its claim read. */
export interface Testimony {
  readonly evidence: Evidence;
  readonly claim: Claim;
}

/** The role that says where an event happened; it tells two events of a day apart. */
export const PLACE_ROLE = 'PLACE';

/**
 * Claims of one group may be about the same fact: they have its type, its principals (whatever their roles, where the
 * type is symmetric) and what it is about. A claim that names no principal and is about nothing can only agree with
 * its own article, on the same time and detail.
 */
function groupOf(type: FactType, claim: Omit<Claim, 'key'>): string {
  const principals = claim.roles
    .filter(({ role }) => type.roles.get(role)?.principal)
    .map(({ role, entity }) => (type.symmetric ? entity : `${role} ${entity}`));
  const about = claim.about.map(({ group }) => group);
  return principals.length + about.length === 0
    ? digest(JSON.stringify([claim.type, claim.articleId, claim.time, claim.detail]))
    : digest(JSON.stringify([claim.type, distinct(principals), distinct(about)]));
}

const distinct = (texts: readonly string[]): readonly string[] => [...new Set(texts)].sort();

export interface Origin {
  readonly articleId: string;
  readonly versionId: string;
  readonly sourceId: string;
  readonly recordedAt: string;
}

/**
 * The claims of an article version, one piece of evidence for each quote, in the order of its facts.
 * @param idOf the id of the entity that the article calls by a key
 */
export function testify(
  article: CheckedArticle,
  origin: Origin,
  idOf: (entityKey: string) => string,
): readonly Testimony[] {
  const groups = new Map<number, string>();
  const group = (index: number): string => {
    const known = groups.get(index);
    if (known !== undefined) return known;
    const fact = factAt(article, index);
    const made = groupOf(fact.type, statementOf(fact, origin, idOf, group));
    groups.set(index, made);
    return made;
  };
  return article.facts.flatMap((fact, index) => {
    const claim = { key: String(index), ...statementOf(fact, origin, idOf, group) };
    return fact.quotes.map((span) => ({
      claim,
      evidence: evidenceOf(article, fact, claim, group(index), span, origin),
    }));
  });
}

function factAt(article: CheckedArticle, index: number): CheckedFact {
  const fact = article.facts[index];
  if (fact === undefined) throw new Error(`Expected the index of one of ${article.facts.length} facts, got ${index}.`);
  return fact;
}

function statementOf(
  fact: CheckedFact,
  { articleId, versionId, sourceId }: Origin,
  idOf: (entityKey: string) => string,
  group: (index: number) => string,
): Omit<Claim, 'key'> {
  return {
    type: fact.type.name,
    roles: fact.roles.map(({ role, entity }) => ({ role, entity: idOf(entity) })),
    time: fact.time?.text ?? null,
    status: fact.status,
    detail: fact.detail,
    speaker: fact.speaker === null ? null : idOf(fact.speaker),
    about: fact.about.map((index) => ({ key: String(index), group: group(index) })),
    articleId,
    versionId,
    sourceId,
  };
}

function evidenceOf(
  article: CheckedArticle,
  fact: CheckedFact,
  claim: Claim,
  group: string,
  { start, end, quote }: CheckedFact['quotes'][number],
  { versionId, recordedAt }: Origin,
): Evidence {
  return {
    id: mintDatedId('evidence', article.publishedAt, versionId, claim.key, String(start), String(end)),
    quote,
    start,
    end,
    status: fact.status,
    confidence: fact.confidence,
    extractor: fact.extractor,
    publishedAt: article.publishedAt,
    recordedAt,
    withdrawnAt: null,
    group,
    claim: JSON.stringify(claim),
  };
}

/** Reads the claim that a piece of evidence has stored. */
export function readTestimony(evidence: Evidence): Testimony {
  return { evidence, claim: JSON.parse(evidence.claim) as Claim };
}

/**
 * Oldest first, so that the last word is the newest: by publication; of what was published together the article's own
 * words come after those of speakers, and what stands further down after what stands above. Never by arrival.
 */
export function byPublication(one: Testimony, other: Testimony): number {
  return (
    compare(one.evidence.publishedAt, other.evidence.publishedAt) ||
    compare(voiceOf(one), voiceOf(other)) ||
    compare(one.evidence.start, other.evidence.start) ||
    compare(one.evidence.id, other.evidence.id)
  );
}

/** 1 for the article itself, 0 for whom it lets speak. */
const voiceOf = ({ claim }: Testimony): number => (claim.speaker === null ? 1 : 0);

/** In the order of an article version: by fact as it lists them, then by place in the text. */
export function byPlace(
  { evidence: one, claim }: Testimony,
  { evidence: other, claim: otherClaim }: Testimony,
): number {
  return Number(claim.key) - Number(otherClaim.key) || one.start - other.start;
}
