import type { UserError } from './user-error.js';

/** What a write did to a fact that the article supports, or supported. */
export interface FactOutcome {
  readonly id: string;
  readonly type: string;
  /**
   * ADDED: this version supports it, the one before did not. KEPT: both do. RELEASED: only the one before did, and
   * other articles still do. WITHDRAWN: only the one before did, and with it the fact has ended.
   */
  readonly change: 'ADDED' | 'KEPT' | 'RELEASED' | 'WITHDRAWN';
}

/** What became of an article that was sent or withdrawn. */
export type Outcome =
  | {
      readonly outcome: 'CREATED' | 'CORRECTED' | 'ARCHIVED' | 'UNCHANGED' | 'WITHDRAWN';
      readonly articleId: string;
      readonly versionId: string;
      readonly facts: readonly FactOutcome[];
    }
  | { readonly outcome: 'REJECTED'; readonly errors: readonly UserError[] };
