import { afterAll, describe } from '@jest/globals';
import { NEO4J_TEST_URI, TemporaryNeo4j } from '../stores/temporary-neo4j.js';
import { describeStore } from './store-contract.js';

const neo4j = new TemporaryNeo4j();
afterAll(() => neo4j.close());

const describeHere = NEO4J_TEST_URI === undefined ? describe.skip : describe;

describeHere('with NEO4J_TEST_URI', () => {
  describeStore('Neo4j', async () => (await neo4j.open()).store);
});
