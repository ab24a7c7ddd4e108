import { AsyncLocalStorage } from 'node:async_hooks';

/** The id of the request that is being answered: Apollo formats errors in places that know nothing of the request. */
const requestIds = new AsyncLocalStorage<string>();

export function withRequestId<T>(requestId: string, work: () => T): T {
  return requestIds.run(requestId, work);
}

/** The id of the request on whose behalf this code runs; empty outside of one. */
export function currentRequestId(): string {
  return requestIds.getStore() ?? '';
}
