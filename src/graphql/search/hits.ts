import { type Planned, together } from '../plan/planned.js';
import type { Hit, NodeKind } from './hit.js';
import { planNamed } from './name-hits.js';
import type { SearchText } from './search-text.js';
import { planArticles, planFacts } from './text-hits.js';

/**
 * What a search finds: entities by their names, then articles and facts by turns, the best of each first.
 * @param count how many of them are wanted; what comes after these may be missing
 */
export function planHits(text: SearchText, kinds: readonly NodeKind[], count: number): Planned<readonly Hit[]> {
  const { plans, answer } = together([
    planNamed(text, kinds),
    planArticles(text, kinds, count),
    planFacts(text, kinds, count),
  ]);
  return {
    plans,
    answer: (pages) => {
      const [named = [], articles = [], facts = []] = answer(pages);
      return [...named, ...byTurns(articles, facts)];
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
