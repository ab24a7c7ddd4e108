import type { LinkRead, PageRead, ReadPlan } from '../../graph/read-plan.js';
import { compare } from '../../model/compare.js';
import { KINDS } from '../../model/model.js';
import { nameId } from '../../newsroom/entities/entity-register.js';
import { stepPage } from '../plan/derived-fields.js';
import type { Planned } from '../plan/planned.js';
import { any, onNode } from '../where/filter-terms.js';
import type { Hit, NodeKind } from './hit.js';
import type { SearchText } from './search-text.js';

/** Who wants more narrows the search: a list that long has no reader. */
const MOST_HITS = 200;
/** A short beginning fits many names; of more than these, those that were recorded first are ranked. */
const MOST_NAMES = 300;
const MOST_NAMESAKES = 100;

const SCORES = { is: 1, begins: 0.9, holds: 0.8 } as const;

/**
 * Entities by their names: first those with a name that is the text, then those with one that begins with it, then
 * those with one that holds all terms; in each, those that more articles name come first, then the lower id.
 */
export function planNamed({ name, inNames }: SearchText, kinds: readonly NodeKind[]): Planned<readonly Hit[]> {
  const wanted = KINDS.Entity.variants.filter((kind) => kinds.includes(kind));
  if (wanted.length === 0 || name === '') return { plans: [], answer: () => [] };
  const node = { attributes: ['folded'], links: [ENTITIES] };
  const same: ReadPlan = { read: 'ids', kind: 'Name', ids: wanted.map((kind) => nameId(kind, name)), node };
  const where = any(wanted.map((kind) => onNode('id', 'startsWith', `${kind}|`)));
  const narrowed = wanted.length === KINDS.Entity.variants.length ? {} : { where };
  const like: ReadPlan = {
    ...{ read: 'found', kind: 'Name', terms: inNames, ...narrowed, first: 'oldest', limit: MOST_NAMES, node },
  };
  return {
    plans: inNames.length === 0 ? [same] : [same, like],
    answer: (pages) => ranked(pages.flatMap(namedIn), name),
  };
}

const ENTITIES: LinkRead = {
  key: 'entities',
  side: 'Name.entities',
  page: stepPage({ side: 'Name.entities' }, MOST_NAMESAKES),
  edge: [],
  node: { attributes: ['id', 'articleCount'], links: [] },
};

interface Named {
  readonly folded: string;
  readonly id: string;
  readonly articleCount: number;
}

function namedIn({ rows }: PageRead): readonly Named[] {
  return rows.flatMap(({ node: [folded], links: [entities] }) =>
    (entities?.rows ?? []).map(({ node: [id, articleCount] }) => ({
      folded: String(folded),
      id: String(id),
      articleCount: Number(articleCount),
    })),
  );
}

/** Each entity once, by the name of it that fits best; of those that fit alike, the first of the alphabet. */
function ranked(named: readonly Named[], name: string): readonly Hit[] {
  const fitting = named.map((each) => ({ ...each, score: scoreOf(each.folded, name) })).sort(inOrder);
  const hits = new Map<string, Hit>();
  for (const { id, score, folded: key } of fitting) {
    if (!hits.has(id)) hits.set(id, { id, score, in: 'Name', key });
  }
  return [...hits.values()].slice(0, MOST_HITS);
}

const scoreOf = (folded: string, name: string): number =>
  folded === name ? SCORES.is : folded.startsWith(name) ? SCORES.begins : SCORES.holds;

type Fitting = Named & { readonly score: number };

const inOrder = (one: Fitting, other: Fitting): number =>
  other.score - one.score ||
  other.articleCount - one.articleCount ||
  compare(one.id, other.id) ||
  compare(one.folded, other.folded);
