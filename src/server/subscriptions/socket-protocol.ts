import type { IncomingMessage } from 'node:http';
import { type FormattedExecutionResult, GraphQLError, type SubscriptionArgs } from 'graphql';
import type { OperationResult, ServerOptions } from 'graphql-ws';
import type { Transport } from './transport.js';

/** How many subscriptions one connection may have at a time. */
const MOST_SUBSCRIPTIONS = 50;

/** A WebSocket, by the request that asked for it. */
export interface OpenSocket {
  readonly request: IncomingMessage;
  readonly requestId: string;
}

/** What is done with what comes in over a WebSocket. */
export function protocolOptions({
  subscriptions,
  factsOf,
}: Transport): ServerOptions<Record<string, unknown> | undefined, OpenSocket> {
  return {
    onSubscribe: ({ subscriptions: open, extra }, _id, { query, operationName, variables }) => {
      if (Object.keys(open).length > MOST_SUBSCRIPTIONS) return [tooMany()];
      const prepared = subscriptions.prepare(
        { query, operationName, variables },
        factsOf(extra.requestId, extra.request),
      );
      return prepared.ok ? prepared.args : prepared.errors;
    },
    // Results come ready for clients, who get them as they are: graphql-ws would turn errors into JSON once more.
    subscribe: (args) => subscriptions.run(args as SubscriptionArgs) as OperationResult,
    onNext: (_context, _id, _request, _args, result) => result as FormattedExecutionResult,
    onError: ({ extra }, _id, _request, errors) =>
      subscriptions.show(
        errors.filter((error) => error instanceof GraphQLError),
        extra,
      ),
  };
}

function tooMany(): GraphQLError {
  const message = `Expected at most ${MOST_SUBSCRIPTIONS} subscriptions on a connection, got more: open another.`;
  return new GraphQLError(message, { extensions: { code: 'TOO_MANY_SUBSCRIPTIONS' } });
}
