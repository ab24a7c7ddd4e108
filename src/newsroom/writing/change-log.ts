import type { ChangeSet, NodePut } from '../../graph/change-set.js';
import type { NodeOf } from '../../model/model.js';
import { nodeChanges } from './graph-piece.js';

/**
 * What the change log gains by some changes: one entry a transaction, of what becomes of facts and relationships.
 * Sequence numbers rise by one in the order of commits, for there is one writer at a time.
 * @param articles the ids of the articles that were published or withdrawn; without any, nothing is logged
 * @param head the head of the log as it is to be, but for its sequence
 */
export function logEntry(
  articles: readonly string[],
  head: NodeOf<'ChangeLog'>,
  changes: ChangeSet,
  now: string,
): readonly NodePut[] {
  if (articles.length === 0) return [];
  const sequence = head.sequence + 1;
  const entries = [...nodeChanges('Fact', changes), ...nodeChanges('Relationship', changes)];
  const text = JSON.stringify(entries.map(([id, change]) => [change, id]));
  return [
    { kind: 'ChangeLog', node: { ...head, sequence } },
    { kind: 'Change', node: { id: `change_${sequence}`, sequence, recordedAt: now, articles, entries: text } },
  ];
}
