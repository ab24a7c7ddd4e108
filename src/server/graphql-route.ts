import type { ApolloServer } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { within } from './deadline.js';
import { HttpError } from './http-errors.js';
import { shapeProblem } from './json-limits.js';
import type { OperationContext } from './operation-context.js';
import { withRequestId } from './request-scope.js';

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
    preHandler: async ({ body }) => refuseShape(body),
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

function refuseShape(body: unknown): void {
  const problem = shapeProblem(body);
  if (problem !== undefined) throw new HttpError(400, problem);
}
