import type { ApolloServer } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { within } from './deadline.js';
import { HttpError } from './http-errors.js';
import { isDeeperThan } from './json-depth.js';
import type { OperationContext } from './operation-context.js';
import { withRequestId } from './request-scope.js';

/** Filters nest, and every level of them costs a level of the stack. */
const DEEPEST_JSON = 40;

interface GraphqlRoute {
  readonly apollo: ApolloServer<OperationContext>;
  readonly createContext: (request: FastifyRequest) => OperationContext;
  /** How long a request may take. */
  readonly requestMs: number;
}

/** The API at `/graphql`. */
export function serveGraphql(app: FastifyInstance, { apollo, createContext, requestMs }: GraphqlRoute): void {
  const answer = fastifyApolloHandler(apollo, { context: async (request) => createContext(request) });
  app.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    preHandler: async ({ body }) => refuseDeepJson(body),
    // Fastify's own `handlerTimeout` ends with the body of a POST request, not with the answer.
    handler: (request, reply) =>
      within(
        requestMs,
        withRequestId(request.id, async () => answer.call(app, request, reply)),
      ),
  });
  app.route({
    method: ['PUT', 'PATCH', 'DELETE'],
    url: '/graphql',
    onRequest: async ({ method }, reply) => {
      reply.header('allow', 'GET, POST');
      throw new HttpError(405, `Expected GET or POST, got ${method}.`);
    },
    handler: async () => undefined,
  });
}

function refuseDeepJson(body: unknown): void {
  if (isDeeperThan(DEEPEST_JSON, body)) {
    throw new HttpError(400, `Expected JSON of at most ${DEEPEST_JSON} levels, got more.`);
  }
}
