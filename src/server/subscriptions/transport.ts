import type { IncomingMessage } from 'node:http';
import type { Logger } from 'pino';
import { HttpError } from '../http-errors.js';
import type { RequestFacts } from '../operation-context.js';
import { isAllowedOrigin } from './allowed-origin.js';
import type { Seats } from './seats.js';
import type { Subscriptions } from './subscriptions.js';

/** What every way of listening needs. */
export interface Transport {
  readonly subscriptions: Subscriptions;
  readonly factsOf: (requestId: string, request: IncomingMessage) => RequestFacts;
  readonly corsOrigins: readonly string[];
  readonly seats: Seats;
  readonly logger: Logger;
}

/**
 * Lets a connection in, and answers how it gives its seat back.
 * @throws HttpError for pages of origins that may not listen, and when there are too many already
 */
export function admit({ corsOrigins, seats }: Transport, request: IncomingMessage): () => void {
  if (!isAllowedOrigin(request, corsOrigins)) {
    throw new HttpError(403, 'Expected a page of this server or of an origin it is configured for, got another.');
  }
  const leave = seats.take();
  if (leave === undefined) throw new HttpError(429, 'Expected fewer listeners, got as many as the server serves.');
  return leave;
}
