import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError } from 'graphql';
import type { ErrorCode } from './error-codes.js';
import type { OperationContext } from './operation-context.js';

/** Refuses operations that fit the schema but not the request: changes by who may not, subscriptions over plain HTTP. */
export const operationRules: ApolloServerPlugin<OperationContext> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ operation, contextValue: { mayWrite } }) {
        if (operation?.operation === 'mutation' && !mayWrite) throw forbidden();
        if (operation?.operation === 'subscription') throw wrongProtocol();
      },
    };
  },
};

function refuse(code: ErrorCode, status: number, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code, http: { status } } });
}

const forbidden = (): GraphQLError =>
  refuse(
    'FORBIDDEN',
    403,
    'Expected a sender who may change the graph: one with "Authorization: Bearer <API key>" or, ' +
      'where the server has no keys, one on its own machine.',
  );

const wrongProtocol = (): GraphQLError =>
  refuse('BAD_REQUEST', 400, 'Expected a query or a mutation, got a subscription: plain HTTP gives one answer only.');
