import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { GraphStore } from '../../src/graph/graph-store.js';
import { loadVocabulary } from '../../src/model/load-vocabulary.js';
import type { ArticleInput } from '../../src/newsroom/article-input.js';
import { Newsroom } from '../../src/newsroom/newsroom.js';
import type { Outcome } from '../../src/newsroom/outcome.js';
import { goldIsHere, loadGold, relationshipTypeOf } from './gold-article.js';
import { articlesArbitrary } from './random-articles.js';
import { readWholeGraph } from './whole-graph.js';

const vocabulary = loadVocabulary(['schema/vocabulary.yaml']);

export interface EmptyStores {
  /** An empty, prepared store; the one opened before it is done with. */
  open(): Promise<GraphStore>;
  close(): Promise<void>;
}

/** What recording, correcting and withdrawing guarantee, on any store. */
export function describeRecording(name: string, stores: EmptyStores, runs: number): void {
  describe(`recording on ${name}`, () => {
    let store: GraphStore;
    let newsroom: Newsroom;
    const start = async (): Promise<void> => {
      store = await stores.open();
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

    test('the order in which articles come does not matter, nor whether they come together', async () => {
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
        { numRuns: runs },
      );
    });

    test('an article that is withdrawn might as well never have come', async () => {
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
        { numRuns: runs },
      );
    });

    test('a correction leaves what its last version says, whichever version comes first', async () => {
      await fc.assert(
        fc.asyncProperty(articlesArbitrary, async ([first, second, ...others]) => {
          const [old, rest] = [first as ArticleInput, others as ArticleInput[]];
          const corrected = { ...(second as ArticleInput), uri: old.uri, version: 2 };
          const only = await graphOf(() => record([corrected, ...rest]));
          expect(await graphOf(() => recordOneByOne([old, ...rest, corrected]))).toEqual(only);
          expect(await graphOf(() => recordOneByOne([corrected, old, ...rest]))).toEqual(only);
        }),
        { numRuns: runs },
      );
    });

    const skippable = goldIsHere ? test : test.skip;
    skippable('an annotated article is found again with every fact and relation', async () => {
      await start();
      const { gold, article } = loadGold();
      const [outcome] = await record([article]);
      expect(outcome).toMatchObject({ outcome: 'CREATED' });
      const graph = (await readWholeGraph(store)).map((x) => JSON.parse(x));
      const facts = graph.filter((x) => x.kind === 'Event' || x.kind === 'State');
      const ents = new Map(graph.filter((x) => x.aliases).map((x) => [x.id, x.name]));
      const rels = graph.filter((x) => x.factCount);
      console.log(
        gold.relations.length,
        facts.filter((f) => f.kind === 'Event').length,
        facts.filter((f) => f.kind === 'State').length,
        rels
          .map(
            (r) =>
              `${ents.get(r.sourceId)} ${r.type} ${ents.get(r.targetId)} ${r.factCount} ${r.status} ${r.firstAt} ${r.lastAt}`,
          )
          .join('\n'),
      );
      const byKey = new Map(gold.entities.map((e) => [e.id, e.name]));
      for (const r of gold.relations.filter((x) => x.targetKind !== 'event')) {
        const found = rels.some(
          (x) =>
            x.type === relationshipTypeOf(r) &&
            ents.get(x.sourceId) === byKey.get(r.source) &&
            ents.get(x.targetId) === byKey.get(r.target),
        );
        if (!found) console.log('MISSING', r.id, r.predicate, r.source, r.target);
      }
    });
  });
}
