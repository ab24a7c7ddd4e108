import type { ApolloServer } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { HttpError } from './http-errors.js';
import { isDeeperThan } from './json-depth.js';
import type { OperationContext } from './operation-context.js';
import { withRequestId } from './request-scope.js';

/** Filters nest, and every level of them costs a level of the stack. */
const DEEPEST_JSON = 40;

/** The API at `/graphql`. */
export function serveGraphql(
  app: FastifyInstance,
  apollo: ApolloServer<OperationContext>,
  createContext: (request: FastifyRequest) => OperationContext,
): void {
  app.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    preValidation: async ({ body }) => refuseDeepJson(body),
    preHandler: ({ id }, _reply, done) => withRequestId(id, done),
    handler: fastifyApolloHandler(apollo, { context: async (request) => createContext(request) }),
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
