import { loadConfig } from '../../src/config.js';
import type { GraphStore } from '../../src/graph/graph-store.js';
import { serveNewsgraph } from '../../src/main.js';
import { Newsroom } from '../../src/newsroom/newsroom.js';
import { createLogger } from '../../src/server/logger.js';
import type { RunningServer } from '../../src/server/server.js';
import { vocabulary } from '../recording/newsgraph-client.js';

/** The program as it is served, over a store that a test has opened. */
export function serveStore(store: GraphStore): Promise<RunningServer> {
  const newsroom = new Newsroom({ store, vocabulary });
  const config = loadConfig({ PORT: '0' }, {}, 'no.env');
  return serveNewsgraph({ store, vocabulary, newsroom }, config, createLogger('silent'));
}
