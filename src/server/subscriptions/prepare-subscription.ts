import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  parse,
  type SubscriptionArgs,
  specifiedRules,
  validate,
} from 'graphql';
import type { ErrorCode } from '../../graphql/error-codes.js';
import { shapeProblem } from '../json-limits.js';
import { limitQueries, MOST_TOKENS } from '../query-limits.js';

/** What a client sends to subscribe. */
export interface SubscriptionRequest {
  readonly query: string;
  readonly operationName?: string | null | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | null | undefined;
}

type Refused = { readonly ok: false; readonly errors: readonly GraphQLError[] };
type Checked =
  | { readonly ok: true; readonly args: Pick<SubscriptionArgs, 'document' | 'operationName' | 'variableValues'> }
  | Refused;

/** What to run, or why not to. */
export type Prepared = { readonly ok: true; readonly args: SubscriptionArgs } | Refused;

/** Holds a request against the same rules as any query, and allows nothing but a subscription. */
export function prepareSubscription(schema: GraphQLSchema, request: SubscriptionRequest): Checked {
  const problem = shapeProblem(request.variables);
  if (problem !== undefined) return refuse('BAD_REQUEST', problem);
  try {
    return check(schema, parse(request.query, { maxTokens: MOST_TOKENS }), request);
  } catch (error) {
    if (error instanceof GraphQLError) return { ok: false, errors: [withCode('GRAPHQL_PARSE_FAILED', error)] };
    throw error;
  }
}

function check(
  schema: GraphQLSchema,
  document: DocumentNode,
  { operationName, variables }: SubscriptionRequest,
): Checked {
  const errors = validate(schema, document, [...specifiedRules, limitQueries]);
  if (errors.length > 0) {
    return { ok: false, errors: errors.map((error) => withCode('GRAPHQL_VALIDATION_FAILED', error)) };
  }
  const operation = getOperationAST(document, operationName)?.operation;
  if (operation === undefined) {
    return refuse('OPERATION_RESOLUTION_FAILURE', 'Expected one operation, or the name of one of several.');
  }
  if (operation !== 'subscription') {
    return refuse('BAD_REQUEST', `Expected a subscription, got a ${operation}: send it as POST to /graphql.`);
  }
  return { ok: true, args: { document, operationName, variableValues: variables } };
}

function refuse(code: ErrorCode, message: string): Refused {
  return { ok: false, errors: [new GraphQLError(message, { extensions: { code } })] };
}

/** GraphQL gives no codes; ours keep theirs. */
function withCode(code: ErrorCode, error: GraphQLError): GraphQLError {
  error.extensions.code ??= code;
  return error;
}
