import type { Context } from '../context.js';
import { together } from '../plan/planned.js';
import { read } from '../read.js';
import type { Hit, NodeKind } from './hit.js';
import { planNamed } from './name-hits.js';
import type { SearchText } from './search-text.js';
import { planArticles, planFacts } from './text-hits.js';

/**
 * What a search finds: entities by their names, then articles and facts by turns, the best of each first. Texts are
 * searched only where names are not enough, which they are for most of what is typed so far.
 * @param count how many of them are wanted; what comes after these may be missing
 */
export async function findHits(
  context: Context,
  text: SearchText,
  kinds: readonly NodeKind[],
  count: number,
): Promise<readonly Hit[]> {
  const named = await read(context, planNamed(text, kinds));
  if (named.length >= count) return named;
  const texts = together([planArticles(text, kinds, count), planFacts(text, kinds, count)]);
  const [articles = [], facts = []] = await read(context, texts);
  return [...named, ...byTurns(articles, facts)];
}

/** Neither says how well it fits in a measure that the other knows: the first of each, the second of each, and so on. */
function byTurns(some: readonly Hit[], others: readonly Hit[]): readonly Hit[] {
  const turns = Math.max(some.length, others.length);
  return Array.from({ length: turns }, (_, turn) => [
    ...some.slice(turn, turn + 1),
    ...others.slice(turn, turn + 1),
  ]).flat();
}
