import { loadVocabulary } from '../../src/model/load-vocabulary.js';
import { Newsroom } from '../../src/newsroom/newsroom.js';
import { openStoreAt } from '../stores/open-store.js';
import { numberedArticle } from './numbered-article.js';

/**
 * A process to be killed: records numbered articles, one after the other, and prints each number once it is
 * acknowledged. Arguments: the address of the store, the first number.
 */

async function recordForever(address: string, first: number): Promise<never> {
  const newsroom = new Newsroom({
    store: openStoreAt(address),
    vocabulary: loadVocabulary(['schema/vocabulary.yaml']),
  });
  for (let number = first; ; number++) {
    process.stdout.write(`sent ${number}\n`);
    const [outcome] = await newsroom.recordArticles([numberedArticle(number)]);
    if (outcome?.outcome === 'CREATED') process.stdout.write(`done ${number}\n`);
  }
}

const [, , address = '', first] = process.argv;
await recordForever(address, Number(first));
