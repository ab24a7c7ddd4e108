import { writeFileSync } from 'node:fs';
import { benchExploring, type ExploredTimings } from './bench-exploring.js';
import { benchReading, type NestedTimings } from './bench-reading.js';
import { RECORDING, type Recorded } from './bench-recording.js';
import { type Options, type Part, readOptions } from './options.js';
import { messageOf, tell } from './progress.js';
import { currentCommit, report } from './report.js';

const options = readOptions();
const commit = currentCommit();
const recorded: Recorded[] = [];
const read: NestedTimings[] = [];
const explored: ExploredTimings[] = [];
const cutShort: string[] = [];

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

for (const part of options.parts) await run(part);
const text = results();
process.stdout.write(text);
process.exitCode = cutShort.length === 0 ? 0 : 1;

/** A part that fails is told of and keeps what it has measured; the others still run. */
async function run(part: Part): Promise<void> {
  tell(`${part} begins.`);
  try {
    await measure(part, options);
  } catch (error) {
    cutShort.push(`${part}: ${messageOf(error)}`);
    process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
  }
  keep(part);
}

async function measure(part: Part, options: Options): Promise<void> {
  switch (part) {
    case 'read':
      for await (const each of benchReading(options)) keepIn(read, each, `${each.size.articles} articles`);
      return;
    case 'explore':
      for await (const each of benchExploring(options)) keepIn(explored, each, each.title);
      return;
    default:
      recorded.push(await RECORDING[part](options));
  }
}

function keepIn<T>(list: T[], measured: T, what: string): void {
  list.push(measured);
  keep(what);
}

/** Writes all that is measured so far: a run that is cut short leaves it. */
function keep(what: string): void {
  tell(`${what}: done.`);
  if (options.results !== undefined) writeFileSync(options.results, results());
}

function results(): string {
  return report({ options, commit, recorded, read, explored, cutShort });
}
