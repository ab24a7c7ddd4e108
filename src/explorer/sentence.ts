export interface QuotedSentence {
  readonly before: string;
  readonly quote: string;
  readonly after: string;
}

/** How much of a sentence is shown on each side of a quote. */
const MOST = 240;

/** A quote, from `start` to `end` in UTF-16 code units, with the rest of the sentences it stands in. */
export function sentenceAround(text: string, start: number, end: number, language: string): QuotedSentence {
  const segments = [...segmenterFor(language).segment(text)];
  const first = segments.findLast(({ index }) => index <= start)?.index ?? 0;
  const last = segments.find(({ index, segment }) => index + segment.length >= end);
  const until = last === undefined ? text.length : last.index + last.segment.length;
  const before = text.slice(first, start).trimStart();
  const after = text.slice(end, until).trimEnd();
  return {
    before: before.length > MOST ? `…${before.slice(-MOST)}` : before,
    quote: text.slice(start, end),
    after: after.length > MOST ? `${after.slice(0, MOST)}…` : after,
  };
}

/** Articles may be tagged with languages that this browser has no rules for. */
function segmenterFor(language: string): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language, { granularity: 'sentence' });
  } catch {
    return new Intl.Segmenter(undefined, { granularity: 'sentence' });
  }
}

/** An address that a link may lead to; undefined for all that is not the web. */
export function webAddress(uri: string): string | undefined {
  if (!URL.canParse(uri)) return undefined;
  const { protocol, href } = new URL(uri);
  return protocol === 'https:' || protocol === 'http:' ? href : undefined;
}
