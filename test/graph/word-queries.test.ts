import { describe, expect, test } from '@jest/globals';
import type { Term } from '../../src/graph/read-plan.js';
import { wordQuery as luceneQuery } from '../../src/graph-neo4j/words-cypher.js';
import { wordQuery as fts5Query } from '../../src/graph-sqlite/words-sql.js';
import { HOSTILE_STRINGS } from '../bad-input/hostile-strings.js';

const QUERIES: readonly [Term, string, string][] = [
  [{ text: 'Trump', prefix: false }, '"Trump"', '+"Trump"'],
  [{ text: 'Straß', prefix: true }, '"Strass" *', '+strass*'],
  [{ text: 'AND', prefix: true }, '"AND" *', '+"AND"'],
  [{ text: 'TO', prefix: true }, '"TO" *', '+"TO"'],
  [{ text: 'tb-med', prefix: true }, '"tb-med" *', '+"tb" +med*'],
  [{ text: 'NOT a:b^2', prefix: false }, '"NOT a:b^2"', '+"NOT a:b^2"'],
  [{ text: 'say "no\\', prefix: false }, '"say ""no\\"', '+"say \\"no\\\\"'],
  [{ text: 'gnp.exe', prefix: true }, '"gnp.exe" *', '+gnp\\.exe*'],
  [{ text: 'in 13:30', prefix: true }, '"in 13:30" *', '+"in 13" +30*'],
  [{ text: "o'Brién", prefix: true }, `"o'Brién" *`, `+o'brien*`],
];

test.each(QUERIES)('%j', (term, fts5, lucene) => {
  expect([fts5Query([term]), luceneQuery('Evidence', [term])]).toEqual([fts5, lucene]);
});

test('all terms must be found', () => {
  const terms = [
    { text: 'Iran', prefix: false },
    { text: 'Tru', prefix: true },
  ];
  expect(fts5Query(terms)).toBe('"Iran" AND "Tru" *');
  expect(luceneQuery('Evidence', terms)).toBe('+"Iran" +tru*');
});

test('names leave no word out', () => {
  expect(luceneQuery('Name', [{ text: 'will', prefix: true }])).toBe('+will*');
});

describe('whatever stands in a term stays in its quotes', () => {
  test.each(HOSTILE_STRINGS)('%j', (text) => {
    for (const prefix of [false, true]) {
      expect(fts5Query([{ text, prefix }])).toMatch(/^"(?:[^"]|"")*"( \*)?$/u);
      expect(luceneQuery('Evidence', [{ text, prefix }])).toMatch(
        /^(?:\+"(?:[^"\\]|\\["\\])*"|\+(?:[\p{L}\p{N}\p{M}']|\\[.:,;·_])+\*| )*$/u,
      );
    }
  });
});
