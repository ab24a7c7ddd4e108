import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import fastifyCors from '@fastify/cors';
import Fastify, { type FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import type { Health } from '../graph/graph-store.js';
import { createApollo, type Executable } from './apollo.js';
import { closeInTime, endConnectionsOnClose } from './close-in-time.js';
import { serveGraphql } from './graphql-route.js';
import { serveHealth } from './health-routes.js';
import { serveHomePage } from './home-page.js';
import { answerHttpErrors, httpErrorHandler } from './http-errors.js';
import type { OperationContext, RequestFacts } from './operation-context.js';
import { serveStaticPages } from './static-pages.js';
import { serveEventStreams } from './subscriptions/event-stream.js';
import { Seats } from './subscriptions/seats.js';
import { Subscriptions } from './subscriptions/subscriptions.js';
import type { Transport } from './subscriptions/transport.js';
import { serveWebSockets } from './subscriptions/websockets.js';
import { decideWriteAccess } from './write-access.js';

/** A batch of articles fits. */
const LARGEST_BODY = 8 * 1024 * 1024;
const REQUEST_MS = 15_000;
const CLOSE_MS = 10_000;

/** Each costs some memory, and work with each change. */
const MOST_LISTENERS = 1_000;

export interface ServerOptions extends Executable {
  readonly createContext: (facts: RequestFacts) => OperationContext;
  readonly health: () => Promise<Health>;
  readonly logger: Logger;
  readonly host: string;
  /** 0 for any free one. */
  readonly port: number;
  /** With none, changes are for senders on this machine. */
  readonly apiKeys: readonly string[];
  /** Origins of web pages, beside its own, that may read what the server answers. */
  readonly corsOrigins: readonly string[];
  /** How long an operation may take, in milliseconds; 15,000 if absent. */
  readonly requestMs?: number;
  /** How many connections may listen to changes at a time; 1,000 if absent. */
  readonly mostListeners?: number;
}

export interface RunningServer {
  /** Where it listens: `http://127.0.0.1:4000`, no slash at the end. */
  readonly url: string;
  /** Accepts no more, finishes what runs, and cuts off what still runs after 10 seconds. */
  close(): Promise<void>;
}

/** Serves the API and its pages. Once it resolves, requests are answered. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { logger, host, port } = options;
  const apollo = createApollo(options, logger);
  await apollo.start();
  const app = createApp(logger, options.corsOrigins);
  const mayWrite = decideWriteAccess(options.apiKeys);
  const factsOf: Transport['factsOf'] = (requestId, request) => ({ requestId, mayWrite: mayWrite(request) });
  serveGraphql(app, {
    apollo,
    createContext: ({ id, raw }) => options.createContext(factsOf(id, raw)),
    requestMs: options.requestMs ?? REQUEST_MS,
  });
  serveSubscriptions(app, options, factsOf);
  serveStaticPages(app);
  serveHomePage(app);
  serveHealth(app, options.health);
  await app.listen({ host, port });
  return {
    url: urlOf(app, host),
    close: async () => {
      await closeInTime(app, CLOSE_MS);
      await apollo.stop();
    },
  };
}

function serveSubscriptions(app: FastifyInstance, options: ServerOptions, factsOf: Transport['factsOf']): void {
  const { corsOrigins, logger, mostListeners = MOST_LISTENERS } = options;
  const subscriptions = new Subscriptions(options);
  const transport = { subscriptions, factsOf, corsOrigins, logger, seats: new Seats(mostListeners) };
  serveWebSockets(app, transport);
  serveEventStreams(app, transport);
}

function createApp(logger: Logger, corsOrigins: readonly string[]): FastifyInstance {
  const answerError = httpErrorHandler(logger);
  const app = Fastify({
    bodyLimit: LARGEST_BODY,
    requestTimeout: REQUEST_MS,
    return503OnClosing: false,
    genReqId: () => randomUUID(),
    // No hook has seen a request of which the address cannot be read.
    frameworkErrors: (error, request, reply) => {
      reply.headers(headersOf(request.id));
      answerError(error, request, reply);
    },
  });
  app.removeContentTypeParser('text/plain');
  app.addHook('onRequest', async ({ id }, reply) => {
    reply.headers(headersOf(id));
  });
  app.register(fastifyCors, { origin: [...corsOrigins], maxAge: 600 });
  endConnectionsOnClose(app);
  answerHttpErrors(app, answerError);
  return app;
}

const headersOf = (requestId: string) => ({
  'x-request-id': requestId,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
});

function urlOf(app: FastifyInstance, host: string): string {
  const { port } = app.server.address() as AddressInfo;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}
