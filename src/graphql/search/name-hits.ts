import type { LinkRead, PageRead, ReadPlan } from '../../graph/read-plan.js';
import { compare } from '../../model/compare.js';
import { type EntityKind, KINDS } from '../../model/model.js';
import { nameId } from '../../newsroom/entities/entity-register.js';
import { stepPage } from '../plan/derived-fields.js';
import { type Planned, together } from '../plan/planned.js';
import { any, onNode } from '../where/filter-terms.js';
import type { Hit, NodeKind } from './hit.js';
import type { SearchText, Spelling } from './search-text.js';

/** Who wants more narrows the search: a list that long has no reader. */
const MOST_HITS = 200;
/** A short beginning fits many names; of more than these, those that were recorded first are ranked. */
const MOST_NAMES = 300;
const MOST_NAMESAKES = 100;

const SCORES = { is: 1, begins: 0.9, holds: 0.8 } as const;
/** So much less for a name that is spelled otherwise than the text. */
const SPELLED_OTHERWISE = 0.25;

/**
 * Entities by their names: first those with a name that is the text, then those with one that begins with it, then
 * those with one that holds all terms; then the same for other spellings. In each, those that more articles name come
 * first, then the lower id.
 */
export function planNamed({ inNames }: SearchText, kinds: readonly NodeKind[]): Planned<readonly Hit[]> {
  const wanted = KINDS.Entity.variants.filter((kind) => kinds.includes(kind));
  const [typed, ...others] = inNames;
  if (wanted.length === 0 || typed.name === '') return { plans: [], answer: () => [] };
  const { plans, answer } = together([
    planSpelled(typed, wanted, 0),
    ...others.map((spelling) => planSpelled(spelling, wanted, SPELLED_OTHERWISE)),
  ]);
  return { plans, answer: (pages) => ranked(answer(pages).flat()) };
}

function planSpelled(
  { name, terms }: Spelling,
  wanted: readonly EntityKind[],
  less: number,
): Planned<readonly Fitting[]> {
  const node = { attributes: ['folded'], links: [ENTITIES] };
  const same: ReadPlan = { read: 'ids', kind: 'Name', ids: wanted.map((kind) => nameId(kind, name)), node };
  const where = any(wanted.map((kind) => onNode('id', 'startsWith', `${kind}|`)));
  const narrowed = wanted.length === KINDS.Entity.variants.length ? {} : { where };
  const like: ReadPlan = { read: 'found', kind: 'Name', terms, ...narrowed, first: 'oldest', limit: MOST_NAMES, node };
  return {
    plans: terms.length === 0 ? [same] : [same, like],
    answer: (pages) => pages.flatMap(namedIn).map((named) => ({ ...named, score: scoreOf(named.folded, name) - less })),
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
function ranked(fitting: readonly Fitting[]): readonly Hit[] {
  const hits = new Map<string, Hit>();
  for (const { id, score, folded: key } of fitting.toSorted(inOrder)) {
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
