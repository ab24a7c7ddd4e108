import { EventEmitter, once } from 'node:events';
import type { GraphStore } from '../../graph/graph-store.js';
import { LogTail } from './log-tail.js';
import type { LoggedChange, LogPlace } from './logged-change.js';
import { type LoggedTransaction, readHead, readTransactions } from './read-log.js';

/** How often is looked for what other servers have written. */
const POLL_MS = 250;

/** How many transactions are read at once. */
const PAGE = 10;

/**
 * What changes in the graph, whoever on whichever server changes it. While somebody follows, one reader of the log
 * fetches what is new and keeps the last of it for all; who is further behind reads the log from where they are, so
 * that nobody who is slow makes others wait or fills the memory.
 */
export class ChangeFeed {
  readonly #store: GraphStore;
  readonly #events = new EventEmitter().setMaxListeners(0).on('error', () => undefined);
  #followers = 0;
  #tail: LogTail | undefined;
  /** How often this server has written; tells whether it did while the log was being read. */
  #writes = 0;

  constructor(store: GraphStore) {
    this.#store = store;
  }

  /** This server has written: who follows is told at once. */
  noteWrite(): void {
    this.#writes += 1;
    this.#events.emit('write');
  }

  /** The place of the next change that will be made. */
  async end(): Promise<LogPlace> {
    return { sequence: (await readHead(this.#store)) + 1, index: 0 };
  }

  /** The change at a place of the log, if there is one. */
  async find({ sequence, index }: LogPlace): Promise<LoggedChange | undefined> {
    const [transaction] = await readTransactions(this.#store, sequence, 1);
    return transaction?.changes[index];
  }

  /**
   * The changes from a place on, those of a transaction together, each once and in the order of the log; waits for
   * more until it is told to stop.
   * @throws StoreError when the log cannot be read
   */
  async *follow(from: LogPlace, stop: AbortSignal): AsyncGenerator<readonly LoggedChange[], void, void> {
    this.#followers += 1;
    try {
      let { sequence, index } = from;
      while (!stop.aborted) {
        for (const transaction of await this.#readFrom(sequence, stop)) {
          yield transaction.changes.slice(index);
          [sequence, index] = [transaction.sequence + 1, 0];
        }
      }
    } finally {
      this.#followers -= 1;
      // Who reads the log for all need not wait for the next poll to find that nobody is left.
      if (this.#followers === 0) this.#events.emit('write');
    }
  }

  /** At least one transaction, from what is kept of the log or from the log itself; none only when told to stop. */
  async #readFrom(sequence: number, stop: AbortSignal): Promise<readonly LoggedTransaction[]> {
    const known = this.#tail?.find(sequence);
    if (known !== undefined) return [known];
    if (this.#tail === undefined || sequence < this.#tail.next) {
      const found = await readTransactions(this.#store, sequence, PAGE);
      if (found.length > 0) return found;
    }
    if (this.#tail === undefined) void this.#readForAll(sequence);
    else if (sequence >= this.#tail.next) await this.#news(stop);
    return [];
  }

  async #news(stop: AbortSignal): Promise<void> {
    try {
      await once(this.#events, 'news', { signal: stop });
    } catch (error) {
      if (!stop.aborted) throw error;
    }
  }

  /** Follows the log as long as somebody wants to know. */
  async #readForAll(from: number): Promise<void> {
    const tail = new LogTail(from);
    this.#tail = tail;
    try {
      while (this.#followers > 0) await this.#readOn(tail);
    } catch (error) {
      this.#events.emit('error', error);
    } finally {
      this.#tail = undefined;
    }
  }

  async #readOn(tail: LogTail): Promise<void> {
    const writes = this.#writes;
    const found = await readTransactions(this.#store, tail.next, PAGE);
    tail.add(found);
    if (found.length > 0) this.#events.emit('news');
    else if (writes === this.#writes) await this.#pause();
  }

  /** Until this server writes, or it is time to see whether others have. */
  async #pause(): Promise<void> {
    await new Promise<void>((resolve) => {
      const done = (): void => {
        clearTimeout(timer);
        this.#events.off('write', done);
        resolve();
      };
      const timer = setTimeout(done, POLL_MS);
      this.#events.on('write', done);
    });
  }
}
