import type { Filter, ReadPlan, Row } from '../../graph/read-plan.js';
import { KINDS } from '../../model/model.js';
import { stepPage } from '../plan/derived-fields.js';
import type { Planned } from '../plan/planned.js';
import { all, linked, onNode } from '../where/filter-terms.js';
import type { Hit, NodeKind } from './hit.js';
import type { SearchText } from './search-text.js';

/** Who wants more narrows the search: a list that long has no reader. */
const MOST_ARTICLES = 200;
const MOST_FACTS = 200;

/** So many articles, by headline, lead and text of the version that is current; none that was withdrawn. */
export function planArticles(text: SearchText, kinds: readonly NodeKind[], count: number): Planned<readonly Hit[]> {
  if (!kinds.includes('Article')) return { plans: [], answer: () => [] };
  const side = 'ArticleVersion.currentOf';
  const where = linked(side, onNode('withdrawnAt', 'known', false));
  const { plans, answer } = planTexts('ArticleVersion', text, { side, where }, Math.min(count, MOST_ARTICLES));
  return { plans, answer: (pages) => hitsOf('ArticleVersion', answer(pages)) };
}

export interface FactHits {
  /** At most 200. */
  readonly hits: readonly Hit[];
  /** Whether more evidence would not add to them. */
  readonly isAll: boolean;
}

/**
 * The facts that so many pieces of evidence support now, by the words of these. What they say beside, their type and
 * who takes part, is in these words or found as an entity; a copy of it would change whenever an entity is called otherwise.
 */
export function planFacts(text: SearchText, kinds: readonly NodeKind[], evidence: number): Planned<FactHits> {
  const wanted = KINDS.Fact.variants.filter((kind) => kinds.includes(kind));
  if (wanted.length === 0) return { plans: [], answer: () => ({ hits: [], isAll: true }) };
  const where = wanted.length === KINDS.Fact.variants.length ? all([]) : onNode('kind', 'in', wanted);
  const side = 'Evidence.fact';
  const { plans, answer } = planTexts('Evidence', text, { side, where: linked(side, where) }, evidence);
  return {
    plans,
    answer: (pages) => {
      const rows = answer(pages);
      const hits = hitsOf('Evidence', rows);
      return { hits: hits.slice(0, MOST_FACTS), isAll: rows.length < evidence || hits.length >= MOST_FACTS };
    },
  };
}

function planTexts(
  kind: 'ArticleVersion' | 'Evidence',
  { inTexts: terms }: SearchText,
  { side, where }: { readonly side: string; readonly where: Filter },
  limit: number,
): Planned<readonly Row[]> {
  if (terms.length === 0) return { plans: [], answer: () => [] };
  const link = { key: side, side, page: stepPage({ side }), edge: [], node: { attributes: ['id'], links: [] } };
  const node = { attributes: ['id'], links: [link] };
  const plan: ReadPlan = { read: 'found', kind, terms, where, first: 'newest', limit, node };
  return { plans: [plan], answer: ([page]) => page?.rows ?? [] };
}

/** The nodes that were found texts lead to, each once, by the text that came first. */
function hitsOf(kind: Hit['in'], rows: readonly Row[]): readonly Hit[] {
  const keys = new Map<string, string>();
  for (const { node, links } of rows) {
    const id = String(links[0]?.rows[0]?.node[0]);
    if (!keys.has(id)) keys.set(id, String(node[0]));
  }
  return [...keys].map(([id, key], place) => ({ id, score: 1 / (2 + place), in: kind, key }));
}
