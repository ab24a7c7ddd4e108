import type { GraphStore } from '../../src/graph/graph-store.js';
import { openNeo4jStore } from '../../src/graph-neo4j/neo4j-store.js';
import { openSqliteStore } from '../../src/graph-sqlite/sqlite-store.js';

/** A store by its address: a file, or a URI of Neo4j. */
export const openStoreAt = (address: string): GraphStore =>
  address.includes('://') ? openNeo4jStore({ uri: address }) : openSqliteStore({ file: address });
