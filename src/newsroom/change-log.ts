import type { GraphTransaction } from '../graph/graph-store.js';
import { difference, type GraphPiece, nodeChanges } from './graph-piece.js';

const HEAD = 'changelog';

/**
 * Appends to the change log what becomes of facts and relationships, one entry a transaction. Sequence numbers rise by
 * one in the order of commits, for there is one writer at a time.
 * @param articles the ids of the articles that were published or withdrawn; without any, nothing is logged
 */
export async function logChanges(
  transaction: GraphTransaction,
  articles: readonly string[],
  before: GraphPiece,
  after: GraphPiece,
  now: string,
): Promise<void> {
  if (articles.length === 0) return;
  const changes = difference(before, after);
  const entries = [...nodeChanges('Fact', before, changes), ...nodeChanges('Relationship', before, changes)];
  const [head] = await transaction.find('ChangeLog', 'id', [HEAD]);
  const sequence = (head?.sequence ?? 0) + 1;
  after.put('ChangeLog', { id: HEAD, sequence });
  after.put('Change', {
    id: `change_${sequence}`,
    sequence,
    recordedAt: now,
    articles,
    entries: JSON.stringify(entries.map(([id, change]) => [change, id])),
  });
}
