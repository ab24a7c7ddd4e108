import type { Filter, PageRead, ReadPlan } from '../../graph/read-plan.js';
import { KINDS } from '../../model/model.js';
import { stepPage } from '../plan/derived-fields.js';
import type { Planned } from '../plan/planned.js';
import { all, linked, onNode } from '../where/filter-terms.js';
import type { Hit, NodeKind } from './hit.js';
import type { SearchText } from './search-text.js';

/** Who wants more narrows the search: a list that long has no reader. */
const MOST_ARTICLES = 200;
const MOST_EVIDENCE = 400;
/** Several pieces of evidence may lead to one fact: for each that is wanted so many are read, and never fewer than these. */
const EVIDENCE_A_FACT = 5;
const LEAST_EVIDENCE = 50;

const NOTHING: Planned<readonly Hit[]> = { plans: [], answer: () => [] };

/** So many articles, by headline, lead and text of the version that is current; none that was withdrawn. */
export function planArticles(text: SearchText, kinds: readonly NodeKind[], count: number): Planned<readonly Hit[]> {
  const side = 'ArticleVersion.currentOf';
  const where = linked(side, onNode('withdrawnAt', 'known', false));
  return kinds.includes('Article')
    ? planTexts('ArticleVersion', text, side, where, Math.min(count, MOST_ARTICLES))
    : NOTHING;
}

/**
 * About so many facts, by the words of the evidence that supports them now. What they say beside, their type and who takes part, is
 * in these words or found as an entity; a copy of it would change whenever an entity is called otherwise.
 */
export function planFacts(text: SearchText, kinds: readonly NodeKind[], count: number): Planned<readonly Hit[]> {
  const wanted = KINDS.Fact.variants.filter((kind) => kinds.includes(kind));
  const side = 'Evidence.fact';
  const where = linked(side, wanted.length === KINDS.Fact.variants.length ? all([]) : onNode('kind', 'in', wanted));
  const evidence = Math.min(Math.max(count * EVIDENCE_A_FACT, LEAST_EVIDENCE), MOST_EVIDENCE);
  return wanted.length === 0 ? NOTHING : planTexts('Evidence', text, side, where, evidence);
}

function planTexts(
  kind: 'ArticleVersion' | 'Evidence',
  { inTexts: terms }: SearchText,
  side: string,
  where: Filter,
  limit: number,
): Planned<readonly Hit[]> {
  if (terms.length === 0) return NOTHING;
  const link = { key: side, side, page: stepPage({ side }), edge: [], node: { attributes: ['id'], links: [] } };
  const node = { attributes: ['id'], links: [link] };
  const plan: ReadPlan = { read: 'found', kind, terms, where, first: 'newest', limit, node };
  return { plans: [plan], answer: ([page]) => hitsOf(kind, page ?? { rows: [] }) };
}

/** The nodes that were found texts lead to, each once, by the text that came first. */
function hitsOf(kind: Hit['in'], { rows }: PageRead): readonly Hit[] {
  const keys = new Map<string, string>();
  for (const { node, links } of rows) {
    const id = String(links[0]?.rows[0]?.node[0]);
    if (!keys.has(id)) keys.set(id, String(node[0]));
  }
  return [...keys].map(([id, key], place) => ({ id, score: 1 / (2 + place), in: kind, key }));
}
