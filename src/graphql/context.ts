import type { GraphStore } from '../graph/graph-store.js';
import type { Vocabulary } from '../model/vocabulary.js';
import type { Newsroom } from '../newsroom/newsroom.js';

/** What one request carries from field to field. */
export interface Context {
  readonly store: GraphStore;
  readonly newsroom: Newsroom;
  readonly vocabulary: Vocabulary;
  /** Whether the sender of the request may change the graph. */
  readonly mayWrite: boolean;
  readonly requestId: string;
  /** How many links the queries of the request read so far; they are bounded together. */
  links: number;
  /** How many statements the store has run for the request so far. */
  statements: number;
}
