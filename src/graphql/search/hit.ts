import type { EntityKind, FactKind } from '../../model/model.js';

export type NodeKind = EntityKind | FactKind | 'Article';

/** A node that was found, and in what: one of its names (the key is the name folded), its version or its evidence. */
export interface Hit {
  readonly id: string;
  readonly score: number;
  readonly in: 'Name' | 'ArticleVersion' | 'Evidence';
  readonly key: string;
}
