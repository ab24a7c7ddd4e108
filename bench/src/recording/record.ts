import type { GraphStore } from '../../../src/graph/graph-store.js';
import type { Vocabulary } from '../../../src/model/vocabulary.js';
import type { ArticleInput } from '../../../src/newsroom/intake/article-input.js';
import { Newsroom } from '../../../src/newsroom/newsroom.js';

export interface Loaded {
  readonly facts: number;
  readonly seconds: number;
  /** What this process computed meanwhile, all its threads together: it tells a slow program from a busy machine. */
  readonly cpuSeconds: number;
}

/** Articles that are handed over at once: what an importer would hold in memory. */
const HANDED_OVER = 1_000;

/**
 * Records articles as any client would, through the newsroom.
 * @throws Error when one of them is refused
 */
export async function record(
  news: Iterable<ArticleInput>,
  store: GraphStore,
  vocabulary: Vocabulary,
  onProgress: (articles: number, seconds: number) => void,
): Promise<Loaded> {
  await store.prepare();
  const newsroom = new Newsroom({ store, vocabulary });
  let [articles, seconds, cpuSeconds] = [0, 0, 0];
  for (const part of parts(news, HANDED_OVER)) {
    const [start, cpuStart] = [performance.now(), process.cpuUsage()];
    const outcomes = await newsroom.recordArticles(part);
    const { user, system } = process.cpuUsage(cpuStart);
    seconds += (performance.now() - start) / 1_000;
    cpuSeconds += (user + system) / 1_000_000;
    const refused = outcomes.find(({ outcome }) => outcome !== 'CREATED');
    if (refused !== undefined) throw new Error(`Expected a new article, got ${JSON.stringify(refused)}.`);
    articles += part.length;
    onProgress(articles, seconds);
  }
  return { facts: await countFacts(store), seconds, cpuSeconds };
}

function* parts<T>(things: Iterable<T>, size: number): Generator<readonly T[]> {
  let part: T[] = [];
  for (const thing of things) {
    part.push(thing);
    if (part.length === size) {
      yield part;
      part = [];
    }
  }
  if (part.length > 0) yield part;
}

export async function countFacts(store: GraphStore): Promise<number> {
  const order = [
    { on: 'node', attribute: 'at', descending: true },
    { on: 'node', attribute: 'id', descending: true },
  ] as const;
  const [page] = await store.read([
    { read: 'list', kind: 'Fact', page: { order, limit: 0, count: true }, node: { attributes: [], links: [] } },
  ]);
  return page?.count ?? 0;
}
