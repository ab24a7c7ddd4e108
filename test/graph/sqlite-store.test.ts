import { afterAll } from '@jest/globals';
import { TemporarySqlite } from '../stores/temporary-sqlite.js';
import { describeStore } from './store-contract.js';

const sqlite = new TemporarySqlite();
afterAll(() => sqlite.close());

describeStore('SQLite', async () => (await sqlite.open()).store);
