import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { GraphStore } from '../../src/graph/graph-store.js';
import { loadVocabulary } from '../../src/model/load-vocabulary.js';
import type { FactType, Vocabulary } from '../../src/model/vocabulary.js';
import { Newsroom } from '../../src/newsroom/newsroom.js';
import { describeEachStore } from '../stores/every-store.js';
import { numberedArticle } from './numbered-article.js';

const vocabulary = loadVocabulary(['schema/vocabulary.yaml']);

function withType(name: string, change: Partial<FactType> | undefined): Vocabulary {
  const factTypes = new Map(vocabulary.factTypes);
  const type = factTypes.get(name);
  if (type !== undefined && change !== undefined) factTypes.set(name, { ...type, ...change });
  else factTypes.delete(name);
  return { ...vocabulary, factTypes };
}

describeEachStore('a graph recorded under another vocabulary', (stores) => {
  let store: GraphStore;
  beforeAll(async () => {
    ({ store } = await stores.open());
    await new Newsroom({ store, vocabulary }).recordArticles([numberedArticle(1)]);
  });
  afterAll(() => stores.close());

  const check = (changed: Vocabulary) => new Newsroom({ store, vocabulary: changed }).checkVocabulary();

  test('is accepted where only labels, codes or unused types differ', async () => {
    await check(vocabulary);
    await check(withType('PHONE_CALL', { label: { en: 'ring', de: 'Anruf' }, cameo: '0' }));
    await check(withType('AIR_STRIKE', { symmetric: true }));
    await check(withType('AIR_STRIKE', undefined));
  });

  test.each([
    ['its roles tell other facts apart', { symmetric: false }],
    ['it adds up to other relationships', { edges: [] }],
    ['it is gone', undefined],
  ])('is refused where of a type that it uses %s, for reading up and for writing', async (_how, change) => {
    const changed = withType('PHONE_CALL', change);
    const refusal = { code: 'STORE_OUTDATED', message: expect.stringContaining('of PHONE_CALL: restore') };
    await expect(check(changed)).rejects.toMatchObject(refusal);
    await expect(
      new Newsroom({ store, vocabulary: changed }).withdrawArticle(numberedArticle(1).uri),
    ).rejects.toMatchObject(refusal);
  });
});
