import { afterAll } from '@jest/globals';
import { describeWithNeo4j } from '../stores/every-store.js';
import { describeStore } from './store-contract.js';

describeWithNeo4j('Neo4j, as every store,', (stores) => {
  afterAll(() => stores.close());
  describeStore('Neo4j', async () => (await stores.open()).store);
});
