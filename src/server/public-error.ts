import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError, isValueNode, Kind } from 'graphql';
import type { Logger } from 'pino';
import { type ErrorCode, isErrorCode } from '../graphql/error-codes.js';
import { StoreError } from '../model/errors.js';
import { currentRequestId } from './request-scope.js';

/** What a client learns of an error. */
export interface PublicError {
  readonly code: ErrorCode;
  readonly message: string;
  /** The same request may succeed later, unchanged. */
  readonly retryable: boolean;
}

export const INTERNAL_ERROR: PublicError = {
  code: 'INTERNAL_SERVER_ERROR',
  message: 'Something went wrong in the server. Its log tells more under the id of this request.',
  retryable: false,
};

/** An error as it stands in the `errors` of an answer. */
export function writeError({ code, message, retryable }: PublicError, requestId: string): GraphQLFormattedError {
  return { message, extensions: { code, retryable, requestId } };
}

/**
 * Turns errors into what clients may see: those whose code is documented pass, all others are masked. Errors that are
 * the server's fault are logged, each once.
 */
export function createErrorFormatter(logger: Logger) {
  return ({ locations, path }: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const cause = unwrapResolverError(error);
    const requestId = currentRequestId();
    const shown = judge(cause);
    if (cause instanceof StoreError || shown === INTERNAL_ERROR) logger.error({ requestId, err: cause }, 'failed');
    return { ...writeError(shown, requestId), ...(locations && { locations }), ...(path && { path }) };
  };
}

/** GraphQL repeats the values it refuses, and may do so for each of their mistakes. */
const LONGEST_MESSAGE = 2_000;

function clip(message: string): string {
  return message.length <= LONGEST_MESSAGE ? message : `${message.slice(0, LONGEST_MESSAGE)}…`;
}

function judge(cause: unknown): PublicError {
  if (cause instanceof StoreError) return { code: cause.code, message: cause.message, retryable: cause.retryable };
  if (!(cause instanceof GraphQLError)) return INTERNAL_ERROR;
  const code = codeOf(cause);
  if (!isErrorCode(code) || code === 'INTERNAL_SERVER_ERROR') return INTERNAL_ERROR;
  return { code, message: clip(cause.message), retryable: false };
}

/** Apollo puts codes of its own around errors of validation rules: the code that a rule has given says more. */
function codeOf(error: GraphQLError): unknown {
  const { originalError, extensions } = error;
  const given = originalError instanceof GraphQLError ? originalError.extensions.code : undefined;
  return given ?? extensions.code ?? (isOfValue(error) ? 'BAD_USER_INPUT' : undefined);
}

/** Whether it is GraphQL itself that found a wrong value while it executed: it gives such an error no code, and no status. */
export function isOfWrongValue(error: GraphQLError): boolean {
  const cause = unwrapResolverError(error);
  return cause instanceof GraphQLError && cause.extensions.code === undefined && isOfValue(cause);
}

function isOfValue({ nodes }: GraphQLError): boolean {
  const [node] = nodes ?? [];
  return node !== undefined && (isValueNode(node) || node.kind === Kind.VARIABLE_DEFINITION);
}
