import { fileURLToPath } from 'node:url';
import type { Logger } from 'pino';
import { type Config, ConfigError, type StoreConfig } from './config.js';
import type { GraphStore } from './graph/graph-store.js';
import { openNeo4jStore } from './graph-neo4j/neo4j-store.js';
import { openSqliteStore } from './graph-sqlite/sqlite-store.js';
import { resolveField } from './graphql/answer.js';
import { buildNewsgraphSchema } from './graphql/build-schema.js';
import { UnreachableCaseError } from './model/errors.js';
import { loadVocabulary } from './model/load-vocabulary.js';
import type { Vocabulary } from './model/vocabulary.js';
import { Newsroom } from './newsroom/newsroom.js';
import { type RunningServer, startServer } from './server/server.js';

/** The path of a file of the project, wherever the program is started from. */
export function projectFile(name: string): string {
  return fileURLToPath(new URL(`../../${name}`, import.meta.url));
}

/** The parts that every command works with. Whoever opened them closes the store. */
export interface Newsgraph {
  readonly store: GraphStore;
  readonly vocabulary: Vocabulary;
  readonly newsroom: Newsroom;
}

/** Opens the store that is configured, and brings it to the version of this program. */
export async function openNewsgraph(config: Config): Promise<Newsgraph> {
  const vocabulary = loadConfiguredVocabulary(config);
  const store = openStore(config.store);
  const newsroom = new Newsroom({ store, vocabulary });
  await store.prepare();
  await newsroom.checkVocabulary();
  return { store, vocabulary, newsroom };
}

/** Does something with the parts, and closes the store whatever comes of it. */
export async function withNewsgraph<T>(config: Config, work: (newsgraph: Newsgraph) => Promise<T>): Promise<T> {
  const newsgraph = await openNewsgraph(config);
  try {
    return await work(newsgraph);
  } finally {
    await newsgraph.store.close();
  }
}

/** @throws VocabularyError */
export function loadConfiguredVocabulary({ vocabularyFile }: Pick<Config, 'vocabularyFile'>): Vocabulary {
  return loadVocabulary([
    projectFile('schema/vocabulary.yaml'),
    ...(vocabularyFile === undefined ? [] : [vocabularyFile]),
  ]);
}

/** Opens the store that is configured, as it is: it may need to be prepared. */
export function openStore(config: StoreConfig): GraphStore {
  switch (config.is) {
    case 'sqlite':
      return openSqliteStore(config);
    case 'neo4j':
      return openNeo4jStore(config);
    default:
      throw new UnreachableCaseError(config);
  }
}

/** Starts the server over the parts. Closing it leaves the store open. */
export async function serveNewsgraph(newsgraph: Newsgraph, config: Config, logger: Logger): Promise<RunningServer> {
  const schema = await buildNewsgraphSchema(newsgraph.vocabulary);
  const { host, port, apiKeys, corsOrigins } = config;
  try {
    return await startServer({
      schema,
      fieldResolver: resolveField,
      createContext: (facts) => ({ ...newsgraph, ...facts, links: 0, statements: 0 }),
      health: () => newsgraph.store.health(),
      logger,
      host,
      port,
      apiKeys,
      corsOrigins,
    });
  } catch (error) {
    throw listenProblem(error, config);
  }
}

function listenProblem(error: unknown, { host, port }: Config): unknown {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'EADDRINUSE')
    return new ConfigError([`PORT: Expected a free port, got ${port}, which is in use: choose another.`]);
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' || code === 'EACCES') {
    return new ConfigError([`NEWSGRAPH_HOST, PORT: Expected an address to listen on, got ${host}:${port} (${code}).`]);
  }
  return error;
}
