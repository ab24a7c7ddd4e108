import type { EntityKind } from '../../model/model.js';
import type { TimeSpan } from '../../model/partial-date.js';
import type { FactType } from '../../model/vocabulary.js';
import type { FactStatus } from './article-input.js';

/** Start, end and the words between, in UTF-16 code units; end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly quote: string;
}

export interface CheckedEntity {
  readonly key: string;
  readonly kind: EntityKind;
  readonly name: string;
  readonly aliases: readonly string[];
  /** "wikidata:Q7747"; a country always has its "iso3166:RU". */
  readonly externalIds: readonly string[];
  readonly id: string | undefined;
  readonly description: string | null;
  /** In the order of the text. */
  readonly spans: readonly Span[];
}

export interface CheckedFact {
  readonly type: FactType;
  readonly roles: readonly { readonly role: string; readonly entity: string }[];
  readonly time: TimeSpan | null;
  readonly status: FactStatus;
  readonly detail: string | null;
  readonly speaker: string | null;
  /** Indices of the facts of the same article that it speaks of; never in a circle. */
  readonly about: readonly number[];
  readonly confidence: number;
  readonly extractor: string;
  readonly quotes: readonly Span[];
}

/** An article version of which everything is known to be right that can be known without the graph. */
export interface CheckedArticle {
  readonly uri: string;
  readonly version: number;
  readonly source: { readonly name: string; readonly url: string | null };
  readonly language: string;
  readonly headline: string;
  readonly lead: string | null;
  readonly text: string;
  readonly publishedAt: string;
  readonly entities: readonly CheckedEntity[];
  readonly facts: readonly CheckedFact[];
  /** Equal for equal content: what "the same version again" means. */
  readonly digest: string;
}
