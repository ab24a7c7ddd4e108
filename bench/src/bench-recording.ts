import neo4j from 'neo4j-driver';
import type { GraphStore } from '../../src/graph/graph-store.js';
import { openNeo4jStore } from '../../src/graph-neo4j/neo4j-store.js';
import { openSqliteStore } from '../../src/graph-sqlite/sqlite-store.js';
import { startNeo4j } from './child-servers.js';
import { Databases, loadOurVocabulary } from './databases.js';
import { articles } from './news/articles.js';
import type { Options } from './options.js';
import { tell } from './progress.js';
import { bareLoad } from './recording/bare-load.js';
import { countFacts, type Loaded, record } from './recording/record.js';

/** How long it took to get a graph into a store; `cpuSeconds` where this process did a part of the work. */
export interface Recorded extends Omit<Loaded, 'cpuSeconds'> {
  readonly name: string;
  readonly cpuSeconds?: number;
}

/** Records the news in the stores that are asked for, and loads the graph that comes of it without any rules. */
export const RECORDING = {
  sqlite: recordInSqlite,
  neo4j: recordInNeo4j,
  bare: ({ folder }: Options) => loadBare(new Databases(folder)),
};

async function recordInSqlite(options: Options): Promise<Recorded> {
  const databases = new Databases(options.folder);
  databases.forgetSqlite();
  return recordIn('SQLite', openSqliteStore({ file: databases.sqliteFile }), options);
}

async function recordInNeo4j(options: Options): Promise<Recorded> {
  const databases = new Databases(options.folder);
  databases.forgetNeo4j(databases.neo4jFolder);
  const server = await startNeo4j(databases.neo4jFolder);
  try {
    return await recordIn('Neo4j', openNeo4jStore({ uri: server.address, writeTimeoutMs: 60_000 }), options);
  } finally {
    await server.stop();
  }
}

async function recordIn(name: string, store: GraphStore, options: Options): Promise<Recorded> {
  const vocabulary = loadOurVocabulary();
  try {
    const progress = (done: number, seconds: number): void => {
      if (done % 5_000 === 0) tell(`${name}: ${done} articles in ${seconds.toFixed(1)} s`);
    };
    return { name, ...(await record(articles(options, vocabulary), store, vocabulary, progress)) };
  } finally {
    await store.close();
  }
}

/** The graph is the one that SQLite holds. */
async function loadBare(databases: Databases): Promise<Recorded> {
  databases.forgetNeo4j(databases.bareNeo4jFolder);
  const server = await startNeo4j(databases.bareNeo4jFolder);
  const store = openNeo4jStore({ uri: server.address });
  const driver = neo4j.driver(server.address);
  try {
    await store.prepare();
    const seconds = await bareLoad(databases.sqliteFile, driver);
    return { name: 'Neo4j, bare UNWIND load', facts: await countFacts(store), seconds };
  } finally {
    await driver.close();
    await store.close();
    await server.stop();
  }
}
