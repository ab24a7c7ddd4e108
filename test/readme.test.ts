import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import neo4j from 'neo4j-driver';
import { findArticleFiles, loadArticles } from '../src/commands/load-articles.js';
import { describeSettings } from '../src/config.js';
import { loadConfiguredVocabulary, projectFile } from '../src/main.js';
import { Newsroom } from '../src/newsroom/newsroom.js';
import type { RunningServer } from '../src/server/server.js';
import { checkCommand, type Shell } from './readme/commands.js';
import { cutLike } from './readme/excerpt.js';
import { anchorsOf, type Block, blocksOf, linksOf, rowsOf } from './readme/markdown.js';
import { startServer } from './readme/started-server.js';
import { post } from './server/start-test-server.js';
import { describeWithNeo4j } from './stores/every-store.js';

const load = (file: string): string => readFileSync(projectFile(file), 'utf8');
const README = load('README.md');
const blocks = blocksOf(README);

const folder = mkdtempSync(join(tmpdir(), 'newsgraph-readme-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('a reader who tries everything from top to bottom', () => {
  const shell: Shell = {
    cwd: projectFile('.'),
    env: { PATH: process.env.PATH, PORT: '0', NEWSGRAPH_DATA: join(folder, 'graph.db'), NEWSGRAPH_LOG_LEVEL: 'silent' },
  };
  let server: RunningServer;
  let answer: unknown;
  beforeAll(async () => {
    server = await startServer(shell);
  });
  afterAll(() => server.close());

  const RULES: Readonly<Record<string, (block: Block, before: Block | undefined) => void | Promise<void>>> = {
    async graphql({ text }) {
      const { body } = await post(server, { query: text });
      expect(body.errors).toBeUndefined();
      answer = body.data;
      expect(Object.values(body.data ?? {})).not.toContain(null);
      expect(JSON.stringify(answer)).not.toContain('"nodes":[]');
    },
    json({ text }, before) {
      expect(before?.language).toBe('graphql');
      const excerpt: unknown = JSON.parse(text);
      expect(cutLike(excerpt, answer)).toEqual(excerpt);
    },
    sh({ text }) {
      for (const command of text.trim().split('\n')) checkCommand(command, shell);
    },
    yaml({ text }) {
      const vocabularyFile = join(folder, 'own.yaml');
      writeFileSync(vocabularyFile, text);
      expect(loadConfiguredVocabulary({ vocabularyFile }).factTypes.size).toBeGreaterThan(
        loadConfiguredVocabulary({}).factTypes.size,
      );
    },
    // Is run below, where there is a Neo4j.
    cypher: () => undefined,
    // A drawing.
    text: () => undefined,
  };

  test.each(blocks.map((block, index) => ({ ...block, before: blocks[index - 1] })))(
    'line $line: $language',
    async ({ before, ...block }) => {
      const rule = RULES[block.language];
      if (rule === undefined)
        throw new Error(`Expected one of ${Object.keys(RULES)}, got a block of another language.`);
      await rule(block, before);
    },
  );
});

describeWithNeo4j('Cypher over the sample articles', (stores) => {
  afterAll(() => stores.close());

  test('finds something', async () => {
    const { store, address } = await stores.open();
    const files = findArticleFiles([projectFile('seeds')]).map(loadArticles);
    const newsroom = new Newsroom({ store, vocabulary: loadConfiguredVocabulary({}) });
    await newsroom.recordArticles(files.flatMap((file) => (file.ok ? file.articles : [])));
    const statements = blocks.filter(({ language }) => language === 'cypher');
    expect(await countRows(address, statements)).toEqual(statements.map(() => 1));
    // A server that has just started plans every statement for the first time.
  }, 120_000);

  async function countRows(address: string, statements: readonly Block[]): Promise<readonly number[]> {
    const driver = neo4j.driver(address);
    const counts: number[] = [];
    for (const { text } of statements) counts.push((await driver.executeQuery(text)).records.length);
    await driver.close();
    return counts;
  }
});

describe('the README', () => {
  test('has at most 300 lines', () => expect(README.trimEnd().split('\n').length).toBeLessThanOrEqual(300));

  test('names every setting with its default', () => {
    const settings = describeSettings().map(({ name, standard, about }) => [
      `\`${name}\``,
      standard && `\`${standard}\``,
      about,
    ]);
    expect(rowsOf(README)).toEqual(expect.arrayContaining(settings));
  });

  test('names every room of the source', () => {
    const rooms = readdirSync(projectFile('src'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(rooms.filter(({ name }) => !README.includes(`\`src/${name}\``))).toEqual([]);
  });
});

const PAGES = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'docs/deployment.md',
  'docs/explorer.md',
  'docs/exploring.md',
  'docs/reference.md',
  'docs/searching.md',
  'docs/subscribing.md',
  'seeds/README.md',
];

test.each(PAGES)('links of %s lead somewhere', (page) => {
  const inside = linksOf(load(page)).filter((link) => !/^https?:/.test(link));
  const dead = inside.filter((link) => {
    const [path = '', anchor] = link.split('#');
    const file = path === '' ? page : join(dirname(page), path);
    return !existsSync(projectFile(file)) || (anchor !== undefined && !anchorsOf(load(file)).includes(anchor));
  });
  expect(dead).toEqual([]);
});
