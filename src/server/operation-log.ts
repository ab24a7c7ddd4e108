import type { ApolloServerPlugin } from '@apollo/server';
import type { Logger } from 'pino';
import type { OperationContext } from './operation-context.js';

const LONGEST_NAME = 100;

/** Logs one line an operation. Nothing of what was asked or answered but the name of the operation and error codes. */
export function logOperations(logger: Logger): ApolloServerPlugin<OperationContext> {
  return {
    async requestDidStart() {
      const start = performance.now();
      return {
        async willSendResponse({ operation, operationName, response: { body }, contextValue }) {
          const { requestId, statements } = contextValue;
          const name = operationName?.slice(0, LONGEST_NAME);
          const ms = Math.round((performance.now() - start) * 10) / 10;
          const errors = body.kind === 'single' ? (body.singleResult.errors ?? []) : [];
          const codes = errors.map(({ extensions }) => extensions?.code);
          logger.info({ requestId, kind: operation?.operation, name, ms, statements, codes }, 'operation');
        },
      };
    },
  };
}
