/** Every code that an error of a payload can have, and what it tells the sender. */
export const USER_ERROR_CODES = {
  INVALID_INPUT: 'A value has the wrong form, or a text holds what no text may.',
  INVALID_URI: 'The address is no http(s) URL and no URN.',
  INVALID_TIME: 'The time is none of the written forms, or no day of the calendar.',
  UNKNOWN_TYPE: 'The vocabulary has no such type of fact.',
  UNKNOWN_ROLE: 'The type of the fact has no such role.',
  UNKNOWN_KEY: 'The key names nothing in this article.',
  UNKNOWN_ENTITY: 'No entity has this id.',
  UNKNOWN_COUNTRY: 'No country has this ISO 3166 code.',
  UNKNOWN_ARTICLE: 'No article was recorded with this uri.',
  WRONG_KIND: 'The entity is of another kind than the role or its known id asks for.',
  DUPLICATE_KEY: 'The key is taken by another entity or fact of the article.',
  CIRCULAR_ABOUT: 'Facts are about each other in a circle.',
  QUOTE_NOT_FOUND: 'The text does not hold these words.',
  QUOTE_AMBIGUOUS: 'The text holds these words more than once: offsets say where.',
  OFFSETS_WRONG: 'Other words stand at these offsets.',
  ENTITY_AMBIGUOUS: 'Several known entities are called so: the id says which.',
  ENTITY_CONFLICT: 'The external ids belong to several known entities.',
  VERSION_CONFLICT: 'This version was recorded with other content: a correction has a higher number.',
  ARTICLE_WITHDRAWN: 'The article was withdrawn: a higher version publishes it again.',
  IDEMPOTENCY_KEY_REUSED: 'The key came with another payload before.',
} as const;

export type UserErrorCode = keyof typeof USER_ERROR_CODES;

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
