import type { Config } from '../config.js';
import { withNewsgraph } from '../main.js';
import type { Newsroom } from '../newsroom/newsroom.js';
import type { Outcome } from '../newsroom/outcome.js';
import { EXIT, type ExitCode } from './exit-code.js';
import { findArticleFiles, loadArticles } from './load-articles.js';
import { describeOutcome } from './outcome-text.js';
import { print, say } from './terminal.js';

/** Files that are read before their articles are recorded together. */
const FILES_AT_ONCE = 100;

/** What became of an article of a file, or of a file that could not be read. */
type Recorded = { readonly file: string } & (Outcome | { readonly outcome: 'UNREADABLE'; readonly reason: string });

/** Records the articles of files, and prints what became of each. */
export async function record(config: Config, paths: readonly string[], { json = false }): Promise<ExitCode> {
  return withNewsgraph(config, async ({ newsroom }) => {
    let failed = 0;
    for await (const recorded of recordFiles(newsroom, findArticleFiles(paths))) {
      if (recorded.outcome === 'REJECTED' || recorded.outcome === 'UNREADABLE') failed += 1;
      print(json ? JSON.stringify(recorded) : `${recorded.file}: ${describeOutcome(recorded)}`);
    }
    if (failed > 0) say(`Not recorded: ${failed}.`);
    return failed > 0 ? EXIT.partlyDone : EXIT.done;
  });
}

async function* recordFiles(newsroom: Newsroom, files: readonly string[]): AsyncGenerator<Recorded> {
  for (let start = 0; start < files.length; start += FILES_AT_ONCE) {
    const loaded = files.slice(start, start + FILES_AT_ONCE).map(loadArticles);
    const recorded = await Promise.all(loaded.map((content) => recordFile(newsroom, content)));
    yield* recorded.flat();
    if (process.stderr.isTTY) say(`${Math.min(start + FILES_AT_ONCE, files.length)} of ${files.length} files`);
  }
}

async function recordFile(newsroom: Newsroom, content: ReturnType<typeof loadArticles>): Promise<readonly Recorded[]> {
  const { file } = content;
  if (!content.ok) return [{ file, outcome: 'UNREADABLE', reason: content.reason }];
  const outcomes = await newsroom.recordArticles(content.articles);
  return outcomes.map((outcome) => ({ file, ...outcome }));
}
