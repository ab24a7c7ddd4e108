import type { ApolloServerPlugin } from '@apollo/server';
import type { OperationContext } from './operation-context.js';

/**
 * Clients that insist on `application/json`, the media type of old, take any status but 200 for a failure of the
 * transport and never look at the errors. GraphQL over HTTP has them get 200 for queries that do not run.
 */
export const plainJsonStatus: ApolloServerPlugin<OperationContext> = {
  async requestDidStart({ request }) {
    const accept = request.http?.headers.get('accept') ?? '';
    const insistsOnPlainJson =
      /application\/json/i.test(accept) && !/application\/graphql-response\+json/i.test(accept);
    return {
      async willSendResponse({ response: { http } }) {
        if (insistsOnPlainJson && http.status === 400) http.status = 200;
      },
    };
  },
};
