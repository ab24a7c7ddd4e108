import neo4j from 'neo4j-driver';
import type { GraphStore } from '../../src/graph/graph-store.js';
import { openNeo4jStore } from '../../src/graph-neo4j/neo4j-store.js';
import type { TemporaryStores } from './temporary-stores.js';

/** The address of a Neo4j without password that tests may empty; undefined where there is none. */
export const NEO4J_TEST_URI = process.env.NEO4J_TEST_URI;

/** Tests ask what Neo4j has never been asked, and it plans large queries for seconds on a busy machine. */
const PATIENCE_MS = 30_000;

/** That Neo4j, each time emptied of all nodes but the store's own; its constraints and indexes stay. */
export class TemporaryNeo4j implements TemporaryStores {
  #opened: GraphStore | undefined;

  async open(): Promise<{ readonly store: GraphStore; readonly address: string }> {
    await this.close();
    const address = NEO4J_TEST_URI ?? 'bolt://127.0.0.1:7687';
    const store = openNeo4jStore({ uri: address, readTimeoutMs: PATIENCE_MS });
    this.#opened = store;
    await store.prepare();
    await empty(address);
    return { store, address };
  }

  async close(): Promise<void> {
    await this.#opened?.close();
    this.#opened = undefined;
  }
}

async function empty(address: string): Promise<void> {
  const driver = neo4j.driver(address);
  const session = driver.session();
  // Links first: the links of one hub are too many for one transaction.
  await session.run('MATCH ()-[r]->() CALL (r) { DELETE r } IN TRANSACTIONS OF 10000 ROWS');
  await session.run('MATCH (n) WHERE NOT n:StoreState CALL (n) { DELETE n } IN TRANSACTIONS OF 10000 ROWS');
  await driver.close();
}
