import type { GraphStore } from '../../src/graph/graph-store.js';
import { writeToken } from '../../src/graphql/changes/token.js';
import { readHead, readTransactions } from '../../src/newsroom/changes/read-log.js';

/** The token of the last change that is recorded: who listens behind it misses nothing, however late it begins. */
export async function lastToken(store: GraphStore): Promise<string> {
  const [last] = await readTransactions(store, await readHead(store), 1);
  const change = last?.changes.at(-1);
  if (change === undefined) throw new Error('Expected a change to begin behind, got none.');
  return writeToken(change);
}
