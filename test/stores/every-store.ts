import { describe } from '@jest/globals';
import { NEO4J_TEST_URI, TemporaryNeo4j } from './temporary-neo4j.js';
import { TemporarySqlite } from './temporary-sqlite.js';
import type { TemporaryStores } from './temporary-stores.js';

type Tests = (stores: TemporaryStores, name: string) => void;

const describeIf = (here: boolean) => (here ? describe : describe.skip);

/** The same tests on every store; on Neo4j they show as skipped unless NEO4J_TEST_URI names one to empty. */
export function describeEachStore(title: string, tests: Tests): void {
  describe(`${title} on SQLite`, () => tests(new TemporarySqlite(), 'SQLite'));
  describeWithNeo4j(`${title} on Neo4j`, (stores) => tests(stores, 'Neo4j'));
}

/** Tests that need a Neo4j. */
export function describeWithNeo4j(title: string, tests: (stores: TemporaryStores) => void): void {
  describeIf(NEO4J_TEST_URI !== undefined)(title, () => tests(new TemporaryNeo4j()));
}
