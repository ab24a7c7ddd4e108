import { setImmediate } from 'node:timers/promises';
import { StoreError } from '../model/errors.js';

interface Waiting<Work, Result> {
  readonly work: Work;
  readonly done: (result: Result) => void;
  readonly failed: (reason: unknown) => void;
}

/**
 * Gathers what comes in while a batch is being written into the next batch, so that writers share round trips. Batches
 * follow one another; no batch holds two works with one key, and those keep their order.
 */
export class WriteQueue<Work, Result> {
  readonly #largest: number;
  readonly #keyOf: (work: Work) => string;
  readonly #write: (batch: readonly Work[]) => Promise<readonly Result[]>;
  #waiting: Waiting<Work, Result>[] = [];
  #running = false;

  /** @param write answers a batch with a result for each work, in their order; when it throws, it has done nothing */
  constructor(
    largest: number,
    keyOf: (work: Work) => string,
    write: (batch: readonly Work[]) => Promise<readonly Result[]>,
  ) {
    this.#largest = largest;
    this.#keyOf = keyOf;
    this.#write = write;
  }

  add(work: Work): Promise<Result> {
    return new Promise((done, failed) => {
      this.#waiting.push({ work, done, failed });
      if (!this.#running) void this.#run();
    });
  }

  async #run(): Promise<void> {
    this.#running = true;
    // Works that are added in the same turn of the event loop belong to the same batch.
    await Promise.resolve();
    while (this.#waiting.length > 0) {
      await this.#writeBatch(this.#takeBatch());
      // An embedded store never waits: without this, nobody would be answered until all is written.
      await setImmediate();
    }
    this.#running = false;
  }

  async #writeBatch(batch: readonly Waiting<Work, Result>[]): Promise<void> {
    try {
      const results = await this.#write(batch.map(({ work }) => work));
      for (const [index, { done }] of batch.entries()) done(results[index] as Result);
    } catch (reason) {
      // A store that is gone is gone for all; anything else may be the fault of one, which must not harm the others.
      if (batch.length === 1 || reason instanceof StoreError) for (const { failed } of batch) failed(reason);
      else for (const each of batch) await this.#writeBatch([each]);
    }
  }

  #takeBatch(): readonly Waiting<Work, Result>[] {
    const batch: Waiting<Work, Result>[] = [];
    const left: Waiting<Work, Result>[] = [];
    const keys = new Set<string>();
    for (const each of this.#waiting) {
      const key = this.#keyOf(each.work);
      if (batch.length < this.#largest && !keys.has(key)) batch.push(each);
      else left.push(each);
      keys.add(key);
    }
    this.#waiting = left;
    return batch;
  }
}
