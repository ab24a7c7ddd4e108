import { existsSync } from 'node:fs';
import { type Config, loadConfig, type Settings } from '../config.js';
import type { GraphStore } from '../graph/graph-store.js';
import { loadConfiguredVocabulary, openStore, projectFile } from '../main.js';
import type { Vocabulary } from '../model/vocabulary.js';
import { Newsroom } from '../newsroom/newsroom.js';
import { EXIT, type ExitCode } from './exit-code.js';
import { print } from './terminal.js';

/** Looks at everything that the server needs, changes nothing, and prints a line about each. */
export async function doctor(flags: Settings): Promise<ExitCode> {
  const config = loadConfig(flags);
  print(`ok    configuration: ${describe(config)}`);
  for (const warning of config.warnings) print(`look  ${warning}`);
  const vocabulary = loadConfiguredVocabulary(config);
  const { factTypes, relationshipTypes } = vocabulary;
  print(`ok    vocabulary: ${factTypes.size} types of facts, ${relationshipTypes.size} of relationships`);
  const hasPage = existsSync(projectFile('dist/graphiql/index.html'));
  print(hasPage ? 'ok    GraphiQL is built' : 'look  GraphiQL is not built: npm run build');
  const store = openStore(config.store);
  try {
    return await examine(store, vocabulary);
  } finally {
    await store.close();
  }
}

async function examine(store: GraphStore, vocabulary: Vocabulary): Promise<ExitCode> {
  const health = await store.health();
  print(health.ready ? 'ok    the store reads and writes' : `fail  the store: ${health.reason}`);
  if (!health.ready) return EXIT.storeUnavailable;
  await new Newsroom({ store, vocabulary }).checkVocabulary();
  print('ok    the graph was recorded with this vocabulary');
  return EXIT.done;
}

function describe({ store, host, port, apiKeys }: Config): string {
  const where = store.is === 'sqlite' ? `SQLite in ${store.file}` : `Neo4j at ${store.uri}`;
  const writers = apiKeys.length === 0 ? 'changes from this machine' : `changes with ${apiKeys.length} API keys`;
  return `${where}, listening on ${host}:${port}, ${writers}`;
}
