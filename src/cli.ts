#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import { doctor } from './commands/doctor.js';
import { EXIT, type ExitCode } from './commands/exit-code.js';
import { generate } from './commands/generate.js';
import { migrate } from './commands/migrate.js';
import { record } from './commands/record.js';
import { serve } from './commands/serve.js';
import { say } from './commands/terminal.js';
import { withdraw } from './commands/withdraw.js';
import { type Config, ConfigError, loadConfig, type Settings } from './config.js';
import { projectFile } from './main.js';
import { StoreError } from './model/errors.js';
import { VocabularyError } from './model/vocabulary-error.js';

interface StoreFlags {
  readonly data?: string;
  readonly neo4jUri?: string;
}

const { version, description } = JSON.parse(readFileSync(projectFile('package.json'), 'utf8')) as Record<
  string,
  string
>;

const program = new Command('newsgraph')
  .description(description ?? '')
  .version(version ?? '')
  .addHelpText('after', '\nSettings come from flags, else the environment, else the file .env. See README.md.');

/** A command that works on a store. */
function onStore(name: string, about: string): Command {
  return program
    .command(name)
    .description(about)
    .option('--data <file>', 'the database file of the embedded store (NEWSGRAPH_DATA)')
    .option('--neo4j-uri <uri>', 'the Neo4j server to use instead (NEO4J_URI)');
}

onStore('serve', 'serve the GraphQL API until SIGTERM or Ctrl+C')
  .option('--seed', 'record the sample articles first')
  .option('--port <number>', 'the port to listen on (PORT); 0 for any free one')
  .option('--host <address>', 'the address to listen on (NEWSGRAPH_HOST)')
  .action((flags) => run(async () => serve(configure(flags), flags)));

onStore('record', 'record articles with their facts, from files in the recording format')
  .argument('<path...>', 'files, or folders of files whose names begin with a digit')
  .option('--json', 'print a JSON object a line')
  .action((paths, flags) => run(async () => record(configure(flags), paths, flags)));

onStore('withdraw', 'take an article back')
  .argument('<uri>', 'the uri that the article was recorded with')
  .option('--json', 'print a JSON object')
  .action((uri, flags) => run(async () => withdraw(configure(flags), uri, flags)));

onStore('migrate', 'bring the store to the version of this program')
  .option('--dry-run', 'only print what would be done')
  .action((flags) => run(async () => migrate(configure(flags), flags)));

onStore('doctor', 'look whether everything is there that the server needs').action((flags) =>
  run(async () => doctor(settingsOf(flags))),
);

program
  .command('generate')
  .description('write the files of the project that come from its code')
  .option('--check', 'write nothing, fail if a file would change')
  .action((flags) => run(async () => generate(flags)));

function settingsOf(flags: StoreFlags & { readonly port?: string; readonly host?: string }): Settings {
  return { PORT: flags.port, NEWSGRAPH_HOST: flags.host, NEWSGRAPH_DATA: flags.data, NEO4J_URI: flags.neo4jUri };
}

function configure(flags: StoreFlags): Config {
  const config = loadConfig(settingsOf(flags));
  for (const warning of config.warnings) say(warning);
  return config;
}

async function run(command: () => Promise<ExitCode>): Promise<void> {
  try {
    process.exitCode = await command();
  } catch (error) {
    process.exitCode = explain(error);
  }
}

function explain(error: unknown): ExitCode {
  if (error instanceof ConfigError || error instanceof VocabularyError) {
    say(error.message);
    return EXIT.configuration;
  }
  if (error instanceof StoreError) {
    say(`${error.message} (${error.code})`);
    return EXIT.storeUnavailable;
  }
  say(error instanceof Error ? (error.stack ?? error.message) : String(error));
  return EXIT.failed;
}

await program.parseAsync();
