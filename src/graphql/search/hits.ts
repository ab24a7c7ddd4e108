import type { Context } from '../context.js';
import type { Planned } from '../plan/planned.js';
import { read } from '../read.js';
import type { Hit, NodeKind } from './hit.js';
import { planNamed } from './name-hits.js';
import type { SearchText } from './search-text.js';
import { planArticles, planFacts } from './text-hits.js';

/** Several pieces of evidence may lead to one fact: for each that is wanted so many are read, and never fewer than these. */
const EVIDENCE_A_FACT = 5;
const LEAST_EVIDENCE = 50;
/** Where that is too little, so many times as much is read, but never more than the most. */
const READ_ON = 8;
const MOST_EVIDENCE = 2_000;

interface Asked {
  readonly text: SearchText;
  readonly kinds: readonly NodeKind[];
  /** How many hits are wanted; what comes after these may be missing. */
  readonly count: number;
}

/**
 * What a search finds: entities by their names, then articles and facts by turns, the best of each first. Texts are
 * searched only where names are not enough, which they are for most of what is typed so far.
 */
export async function findHits(context: Context, asked: Asked): Promise<readonly Hit[]> {
  const named = await read(context, planNamed(asked.text, asked.kinds));
  return named.length >= asked.count ? named : [...named, ...(await findByTexts(context, asked))];
}

/** Reads on as long as much evidence for a few facts leaves open whether there are more. */
async function findByTexts(context: Context, asked: Asked): Promise<readonly Hit[]> {
  let evidence = Math.min(Math.max(asked.count * EVIDENCE_A_FACT, LEAST_EVIDENCE), MOST_EVIDENCE);
  for (;;) {
    const { hits, isEnough } = await read(context, planByTexts(asked, evidence));
    if (isEnough || evidence === MOST_EVIDENCE) return hits;
    evidence = Math.min(evidence * READ_ON, MOST_EVIDENCE);
  }
}

interface Hits {
  readonly hits: readonly Hit[];
  /** Whether there are as many facts among them as are wanted, or as can be found. */
  readonly isEnough: boolean;
}

function planByTexts({ text, kinds, count }: Asked, evidence: number): Planned<Hits> {
  const articles = planArticles(text, kinds, count);
  const facts = planFacts(text, kinds, evidence);
  return {
    plans: [...articles.plans, ...facts.plans],
    answer: (pages) => {
      const { hits, isAll } = facts.answer(pages.slice(articles.plans.length));
      return { hits: byTurns(articles.answer(pages), hits), isEnough: isAll || hits.length >= count };
    },
  };
}

/** Neither says how well it fits in a measure that the other knows: the first of each, the second of each, and so on. */
function byTurns(some: readonly Hit[], others: readonly Hit[]): readonly Hit[] {
  const turns = Math.max(some.length, others.length);
  return Array.from({ length: turns }, (_, turn) => [
    ...some.slice(turn, turn + 1),
    ...others.slice(turn, turn + 1),
  ]).flat();
}
