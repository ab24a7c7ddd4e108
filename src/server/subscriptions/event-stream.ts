import { setMaxListeners } from 'node:events';
import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { HttpError } from '../http-errors.js';
import type { Results } from './map-results.js';
import type { SubscriptionRequest } from './prepare-subscription.js';
import { admit, type Transport } from './transport.js';

/** A request says what to tell, not what to record: it is short. */
const LARGEST_REQUEST = 128 * 1024;

/** Proxies cut connections on which nothing comes for long. */
const SIGN_OF_LIFE_MS = 12_000;

const variables = z.record(z.string(), z.unknown()).nullish();
const subscriptionRequest = z.object({ query: z.string(), operationName: z.string().nullish(), variables });

/**
 * Subscriptions as server-sent events, one on each connection, at `/graphql/stream`: the distinct connections mode of
 * the GraphQL over SSE protocol. A stream that ends without the event `complete` is to be taken up again.
 */
export function serveEventStreams(app: FastifyInstance, transport: Transport): void {
  const stopping = new AbortController();
  // Every stream hears it.
  setMaxListeners(0, stopping.signal);
  app.addHook('preClose', async () => stopping.abort());
  app.route({
    method: ['GET', 'POST'],
    url: '/graphql/stream',
    bodyLimit: LARGEST_REQUEST,
    handler: async (request, reply) => {
      const asked = readRequest(request);
      const leave = admit(transport, request.raw);
      reply.raw.once('close', leave);
      const results = await begin(transport, request, asked);
      return send(reply, results, stopping.signal);
    },
  });
}

function readRequest({ method, headers, query, body }: FastifyRequest): SubscriptionRequest {
  // What a page of another origin can have sent without being asked, such as an image, cannot say this.
  if (!headers.accept?.includes('text/event-stream')) {
    throw new HttpError(400, 'Expected a request that accepts text/event-stream, got one that does not say so.');
  }
  const parsed = subscriptionRequest.safeParse(method === 'GET' ? readParameters(query) : body);
  if (parsed.success) return parsed.data;
  throw new HttpError(400, 'Expected a query as text, perhaps with operationName and variables, got something else.');
}

function readParameters(query: unknown): unknown {
  const { variables: text, ...parameters } = query as Readonly<Record<string, string>>;
  if (text === undefined) return parameters;
  try {
    return { ...parameters, variables: JSON.parse(text) };
  } catch {
    throw new HttpError(400, 'Expected variables as JSON, got other text.');
  }
}

async function begin(
  { subscriptions, factsOf }: Transport,
  { id, raw }: FastifyRequest,
  asked: SubscriptionRequest,
): Promise<Results> {
  const facts = factsOf(id, raw);
  const prepared = subscriptions.prepare(asked, facts);
  return prepared.ok ? subscriptions.run(prepared.args) : refused(subscriptions.show(prepared.errors, facts));
}

async function* refused(errors: ReturnType<Transport['subscriptions']['show']>): Results {
  yield { errors };
}

function send(reply: FastifyReply, results: Results, stop: AbortSignal): FastifyReply {
  const end = () => void results.return();
  const stream = Readable.from(events(results, stop), { objectMode: false, highWaterMark: 16 * 1024 });
  stream.once('close', end);
  stop.addEventListener('abort', end, { once: true });
  stream.once('close', () => stop.removeEventListener('abort', end));
  return reply
    .header('content-type', 'text/event-stream; charset=utf-8')
    .header('cache-control', 'no-cache')
    .header('x-accel-buffering', 'no')
    .send(stream);
}

/** Reads a result only when the one before has been taken: who is slow makes nothing pile up here. */
async function* events(results: Results, stop: AbortSignal): AsyncGenerator<string, void, void> {
  yield ':\n\n';
  let next = results.next();
  while (true) {
    const result = await soon(next);
    if (result === 'nothing yet') yield ':\n\n';
    else if (result.done) break;
    else {
      yield `event: next\ndata: ${JSON.stringify(result.value)}\n\n`;
      next = results.next();
    }
  }
  if (!stop.aborted) yield 'event: complete\ndata: \n\n';
}

async function soon<T>(promise: Promise<T>): Promise<T | 'nothing yet'> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'nothing yet'>((resolve) => {
    timer = setTimeout(resolve, SIGN_OF_LIFE_MS, 'nothing yet');
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
