import type { GraphStore } from '../../graph/graph-store.js';
import type { Selection } from '../../graph/read-plan.js';
import { changeId, LOG_HEAD_ID, type LoggedChange, parseEntries } from './logged-change.js';

const CHANGE: Selection = { attributes: ['sequence', 'recordedAt', 'entries'], links: [] };
const HEAD: Selection = { attributes: ['sequence'], links: [] };

/** A transaction of the log. Its changes may be none. */
export interface LoggedTransaction {
  readonly sequence: number;
  readonly changes: readonly LoggedChange[];
}

/** The sequence of the last transaction that was committed; 0 if there is none yet. */
export async function readHead(store: GraphStore): Promise<number> {
  const [page] = await store.read([{ read: 'ids', kind: 'ChangeLog', ids: [LOG_HEAD_ID], node: HEAD }]);
  return Number(page?.rows[0]?.node[0] ?? 0);
}

/** The transactions from a sequence on, at most so many, in the order in which they were committed. */
export async function readTransactions(
  store: GraphStore,
  from: number,
  most: number,
): Promise<readonly LoggedTransaction[]> {
  const ids = Array.from({ length: most }, (_, index) => changeId(from + index));
  const [page] = await store.read([{ read: 'ids', kind: 'Change', ids, node: CHANGE }]);
  const transactions = (page?.rows ?? []).map(({ node: [sequence, recordedAt, entries] }) =>
    transaction(Number(sequence), String(recordedAt), String(entries)),
  );
  return transactions.sort((one, other) => one.sequence - other.sequence);
}

function transaction(sequence: number, recordedAt: string, entries: string): LoggedTransaction {
  return { sequence, changes: parseEntries({ sequence, recordedAt, entries }) };
}
