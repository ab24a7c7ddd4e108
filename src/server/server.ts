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
import { answerHttpErrors } from './http-errors.js';
import type { OperationContext, RequestFacts } from './operation-context.js';
import { serveStaticPages } from './static-pages.js';
import { decideWriteAccess } from './write-access.js';

/** A batch of articles fits. */
const LARGEST_BODY = 8 * 1024 * 1024;
const REQUEST_MS = 15_000;
const CLOSE_MS = 10_000;

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
  serveGraphql(app, {
    apollo,
    createContext: ({ id, raw }) => options.createContext({ requestId: id, mayWrite: mayWrite(raw) }),
    requestMs: options.requestMs ?? REQUEST_MS,
  });
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

function createApp(logger: Logger, corsOrigins: readonly string[]): FastifyInstance {
  const app = Fastify({
    bodyLimit: LARGEST_BODY,
    requestTimeout: REQUEST_MS,
    return503OnClosing: false,
    genReqId: () => randomUUID(),
  });
  app.removeContentTypeParser('text/plain');
  app.addHook('onRequest', async ({ id }, reply) => {
    reply.headers({ 'x-request-id': id, 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' });
  });
  app.register(fastifyCors, { origin: [...corsOrigins], maxAge: 600 });
  endConnectionsOnClose(app);
  answerHttpErrors(app, logger);
  return app;
}

function urlOf(app: FastifyInstance, host: string): string {
  const { port } = app.server.address() as AddressInfo;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}
