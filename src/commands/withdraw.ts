import type { Config } from '../config.js';
import { withNewsgraph } from '../main.js';
import { EXIT, type ExitCode } from './exit-code.js';
import { describeOutcome } from './outcome-text.js';
import { print } from './terminal.js';

/** Takes an article back, and prints what became of it. */
export async function withdraw(config: Config, uri: string, { json = false }): Promise<ExitCode> {
  return withNewsgraph(config, async ({ newsroom }) => {
    const outcome = await newsroom.withdrawArticle(uri);
    print(json ? JSON.stringify(outcome) : describeOutcome(outcome));
    return outcome.outcome === 'REJECTED' ? EXIT.partlyDone : EXIT.done;
  });
}
