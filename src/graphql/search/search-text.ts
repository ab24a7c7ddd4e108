import type { Term } from '../../graph/read-plan.js';
import { foldName } from '../../model/names.js';

/** A text as the name of somebody, in one of the ways in which it may be spelled. */
export interface Spelling {
  /** As a name would be looked up. */
  readonly name: string;
  /** What a name must hold, folded as names are. */
  readonly terms: readonly Term[];
}

/** What a client types into a search box, understood. */
export interface SearchText {
  /** As it is typed, then as Germans may spell it otherwise: `Mueller` for Müller, and the other way round. */
  readonly inNames: readonly [Spelling, ...Spelling[]];
  /** What a text must hold. */
  readonly inTexts: readonly Term[];
}

/** Of so few letters almost every text has a word that begins with them. */
const SHORTEST_PREFIX = 3;

/** Quotation marks as people and phones write them. */
const QUOTES = /[„“”«»]/gu;
/** Words within quotation marks, the last of which may be missing, or a word without. */
const PARTS = /"([^"]*)"?|[^\s"]+/gu;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/** The terms of a text: words, and phrases in quotation marks. The last one, unless it is a phrase, may go on. */
export function readSearchText(text: string): SearchText {
  const parts = [...text.replaceAll(QUOTES, '"').matchAll(PARTS)];
  const terms = parts.map(
    ([all, phrase], place): Term => ({
      text: phrase ?? all,
      prefix: phrase === undefined && place === parts.length - 1,
    }),
  );
  const spelled = (fold: Fold): Spelling => ({
    name: fold(text),
    terms: terms.map((term) => ({ ...term, text: fold(term.text) })).filter(hasWords),
  });
  const others = OTHER_SPELLINGS.filter((fold) => fold(text) !== foldName(text));
  return {
    inNames: [spelled(foldName), ...others.map(spelled)],
    inTexts: terms.filter(hasWords).map((term) => ({ ...term, prefix: term.prefix && isLong(term.text) })),
  };
}

type Fold = (text: string) => string;

/** Accents are folded away already; ß is ss in either spelling. */
const OTHER_SPELLINGS: readonly Fold[] = [
  // Behind a, e and q the u is a sound of its own, and hardly a name ends in an umlaut: Bauer, Queen, Joe.
  (text) => foldName(text).replaceAll(/(?<![aeq])([aou])e(?=[a-z])/g, '$1'),
  (text) => foldName(text.normalize('NFC').replaceAll(/[äöü]/gi, (umlaut) => `${umlaut.normalize('NFD')[0]}e`)),
];

const hasWords = ({ text }: Term): boolean => LETTER_OR_DIGIT.test(text);

/** Whether the word that may go on is long enough to be looked for in texts. */
const isLong = (text: string): boolean => (wordsIn(text).at(-1)?.text.length ?? 0) >= SHORTEST_PREFIX;

export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The words of a text with their places: letters and digits, with their accents. */
export const wordsIn = (text: string): readonly Word[] =>
  [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].map(({ 0: word, index }) => ({
    text: word,
    start: index,
    end: index + word.length,
  }));
