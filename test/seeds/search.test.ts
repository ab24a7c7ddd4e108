import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { findArticleFiles, loadArticles } from '../../src/commands/load-articles.js';
import { projectFile } from '../../src/main.js';
import { NewsgraphClient } from '../recording/newsgraph-client.js';
import { describeEachStore } from '../stores/every-store.js';

const SEARCH = `query ($text: String!, $kinds: [NodeKind!]) {
  search(text: $text, kinds: $kinds, first: 5) {
    nodes { ... on Entity { name } ... on Article { headline } ... on Fact { title } }
  }
}`;

const ENTITIES = ['PERSON', 'COUNTRY', 'ORGANIZATION', 'GROUP', 'PLACE'];

describeEachStore('in the sample articles, a search', (stores) => {
  let client: NewsgraphClient;
  beforeAll(async () => {
    client = new NewsgraphClient((await stores.open()).store);
    const files = findArticleFiles([projectFile('seeds')]).map(loadArticles);
    await client.newsroom.recordArticles(files.flatMap((file) => (file.ok ? file.articles : [])));
  });
  afterAll(() => stores.close());

  const found = async (text: string, kinds?: readonly string[]): Promise<readonly string[]> => {
    const { search } = await client.ask(SEARCH, { text, kinds });
    return search.nodes.map((node: Readonly<Record<string, string>>) => node.name ?? node.headline ?? node.title);
  };

  test.each([
    ['Selenskyj', ['Wolodymyr Selenskyj']],
    ['zelensk', ['Wolodymyr Selenskyj']],
    ['Tür', ['Türkei']],
    ['vatican', ['Vatikanstadt']],
    ['donald tr', ['Donald Trump']],
  ])('finds by name: %s', async (text, names) => {
    expect((await found(text, ENTITIES)).slice(0, names.length)).toEqual(names);
  });

  test('finds articles and facts by their words', async () => {
    expect(await found('shadow fleet', ['ARTICLE'])).toEqual(['EU adopts 17th package of sanctions against Russia']);
    expect(await found('17th package', ['EVENT'])).toEqual(['sanction: Europäische Union, Russland']);
  });
});
