import type { Value } from '../../model/model.js';
import type { Reader } from './node-reads.js';

type Span = readonly [start: number, end: number, text: string];
type EdgeReads = { readonly edge?: (attribute: string) => Reader<Value> };

const spansOf = (value: Value): readonly Span[] => JSON.parse(String(value));

/** Fields of edges that are more than an attribute of the link. */
const DERIVED: Readonly<Record<string, (spans: readonly Span[]) => unknown>> = {
  spans: (spans) => spans.map(([start, end, text]) => ({ start, end, text })),
  quotes: (spans) => spans.map(([, , text]) => text),
};

/** Reads what an edge says beside its node. */
export function edgeFieldReader(name: string, { edge }: EdgeReads): Reader {
  if (edge === undefined) throw new Error(`Expected a page behind a link, got the edge field "${name}" elsewhere.`);
  const derived = DERIVED[name];
  if (derived === undefined) return edge(name);
  const spans = edge('spans');
  return (row) => derived(spansOf(spans(row)));
}
