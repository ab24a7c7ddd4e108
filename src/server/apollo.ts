import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { InMemoryLRUCache } from '@apollo/utils.keyvaluecache';
import type { GraphQLFieldResolver, GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import type { OperationContext } from './operation-context.js';
import { logOperations } from './operation-log.js';
import { plainJsonStatus } from './plain-json-status.js';
import { createErrorFormatter } from './public-error.js';
import { limitQueries, MOST_TOKENS } from './query-limits.js';
import { refuseSubscriptions } from './refuse-subscriptions.js';
import { sandboxPage } from './sandbox-page.js';
import { wrongValueStatus } from './wrong-value-status.js';

/** Parsed and validated documents that are kept, as JSON. Without a bound, ever new queries fill the memory. */
const DOCUMENT_BYTES = 2 * 1024 * 1024;

export interface Executable {
  readonly schema: GraphQLSchema;
  /** Answers the fields that have no resolver of their own. */
  readonly fieldResolver?: GraphQLFieldResolver<unknown, OperationContext>;
}

/** Apollo Server as this program runs it. It tells nobody else about operations or the schema, and keeps no queries. */
export function createApollo({ schema, fieldResolver }: Executable, logger: Logger): ApolloServer<OperationContext> {
  return new ApolloServer<OperationContext>({
    schema,
    ...(fieldResolver && { fieldResolver }),
    logger,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    documentStore: new InMemoryLRUCache({ maxSize: DOCUMENT_BYTES }),
    parseOptions: { maxTokens: MOST_TOKENS },
    validationRules: [limitQueries],
    formatError: createErrorFormatter(logger),
    plugins: [
      refuseSubscriptions,
      logOperations(logger),
      wrongValueStatus,
      plainJsonStatus,
      sandboxPage(),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
    ],
  });
}
