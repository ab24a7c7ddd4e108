/** Every code that `extensions.code` of an error can have, and what it tells the client. */
export const ERROR_CODES = {
  BAD_REQUEST: 'The HTTP request is no GraphQL request.',
  BAD_USER_INPUT: 'A value of the query or its variables is wrong; the message says where and what was expected.',
  FORBIDDEN: 'The sender may not change the graph, or not listen to it from this web page.',
  GRAPHQL_PARSE_FAILED: 'The query is not GraphQL, or has too many words.',
  GRAPHQL_VALIDATION_FAILED: 'The query does not fit the schema.',
  INTERNAL_SERVER_ERROR: 'A mistake in the server; its log tells more under the request id.',
  METHOD_NOT_ALLOWED: 'The address does not answer this HTTP method.',
  NOT_FOUND: 'Nothing has this address.',
  OPERATION_RESOLUTION_FAILURE: 'The document holds several operations, or none of the given name.',
  PAYLOAD_TOO_LARGE: 'The body of the request is too large.',
  PERSISTED_QUERY_NOT_SUPPORTED: 'The server keeps no queries: send the text.',
  QUERY_TOO_LARGE: 'The query asks for more than one request may read.',
  REQUEST_TIMEOUT: 'The server gave up on the request.',
  STORE_BUSY: 'Other writers kept the store busy for too long.',
  STORE_OUTDATED: 'The store was prepared by another version of the program.',
  STORE_TIMEOUT: 'The store did not answer in time.',
  STORE_UNAVAILABLE: 'The store cannot be reached.',
  TOO_MANY_SUBSCRIPTIONS: 'The server, or this connection, has as many listeners as it may.',
  UNSUPPORTED_MEDIA_TYPE: 'The body of the request is not JSON.',
} as const;

export type ErrorCode = keyof typeof ERROR_CODES;

export function isErrorCode(value: unknown): value is ErrorCode {
  return typeof value === 'string' && Object.hasOwn(ERROR_CODES, value);
}
