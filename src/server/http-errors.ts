import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import type { ErrorCode } from '../graphql/error-codes.js';
import { INTERNAL_ERROR, type PublicError, writeError } from './public-error.js';

const RETRYABLE: ReadonlySet<ErrorCode> = new Set<ErrorCode>(['REQUEST_TIMEOUT', 'TOO_MANY_SUBSCRIPTIONS']);

const CODES: Readonly<Record<number, ErrorCode>> = {
  400: 'BAD_REQUEST',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  405: 'METHOD_NOT_ALLOWED',
  413: 'PAYLOAD_TOO_LARGE',
  415: 'UNSUPPORTED_MEDIA_TYPE',
  429: 'TOO_MANY_SUBSCRIPTIONS',
  503: 'REQUEST_TIMEOUT',
};

/** A request is refused before GraphQL sees it. */
export class HttpError extends Error {
  constructor(
    readonly statusCode: keyof typeof CODES,
    message: string,
  ) {
    super(message);
    this.name = 'HttpError';
  }
}

/** Answers a failure outside of GraphQL as GraphQL would, in JSON. */
export type HttpErrorHandler = (error: FastifyError, request: FastifyRequest, reply: FastifyReply) => void;

export const httpErrorHandler =
  (logger: Logger): HttpErrorHandler =>
  (error, { id: requestId }, reply) => {
    const shown = judgeHttpError(error);
    if (shown === INTERNAL_ERROR) logger.error({ requestId, err: error }, 'failed');
    else logger.info({ requestId, codes: [shown.code] }, 'refused');
    reply.code(shown === INTERNAL_ERROR ? 500 : (error.statusCode ?? 500));
    reply.send({ errors: [writeError(shown, requestId)] });
  };

/** Answers every failure of a request that has come as far as to a handler: addresses that do not exist, bodies that are no JSON. */
export function answerHttpErrors(app: FastifyInstance, answer: HttpErrorHandler): void {
  app.setNotFoundHandler(({ method }) => {
    throw new HttpError(
      404,
      `Expected GET or POST /graphql, or a page that / lists; got ${method} of another address.`,
    );
  });
  app.setErrorHandler<FastifyError>(answer);
}

/** What a client learns of an error outside of GraphQL. */
export function judgeHttpError({
  statusCode = 500,
  message,
}: Pick<FastifyError, 'statusCode' | 'message'>): PublicError {
  const code = CODES[statusCode];
  return code === undefined ? INTERNAL_ERROR : { code, message, retryable: RETRYABLE.has(code) };
}
