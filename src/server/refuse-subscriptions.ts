import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError } from 'graphql';
import type { OperationContext } from './operation-context.js';

/** Refuses a subscription that comes as a plain request: Apollo would answer it once, as if it were a query. */
export const refuseSubscriptions: ApolloServerPlugin<OperationContext> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ operation }) {
        if (operation?.operation !== 'subscription') return;
        const message =
          'Expected a query or a mutation, got a subscription: plain HTTP gives one answer only. Send it to /graphql ' +
          'over a WebSocket (graphql-transport-ws), or to /graphql/stream for server-sent events.';
        throw new GraphQLError(message, { extensions: { code: 'BAD_REQUEST', http: { status: 400 } } });
      },
    };
  },
};
