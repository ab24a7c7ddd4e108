import type { LoggedTransaction } from './read-log.js';

/** So many transactions, or changes of several, are kept for those who are nearly up to date. */
const MOST_TRANSACTIONS = 200;
const MOST_CHANGES = 20_000;

/** The last transactions of the log that were read, without a gap, bounded. */
export class LogTail {
  #transactions: LoggedTransaction[] = [];
  #changes = 0;

  /** @param end the sequence of the transaction that will be read next */
  constructor(private end: number) {}

  get next(): number {
    return this.end;
  }

  /** The transaction with this sequence, if it is still kept. */
  find(sequence: number): LoggedTransaction | undefined {
    return this.#transactions[sequence - (this.end - this.#transactions.length)];
  }

  add(transactions: readonly LoggedTransaction[]): void {
    for (const each of transactions) {
      this.#transactions.push(each);
      this.#changes += each.changes.length;
      this.end = each.sequence + 1;
    }
    while (this.#isTooLong()) this.#changes -= this.#transactions.shift()?.changes.length ?? 0;
  }

  #isTooLong(): boolean {
    const { length } = this.#transactions;
    return length > MOST_TRANSACTIONS || (this.#changes > MOST_CHANGES && length > 1);
  }
}
