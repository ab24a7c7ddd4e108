import { StoreError, type StoreErrorCode } from '../model/errors.js';

export const deadlinePassed = (milliseconds: number): StoreError =>
  new StoreError('STORE_TIMEOUT', `Expected an answer of Neo4j within ${milliseconds} ms, got none.`, true);

interface Refusal {
  readonly when: RegExp;
  readonly code: StoreErrorCode;
  readonly retryable: boolean;
  readonly message: string;
}

/** What the driver reports when Neo4j cannot do its work, by the error's code and message; the first that fits. */
const REFUSALS: readonly Refusal[] = [
  {
    when: /^Neo\.ClientError\.Security\./,
    code: 'STORE_UNAVAILABLE',
    retryable: false,
    message: 'Expected Neo4j to let us in, got a refusal: check the user and the password.',
  },
  {
    when: /DatabaseNotFound/,
    code: 'STORE_UNAVAILABLE',
    retryable: false,
    message: 'Expected the database to exist on the server, found none of that name: create it or name another.',
  },
  {
    when: /^(ServiceUnavailable|SessionExpired)|DatabaseUnavailable|NotALeader|ReadOnly/,
    code: 'STORE_UNAVAILABLE',
    retryable: true,
    message: 'Expected Neo4j to answer, found it unreachable: check that it runs and its address.',
  },
  {
    when: /TransactionTimedOut|LockClientStopped|LockAcquisitionTimeout|TransactionTerminated|\.Terminated/,
    code: 'STORE_TIMEOUT',
    retryable: true,
    message: 'Expected Neo4j to finish in time, got no end of it: ask for less or try later.',
  },
  {
    when: /^Neo\.TransientError\.|acquisition timed out/,
    code: 'STORE_BUSY',
    retryable: true,
    message: 'Expected a turn at Neo4j in time, got none: others are at work.',
  },
];

/** The refusal behind an error of the driver; undefined for every other error. */
export function storeErrorOf(error: unknown): StoreError | undefined {
  if (!(error instanceof Error) || error.name !== 'Neo4jError') return undefined;
  const described = `${'code' in error ? error.code : ''} ${error.message}`;
  const refusal = REFUSALS.find(({ when }) => when.test(described));
  return refusal && new StoreError(refusal.code, refusal.message, refusal.retryable, { cause: error });
}
