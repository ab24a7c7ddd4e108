import { type ASTNode, GraphQLError } from 'graphql';
import type { ErrorCode } from './error-codes.js';

function refuse(code: ErrorCode, message: string, nodes: readonly ASTNode[]): GraphQLError {
  return new GraphQLError(message, { nodes: [...nodes], extensions: { code, http: { status: 400 } } });
}

/** What the client sent is wrong; the message says where, what was expected, and what came. */
export function badUserInput(message: string, nodes: readonly ASTNode[] = []): GraphQLError {
  return refuse('BAD_USER_INPUT', message, nodes);
}

/** The query asks for more than one request may read; the message says where and how much. */
export function queryTooLarge(message: string, nodes: readonly ASTNode[] = []): GraphQLError {
  return refuse('QUERY_TOO_LARGE', message, nodes);
}
