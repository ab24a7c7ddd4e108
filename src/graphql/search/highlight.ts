import type { Term } from '../../graph/read-plan.js';
import { foldName } from '../../model/names.js';
import { type Word, wordsIn } from './search-text.js';

export interface Highlight {
  readonly text: string;
  readonly spans: readonly Word[];
}

/** How much of a long text is shown, and how much of it before the first term. */
const LONGEST = 240;
const BEFORE = 60;
/** How far into a text terms are looked for. */
const FARTHEST = 20_000;

/** Shows where texts hold the terms of a search. */
export class Highlighter {
  readonly #terms: readonly { readonly words: readonly string[]; readonly prefix: boolean }[];
  /** Words that were folded already: texts are made of the same ones. */
  readonly #folded = new Map<string, string>();

  constructor(terms: readonly Term[]) {
    this.#terms = terms.map(({ text, prefix }) => ({ words: wordsIn(text).map((word) => this.#fold(word)), prefix }));
  }

  /** Of some texts the first that holds the most terms, or what is around the first of them. */
  best(texts: readonly string[]): Highlight {
    const shown = texts.map((text) => ({ text, ...this.#find(text) }));
    const best = shown.reduce((one, other) => (other.held > one.held ? other : one), { text: '', spans: [], held: -1 });
    return excerpt(best.text, best.spans);
  }

  /** A name, all of it where its words stand otherwise than they were asked for. */
  name(name: string): Highlight {
    const { spans } = this.#find(name);
    return { text: name, spans: spans.length > 0 ? spans : [{ text: name, start: 0, end: name.length }] };
  }

  #find(text: string): { readonly spans: readonly Word[]; readonly held: number } {
    const words = wordsIn(text.slice(0, FARTHEST));
    const found = this.#terms.map((term) =>
      words.flatMap((word, place) => {
        const last = words[place + term.words.length - 1];
        return last !== undefined && this.#holds(words, place, term)
          ? [{ text: text.slice(word.start, last.end), start: word.start, end: last.end }]
          : [];
      }),
    );
    return { spans: apart(found.flat()), held: found.filter((spans) => spans.length > 0).length };
  }

  #holds(words: readonly Word[], place: number, term: { readonly words: readonly string[]; readonly prefix: boolean }) {
    return term.words.every((wanted, index) => {
      const word = words[place + index];
      if (word === undefined) return false;
      const folded = this.#fold(word);
      return term.prefix && index === term.words.length - 1 ? folded.startsWith(wanted) : folded === wanted;
    });
  }

  #fold({ text }: Word): string {
    const known = this.#folded.get(text) ?? foldName(text);
    this.#folded.set(text, known);
    return known;
  }
}

/** Spans in the order of the text; of those that overlap the first, of equal beginnings the longest. */
function apart(spans: readonly Word[]): readonly Word[] {
  const kept: Word[] = [];
  for (const span of spans.toSorted((one, other) => one.start - other.start || other.end - one.end)) {
    if (span.start >= (kept.at(-1)?.end ?? 0)) kept.push(span);
  }
  return kept;
}

/** A text that is not long as it is; of a longer one, whole words around the first span. */
function excerpt(text: string, spans: readonly Word[]): Highlight {
  if (text.length <= LONGEST) return { text, spans };
  const first = spans[0] ?? { start: 0, end: 0 };
  const start = first.start <= BEFORE ? 0 : wordAfter(text, first.start - BEFORE, first.start);
  const shown = text.slice(start, wordBefore(text, start + LONGEST, first.end));
  const within = spans.filter(({ end }) => end <= start + shown.length);
  return { text: shown, spans: within.map((span) => ({ ...span, start: span.start - start, end: span.end - start })) };
}

/** Behind the first blank from a place on, at most as far as `latest`. */
function wordAfter(text: string, from: number, latest: number): number {
  const blank = text.slice(from, latest).search(/\s/u);
  return blank === -1 ? latest : from + blank + 1;
}

/** At the last blank before a place, at least as far as `earliest`. */
function wordBefore(text: string, until: number, earliest: number): number {
  if (until >= text.length) return text.length;
  return Math.max(earliest, text.lastIndexOf(' ', until));
}
