import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { GraphStore } from '../../src/graph/graph-store.js';
import { loadVocabulary } from '../../src/model/load-vocabulary.js';
import type { ArticleInput } from '../../src/newsroom/intake/article-input.js';
import { Newsroom } from '../../src/newsroom/newsroom.js';
import type { Outcome } from '../../src/newsroom/outcome.js';
import { describeEachStore } from '../stores/every-store.js';
import { articlesArbitrary } from './random-articles.js';
import { readWholeGraph } from './whole-graph.js';

const vocabulary = loadVocabulary(['schema/vocabulary.yaml']);

/** A property is tried no longer than this, even on a busy machine; a run that has begun is finished. */
const ENOUGH_MS = 30_000;
const LONGEST_MS = 4 * ENOUGH_MS;
/** Random corpora a property: a Neo4j takes longer to empty. */
const RUNS: Readonly<Record<string, number>> = { SQLite: 30, Neo4j: 8 };

describeEachStore('recording', (stores, name) => {
  const numRuns = RUNS[name] ?? 8;
  let store: GraphStore;
  let newsroom: Newsroom;
  const start = async (): Promise<void> => {
    ({ store } = await stores.open());
    newsroom = new Newsroom({ store, vocabulary });
  };
  beforeAll(start);
  afterAll(() => stores.close());

  const graphOf = async (work: () => Promise<unknown>): Promise<readonly string[]> => {
    await start();
    await work();
    return readWholeGraph(store);
  };
  const record = (articles: readonly ArticleInput[]) => newsroom.recordArticles(articles);
  const recordOneByOne = async (articles: readonly ArticleInput[]): Promise<readonly Outcome[]> => {
    const outcomes: Outcome[] = [];
    for (const article of articles) outcomes.push(...(await record([article])));
    return outcomes;
  };

  test(
    'the order in which articles come does not matter, nor whether they come together',
    async () => {
      await fc.assert(
        fc.asyncProperty(
          articlesArbitrary.chain((all) =>
            fc.tuple(fc.constant(all), fc.shuffledSubarray([...all], { minLength: all.length })),
          ),
          async ([articles, shuffled]) => {
            const together = await graphOf(async () => {
              for (const outcome of await record(articles)) expect(outcome).toMatchObject({ outcome: 'CREATED' });
            });
            expect(await graphOf(() => recordOneByOne(shuffled))).toEqual(together);
          },
        ),
        { numRuns, interruptAfterTimeLimit: ENOUGH_MS },
      );
    },
    LONGEST_MS,
  );

  test(
    'an article that is withdrawn might as well never have come',
    async () => {
      await fc.assert(
        fc.asyncProperty(articlesArbitrary, fc.nat(), async (articles, seed) => {
          const gone = articles[seed % articles.length] as ArticleInput;
          const without = await graphOf(() => record(articles.filter((article) => article !== gone)));
          const after = await graphOf(async () => {
            await recordOneByOne(articles);
            await newsroom.withdrawArticle(gone.uri);
          });
          expect(after).toEqual(without);
        }),
        { numRuns, interruptAfterTimeLimit: ENOUGH_MS },
      );
    },
    LONGEST_MS,
  );

  test(
    'a correction leaves what its last version says, whichever version comes first',
    async () => {
      await fc.assert(
        fc.asyncProperty(articlesArbitrary, async ([first, second, ...others]) => {
          const [old, rest] = [first as ArticleInput, others as ArticleInput[]];
          const corrected = { ...(second as ArticleInput), uri: old.uri, version: 2 };
          const only = await graphOf(() => record([corrected, ...rest]));
          expect(await graphOf(() => recordOneByOne([old, ...rest, corrected]))).toEqual(only);
          expect(await graphOf(() => recordOneByOne([corrected, old, ...rest]))).toEqual(only);
        }),
        { numRuns, interruptAfterTimeLimit: ENOUGH_MS },
      );
    },
    LONGEST_MS,
  );
});
