import type { ApolloServerPlugin } from '@apollo/server';
import type { OperationContext } from './operation-context.js';
import { isOfWrongValue } from './public-error.js';

/** Wrong values are answered with status 400, whoever finds them: the rules of arguments, or GraphQL while it executes. */
export const wrongValueStatus: ApolloServerPlugin<OperationContext> = {
  async requestDidStart() {
    return {
      async didEncounterErrors({ errors, response: { http } }) {
        if (errors.some(isOfWrongValue)) http.status ??= 400;
      },
    };
  },
};
