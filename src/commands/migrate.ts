import type { Config } from '../config.js';
import { openStore } from '../main.js';
import { EXIT, type ExitCode } from './exit-code.js';
import { print, say } from './terminal.js';

/** Brings the store to the version of this program, and prints the name of each migration; with `dryRun` changes nothing. */
export async function migrate(config: Config, { dryRun = false }): Promise<ExitCode> {
  const store = openStore(config.store);
  try {
    const { applied } = await store.prepare({ dryRun });
    for (const name of applied) print(name);
    if (applied.length === 0) say('Nothing to do.');
    else say(dryRun ? 'These would be applied.' : 'These were applied.');
    return EXIT.done;
  } finally {
    await store.close();
  }
}
