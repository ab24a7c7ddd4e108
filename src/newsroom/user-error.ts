export const USER_ERROR_CODES = [
  'INVALID_INPUT',
  'INVALID_URI',
  'INVALID_TIME',
  'UNKNOWN_TYPE',
  'UNKNOWN_ROLE',
  'UNKNOWN_KEY',
  'UNKNOWN_ENTITY',
  'UNKNOWN_COUNTRY',
  'UNKNOWN_ARTICLE',
  'WRONG_KIND',
  'DUPLICATE_KEY',
  'CIRCULAR_ABOUT',
  'QUOTE_NOT_FOUND',
  'QUOTE_AMBIGUOUS',
  'OFFSETS_WRONG',
  'ENTITY_AMBIGUOUS',
  'ENTITY_CONFLICT',
  'VERSION_CONFLICT',
  'ARTICLE_WITHDRAWN',
  'IDEMPOTENCY_KEY_REUSED',
] as const;

export type UserErrorCode = (typeof USER_ERROR_CODES)[number];

/** Something in the input that its sender can mend. `path` leads to it from the article: ["facts", "0", "quotes", "1"]. */
export interface UserError {
  readonly code: UserErrorCode;
  readonly path: readonly string[];
  /** Expected, got, and where it helps what to do. */
  readonly message: string;
}

export type Checked<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly errors: readonly UserError[] };

/** Collects problems while checking goes on, so that a sender learns of all of them at once. */
export class Problems {
  readonly #errors: UserError[] = [];

  add(code: UserErrorCode, path: readonly (string | number)[], message: string): undefined {
    this.#errors.push({ code, path: path.map(String), message });
  }

  get all(): readonly UserError[] {
    return this.#errors;
  }
}
