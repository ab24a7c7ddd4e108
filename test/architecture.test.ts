import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { projectFile } from '../src/main.js';

/** The rooms of the program, and those that each may import from: the whole architecture. */
const ROOMS: Readonly<Record<string, readonly string[]>> = {
  model: [],
  graph: ['model'],
  'graph-sqlite': ['graph', 'model'],
  'graph-neo4j': ['graph', 'model'],
  newsroom: ['graph', 'model'],
  exploration: ['graph', 'model'],
  graphql: ['exploration', 'newsroom', 'graph', 'model'],
  server: ['graphql', 'graph', 'model'],
  // A page for browsers: all that it knows of the rest is the API.
  explorer: [],
};

/** Where it is all wired together: these may import whatever they like. */
const WIRING = ['main.ts', 'cli.ts', 'config.ts', 'commands'];

/** Libraries that one file alone knows. */
const KEEPERS: Readonly<Record<string, string>> = {
  'neo4j-driver': 'graph-neo4j/driver.ts',
  '@photostructure/sqlite': 'graph-sqlite/database.ts',
  'temporal-polyfill': 'exploration/buckets.ts',
};

const SOURCE = projectFile('src');
const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file));

/** What a file imports: paths below src for our own files, names for libraries. */
function importsOf(file: string): readonly string[] {
  const text = readFileSync(join(SOURCE, file), 'utf8');
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(([, name = '']) =>
    name.startsWith('.') ? normalize(join(dirname(file), name)) : name,
  );
}

const roomOf = (path: string): string => path.split('/')[0] ?? '';
const isWiring = (file: string): boolean => WIRING.includes(roomOf(file));

test('every file stands in a room', () => {
  const lost = files.filter((file) => !isWiring(file) && ROOMS[roomOf(file)] === undefined);
  expect(lost).toEqual([]);
});

describe.each(Object.entries(ROOMS))('%s', (room, allowed) => {
  test(`imports of ours: ${allowed.join(', ') || 'nothing'}`, () => {
    const wrong = files
      .filter((file) => roomOf(file) === room)
      .flatMap((file) => importsOf(file).map((imported) => ({ file, imported })))
      .filter(({ imported }) => imported.endsWith('.js') && ![room, ...allowed].includes(roomOf(imported)));
    expect(wrong).toEqual([]);
  });
});

test.each(Object.entries(KEEPERS))('%s is known to %s alone', (library, keeper) => {
  const known = files.filter((file) =>
    importsOf(file).some((name) => name === library || name.startsWith(`${library}/`)),
  );
  expect(known).toEqual([keeper]);
});

test('imports are found', () => {
  expect(importsOf('cli.ts')).toContain('commands/serve.js');
});
