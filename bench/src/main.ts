import { writeFileSync } from 'node:fs';
import { benchExploring, type ExploredTimings } from './bench-exploring.js';
import { benchReading, type NestedTimings } from './bench-reading.js';
import { RECORDING, type Recorded } from './bench-recording.js';
import { stopServers } from './child-servers.js';
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
// A part that failed may have left connections open: they do not keep the program.
process.stdout.write(results(), () => process.exit(cutShort.length === 0 ? 0 : 1));

/** A part that fails is told of and keeps what it has measured; the others still run. */
async function run(part: Part): Promise<void> {
  tell(`${part} begins.`);
  try {
    await measure(part, options);
  } catch (error) {
    cutShort.push(`${part}: ${messageOf(error)}`);
    tell(`${part} is cut short. ${error instanceof Error ? error.stack : error}`);
  }
  await stopServers();
  save();
  tell(`${part} ends.`);
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
  save();
  tell(`${what}: measured.`);
}

/** Writes all that is measured so far: a run that is cut short leaves it. */
function save(): void {
  if (options.results !== undefined) writeFileSync(options.results, results());
}

function results(): string {
  return report({ options, commit, recorded, read, explored, cutShort });
}
