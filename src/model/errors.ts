/** A value outside a closed set reached a switch that names all of it: a mistake in the program. */
export class UnreachableCaseError extends Error {
  constructor(value: never) {
    super(`Expected a case that the program knows, got ${JSON.stringify(value)}.`);
    this.name = 'UnreachableCaseError';
  }
}

export type StoreErrorCode = 'STORE_UNAVAILABLE' | 'STORE_TIMEOUT' | 'STORE_BUSY' | 'STORE_OUTDATED';

/** The store could not do its work. `retryable`: the same request may succeed later, unchanged. */
export class StoreError extends Error {
  constructor(
    readonly code: StoreErrorCode,
    message: string,
    readonly retryable: boolean,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'StoreError';
  }
}
