import type { ChangeSet, NodePut } from '../graph/change-set.js';
import type { GraphTransaction } from '../graph/graph-store.js';
import { type GraphPiece, nodeChanges } from './graph-piece.js';

const HEAD = 'changelog';

/**
 * What the change log gains by some changes: one entry a transaction, of what becomes of facts and relationships.
 * Sequence numbers rise by one in the order of commits, for there is one writer at a time.
 * @param articles the ids of the articles that were published or withdrawn; without any, nothing is logged
 */
export async function logEntry(
  transaction: GraphTransaction,
  articles: readonly string[],
  before: GraphPiece,
  changes: ChangeSet,
  now: string,
): Promise<readonly NodePut[]> {
  if (articles.length === 0) return [];
  const [head] = await transaction.find('ChangeLog', 'id', [HEAD]);
  const sequence = (head?.sequence ?? 0) + 1;
  const entries = [...nodeChanges('Fact', before, changes), ...nodeChanges('Relationship', before, changes)];
  const text = JSON.stringify(entries.map(([id, change]) => [change, id]));
  return [
    { kind: 'ChangeLog', node: { id: HEAD, sequence } },
    { kind: 'Change', node: { id: `change_${sequence}`, sequence, recordedAt: now, articles, entries: text } },
  ];
}
