import type { Config } from '../config.js';
import { type Newsgraph, openNewsgraph, projectFile, serveNewsgraph } from '../main.js';
import { createLogger } from '../server/logger.js';
import type { RunningServer } from '../server/server.js';
import { EXIT, type ExitCode } from './exit-code.js';
import { findArticleFiles, loadArticles } from './load-articles.js';
import { print, say } from './terminal.js';

const QUERY = '{ person(name: "Trump") { name relationships(first: 5) { nodes { label target { name } lastAt } } } }';

/** Serves the API until SIGTERM or SIGINT, then ends in order. */
export async function serve(config: Config, { seed = false }): Promise<ExitCode> {
  const newsgraph = await openNewsgraph(config);
  try {
    if (seed) await recordSeeds(newsgraph);
    const server = await serveNewsgraph(newsgraph, config, createLogger(config.logLevel));
    const signal = nextSignal();
    printAddresses(server);
    await signal;
    say('Stopping; what runs is finished first.');
    await server.close();
    return EXIT.done;
  } finally {
    await newsgraph.store.close();
  }
}

async function recordSeeds({ newsroom }: Newsgraph): Promise<void> {
  const files = findArticleFiles([projectFile('seeds')]).map(loadArticles);
  const outcomes = await newsroom.recordArticles(files.flatMap((file) => (file.ok ? file.articles : [])));
  say(`Sample articles: ${outcomes.length}.`);
}

function printAddresses({ url }: RunningServer): void {
  // At once, for who waits for the addresses may close the pipe when it has read them.
  print(
    [
      `GraphQL API and Apollo Sandbox  ${url}/graphql`,
      `Explorer, needs no internet     ${url}/explorer`,
      `GraphiQL, needs no internet     ${url}/graphiql`,
      'Try this:',
      `  curl -s ${url}/graphql -H 'content-type: application/json' -d '${JSON.stringify({ query: QUERY })}'`,
    ].join('\n'),
  );
}

/** Resolves at the first signal to stop; a second one ends the program at once. */
function nextSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => {
        process.once(signal, () => process.exit(EXIT.interrupted));
        resolve();
      });
    }
  });
}
