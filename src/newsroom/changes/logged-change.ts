import type { NodeOf } from '../../model/model.js';

export type ChangeKind = 'ADDED' | 'CHANGED' | 'WITHDRAWN';

/** What became of a fact or a relationship, with what a reader of the log needs when the node is gone. */
export interface ChangeEntry {
  readonly change: ChangeKind;
  readonly id: string;
  readonly type: string;
  readonly status: string;
  readonly sourceCount: number;
  /** Who takes part in the fact, or took part before, or both ends of the relationship; each once. */
  readonly entities: readonly string[];
}

/** Where a change stands in the log: in which transaction, and as which of its entries, counted from 0. */
export interface LogPlace {
  readonly sequence: number;
  readonly index: number;
}

/** An entry as it is read from the log. */
export interface LoggedChange extends ChangeEntry, LogPlace {
  /** When its transaction was recorded. */
  readonly recordedAt: string;
}

type Written = readonly [
  change: ChangeKind,
  id: string,
  type: string,
  status: string,
  sourceCount: number,
  ...entities: string[],
];

/** The id of the one node that says how far the log has come. */
export const LOG_HEAD_ID = 'changelog';

/** The id of the node that keeps the entries of a transaction. */
export const changeId = (sequence: number): string => `change_${sequence}`;

/** The entries of a transaction as the log keeps them: there may be many thousands, so names are left out. */
export function writeEntries(entries: readonly ChangeEntry[]): string {
  return JSON.stringify(
    entries.map(
      ({ change, id, type, status, sourceCount, entities }): Written => [
        change,
        id,
        type,
        status,
        sourceCount,
        ...entities,
      ],
    ),
  );
}

/** The changes of a transaction, in the order in which they were written. */
export function parseEntries({
  sequence,
  recordedAt,
  entries,
}: Pick<NodeOf<'Change'>, 'sequence' | 'recordedAt' | 'entries'>): readonly LoggedChange[] {
  const written = JSON.parse(entries) as readonly Written[];
  return written.map(([change, id, type, status, sourceCount, ...entities], index) => {
    return { sequence, index, recordedAt, change, id, type, status, sourceCount, entities };
  });
}
