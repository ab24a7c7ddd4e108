import anyAscii from 'any-ascii';
import type { ReadPlan, Term } from '../graph/read-plan.js';
import type { KindName } from '../model/model.js';
import { compileFilter } from './filter-cypher.js';
import { analyzerOf, wordIndex } from './indexes.js';
import { compileLinks, rowAt, type Subqueries } from './page-cypher.js';
import type { Names } from './statement.js';

/** So many more than are wanted are looked at: the index does not know what the filter leaves out. */
const LOOKED_AT = 1_000;

/** The nodes that hold all terms, those that fit best first; the result is the list `[rows]`. */
export function compileFound(
  { kind, terms, where, limit, node }: ReadPlan & { read: 'found' },
  names: Names,
): Subqueries {
  const place = { node: names.variable('n'), kind };
  const score = names.variable('s');
  const most = where === undefined ? limit : limit + LOOKED_AT;
  const [index, query] = [names.parameter(wordIndex(kind)), names.parameter(wordQuery(kind, terms))];
  const filter = where === undefined ? '' : ` WHERE ${compileFilter(where, place, names)}`;
  const order = `ORDER BY ${score} DESC, ${place.node}.id`;
  const links = compileLinks(node.links, place.node, names);
  const result = names.variable('l');
  const lines = [
    `CALL db.index.fulltext.queryNodes(${index}, ${query}, {limit: ${names.count(most)}}) YIELD node AS ${place.node}, score AS ${score}`,
    `WITH ${place.node}, ${score}${filter}`,
    `WITH ${place.node}, ${score} ${order} LIMIT ${names.count(limit)}`,
    ...(node.links.length === 0 ? [] : [links.text, `WITH * ${order}`]),
    `RETURN collect(${rowAt(place, [], node, links.result)}) AS ${result}`,
  ];
  return { text: `CALL () {\n${lines.join('\n')}\n}`, result: `[${result}]` };
}

/**
 * Terms in the language of the index, in which all must be found. Within quotes nothing means anything but a quote and
 * a backslash. A word that may go on cannot stand in quotes: in it, what is no letter or digit is escaped.
 */
export const wordQuery = (kind: KindName, terms: readonly Term[]): string =>
  terms.flatMap((term) => clausesOf(kind, term)).join(' ');

function clausesOf(kind: KindName, { text, prefix }: Term): readonly string[] {
  const words = text.match(WORDS) ?? [];
  const last = folded(words.at(-1) ?? '');
  if (!prefix || last === '' || isLeftOut(kind, last)) return [phrase(text)];
  const before = words.slice(0, -1).join(' ');
  return [...(before === '' ? [] : [phrase(before)]), `+${last.replaceAll(/[.:,;·_]/g, '\\$&')}*`];
}

/**
 * Letters, digits and underscores, and the signs that the index does not cut at between two letters or two digits.
 * @see https://unicode.org/reports/tr29/#Word_Boundaries WB6, WB7, WB11, WB12
 */
const WORDS = /(?:[\p{L}\p{N}\p{M}_]|(?<=[\p{L}\p{M}])['’‘.:·](?=\p{L})|(?<=\p{N})['’‘.,;](?=\p{N}))+/gu;

/** The words that indexes of texts leave out: in quotes they are left out of a query as well, else they would have to be found. */
const LEFT_OUT: ReadonlySet<string> = new Set(
  (
    'a an and are as at be but by for if in into is it no not of on or such that the their then there these they ' +
    'this to was will with'
  ).split(' '),
);

const isLeftOut = (kind: KindName, word: string): boolean =>
  analyzerOf(kind) === 'standard-folding' && LEFT_OUT.has(word);

const phrase = (text: string): string => `+"${text.replaceAll(/["\\]/g, '\\$&')}"`;

/** As the index folds, which does it for whole words only: each letter by itself, whatever marks follow it. */
const folded = (word: string): string =>
  word
    .replaceAll(/\p{Script=Latin}/gu, (letter) => anyAscii(letter))
    .toLowerCase()
    .replaceAll(/[’‘]/g, "'");
