import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findArticleFiles, loadArticles } from '../../src/commands/load-articles.js';
import { loadConfig } from '../../src/config.js';
import { openNewsgraph, projectFile, serveNewsgraph } from '../../src/main.js';
import { createLogger } from '../../src/server/logger.js';
import type { RunningServer } from '../../src/server/server.js';

/** The program as it is served, over a new embedded store with the sample articles. */
export function serveSeeds(): Promise<RunningServer> {
  const files = findArticleFiles([projectFile('seeds')]).map(loadArticles);
  return serveArticles(files.flatMap((file) => (file.ok ? file.articles : [])));
}

/** The program as it is served, over a new embedded store with these articles. */
export async function serveArticles(articles: readonly unknown[]): Promise<RunningServer> {
  const folder = mkdtempSync(join(tmpdir(), 'newsgraph-'));
  const config = loadConfig({ PORT: '0', NEWSGRAPH_DATA: join(folder, 'graph.db') }, {}, join(folder, '.env'));
  const newsgraph = await openNewsgraph(config);
  await newsgraph.newsroom.recordArticles(articles);
  const server = await serveNewsgraph(newsgraph, config, createLogger('silent'));
  return {
    url: server.url,
    close: async () => {
      await server.close();
      await newsgraph.store.close();
      rmSync(folder, { recursive: true });
    },
  };
}
