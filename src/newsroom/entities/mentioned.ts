import { groupBy } from '../../model/group-by.js';
import type { EntityKind } from '../../model/model.js';
import type { CheckedArticle, CheckedEntity, Span } from '../intake/checked-article.js';
import { occurrences } from '../intake/occurrences.js';

/** How an article version speaks of an entity; kept with the version, so that it can be taken back exactly. */
export interface Mentioned {
  readonly id: string;
  readonly kind: EntityKind;
  readonly names: readonly string[];
  readonly aliases: readonly string[];
  readonly externalIds: readonly string[];
  readonly description: string | null;
  /** In the order of the text. */
  readonly spans: readonly Span[];
}

const distinct = <T>(things: readonly T[]): readonly T[] => [...new Set(things)];

/** The entities that an article mentions, each once, however many keys it gives them. */
export function mentionedIn(
  { entities, text }: CheckedArticle,
  idOf: (entityKey: string) => string,
): readonly Mentioned[] {
  return [...groupBy(entities, ({ key }) => idOf(key))].map(([id, same]) => ({
    id,
    kind: same[0]?.kind ?? 'Group',
    names: distinct(same.map(({ name }) => name)),
    aliases: distinct(same.flatMap(({ aliases }) => aliases)),
    externalIds: distinct(same.flatMap(({ externalIds }) => externalIds)),
    description: same.find(({ description }) => description !== null)?.description ?? null,
    spans: same.flatMap((entity) => spansOf(entity, text)).sort((one, other) => one.start - other.start),
  }));
}

/** Where the article says it mentions the entity or, if it does not say, where its names stand, the longest first. */
function spansOf({ spans, name, aliases }: CheckedEntity, text: string): readonly Span[] {
  if (spans.length > 0) return spans;
  const names = distinct([name, ...aliases]).toSorted((one, other) => other.length - one.length);
  const found: Span[] = [];
  for (const span of names.flatMap((each) => occurrences(text, each))) {
    if (!found.some((known) => span.start < known.end && known.start < span.end)) found.push(span);
  }
  return found;
}

/** @param input the attribute `input` of an article version, as written with JSON.stringify */
export const readMentioned = (input: string): readonly Mentioned[] => JSON.parse(input) as readonly Mentioned[];
