import type { Span } from './checked-article.js';

/** Every place where the words stand in the text, none overlapping another. */
export function occurrences(text: string, quote: string): readonly Span[] {
  const spans: Span[] = [];
  for (let start = text.indexOf(quote); start >= 0; start = text.indexOf(quote, start + quote.length)) {
    spans.push({ start, end: start + quote.length, quote });
  }
  return spans;
}
