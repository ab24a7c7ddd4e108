import {
  type ExecutionResult,
  GraphQLError,
  type GraphQLFormattedError,
  type SubscriptionArgs,
  subscribe,
} from 'graphql';
import type { Logger } from 'pino';
import type { Executable } from '../apollo.js';
import type { OperationContext, RequestFacts } from '../operation-context.js';
import { createErrorFormatter } from '../public-error.js';
import { withRequestId } from '../request-scope.js';
import { mapResults, type Results } from './map-results.js';
import { type Prepared, prepareSubscription, type SubscriptionRequest } from './prepare-subscription.js';

export interface SubscriptionsOptions extends Executable {
  readonly createContext: (facts: RequestFacts) => OperationContext;
  readonly logger: Logger;
}

/** Subscriptions as they run on every transport: held against the same rules, masked and logged as other operations are. */
export class Subscriptions {
  readonly #options: SubscriptionsOptions;
  readonly #format: ReturnType<typeof createErrorFormatter>;

  constructor(options: SubscriptionsOptions) {
    this.#options = options;
    this.#format = createErrorFormatter(options.logger);
  }

  /** What has to be run for a request, or why it is refused. */
  prepare(request: SubscriptionRequest, facts: RequestFacts): Prepared {
    const { schema, fieldResolver, createContext } = this.#options;
    const checked = prepareSubscription(schema, request);
    if (!checked.ok) return checked;
    const contextValue = createContext(facts);
    // GraphQL knows nothing of the type of the context.
    const resolver = fieldResolver && {
      fieldResolver: fieldResolver as NonNullable<SubscriptionArgs['fieldResolver']>,
    };
    return { ok: true, args: { ...checked.args, schema, contextValue, ...resolver } };
  }

  /**
   * The results as clients may see them, one at a time as they are asked for; never throws. What cannot be begun, or
   * fails on its way, has errors in its last result. Who stops listening calls `return`.
   */
  async run(args: SubscriptionArgs): Promise<Results> {
    const context = args.contextValue as OperationContext;
    const log = this.#start(args, context);
    const source = await subscribe(args);
    return mapResults(Symbol.asyncIterator in source ? source : only(source), {
      show: ({ errors, ...result }) => (errors ? { ...result, errors: this.show(errors, context) } : result),
      ended: log,
    });
  }

  /** Errors as clients may see them. */
  show(errors: readonly GraphQLError[], { requestId }: Pick<RequestFacts, 'requestId'>): GraphQLFormattedError[] {
    return withRequestId(requestId, () => errors.map((error) => this.#format(error.toJSON(), causeOf(error))));
  }

  /** Logs one line once the subscription has ended. */
  #start({ operationName }: SubscriptionArgs, context: OperationContext): (last: LastWords) => void {
    const start = performance.now();
    return ({ told, errors }) => {
      const ms = Math.round(performance.now() - start);
      const { requestId, statements } = context;
      const codes = errors.map(({ extensions }) => extensions?.code);
      const name = operationName ?? undefined;
      this.#options.logger.info({ requestId, kind: 'subscription', name, ms, statements, told, codes }, 'operation');
    };
  }
}

interface LastWords {
  readonly told: number;
  readonly errors: readonly GraphQLFormattedError[];
}

async function* only(result: ExecutionResult): AsyncGenerator<ExecutionResult, void, void> {
  yield result;
}

/** What is thrown between two results belongs to no place of the query: only what caused it is known. */
const causeOf = (error: GraphQLError): unknown => (error.nodes === undefined ? (error.originalError ?? error) : error);
