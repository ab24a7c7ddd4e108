import { EventEmitter } from 'node:events';
import { setImmediate, setTimeout } from 'node:timers/promises';
import { buildSchema, GraphQLError, type GraphQLSchema } from 'graphql';
import type { Health } from '../../src/graph/graph-store.js';
import { cancellable } from '../../src/graphql/changes/cancellable.js';
import { StoreError } from '../../src/model/errors.js';
import { createLogger } from '../../src/server/logger.js';
import type { OperationContext } from '../../src/server/operation-context.js';
import { type RunningServer, type ServerOptions, startServer } from '../../src/server/server.js';

const SCHEMA = `
  type Query {
    hello(name: String! = "world"): String!
    self: Query!
    slow(ms: Int!): String!
    may: Boolean!
    broken: String
    away: String
    secret: String
    filter(where: Where): Boolean!
  }
  type Mutation { change: Boolean }
  input Where { and: [Where!] }
  type Subscription {
    changes: Int!
    count(upTo: Int!): Int!
    texts(upTo: Int!): String!
    nothing: Int!
    break: Int!
    away: Int!
  }
`;

/** Tells of each call of a field that takes its time, by its name. */
export const calls = new EventEmitter();

const ROOT = {
  hello: ({ name }: { name: string }) => `Hello ${name}`,
  self: () => ROOT,
  slow: ({ ms }: { ms: number }) => {
    calls.emit('slow');
    return setTimeout(ms, 'done');
  },
  may: (_args: unknown, { mayWrite }: OperationContext) => mayWrite,
  broken: () => {
    throw new Error('password=hunter2');
  },
  away: () => {
    throw new StoreError('STORE_UNAVAILABLE', 'Expected a store, got no answer.', true);
  },
  secret: () => {
    throw new GraphQLError('password=hunter2', { extensions: { code: 'HOME_MADE' } });
  },
  filter: () => true,
};

/** How many texts were asked for, last time. */
export const progress = { texts: 0 };

const SOURCES = {
  async *count(_stop: AbortSignal, { upTo }: { upTo: number }) {
    for (let count = 1; count <= upTo; count++) yield { count };
  },
  async *texts(_stop: AbortSignal, { upTo }: { upTo: number }) {
    for (let count = 1; count <= upTo; count++) {
      progress.texts = count;
      await setImmediate();
      yield { texts: 'x'.repeat(100_000) };
    }
  },
  async *nothing(stop: AbortSignal) {
    await new Promise((resolve) => stop.addEventListener('abort', resolve));
  },
  async *break() {
    yield { break: 1 };
    throw new Error('password=hunter2');
  },
  async *away() {
    yield { away: 1 };
    throw new StoreError('STORE_UNAVAILABLE', 'Expected a store, got no answer.', true);
  },
};

function testSchema(): GraphQLSchema {
  const schema = buildSchema(SCHEMA);
  for (const field of Object.values(schema.getSubscriptionType()?.getFields() ?? {})) {
    field.subscribe = (_source, args) =>
      cancellable((stop) => SOURCES[field.name as keyof typeof SOURCES](stop, args) as AsyncGenerator<object, void>);
  }
  for (const field of Object.values(schema.getQueryType()?.getFields() ?? {})) {
    field.resolve = (_source, args, context) => ROOT[field.name as keyof typeof ROOT](args, context);
  }
  return schema;
}

/** A server on a free port with a small schema that can do what a test of the server needs. */
export function startTestServer(options: Partial<ServerOptions> = {}): Promise<RunningServer> {
  return startServer({
    schema: testSchema(),
    createContext: (facts) => ({ ...facts, statements: 0 }),
    health: async (): Promise<Health> => ({ ready: true }),
    logger: createLogger('silent'),
    host: '127.0.0.1',
    port: 0,
    apiKeys: [],
    corsOrigins: ['https://studio.apollographql.com'],
    ...options,
  });
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: {
    readonly data?: Readonly<Record<string, unknown>> | null;
    readonly errors?: readonly {
      readonly message: string;
      readonly path?: readonly string[];
      readonly extensions: { readonly code: string; readonly retryable: boolean; readonly requestId: string };
    }[];
  };
}

/** Sends a body to the API as it is; text is not wrapped once more. */
export async function post(
  { url }: RunningServer,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return { status: response.status, headers: response.headers, body: JSON.parse(await response.text()) };
}

/** The codes of the errors in an answer. */
export const codesOf = ({ body }: Answer): readonly string[] =>
  (body.errors ?? []).map(({ extensions }) => extensions.code);
