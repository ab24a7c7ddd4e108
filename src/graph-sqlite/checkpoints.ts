import { statSync } from 'node:fs';
import { Worker } from 'node:worker_threads';

/** 128 MiB. */
const LARGE_LOG = 134_217_728;

/**
 * Copies what writers have left in the log of a database into the database, in a thread of its own: a writer that did
 * it would stand still for seconds, and all that the process serves with it. Readers and writers go on meanwhile.
 */
export class Checkpoints {
  #thread: Worker | undefined;
  #state: 'idle' | 'copying' | 'failed' = 'idle';

  /** @param largeLog bytes from which on the log is copied */
  constructor(
    private readonly file: string,
    private readonly largeLog = LARGE_LOG,
  ) {}

  /** Begins to copy if the log has grown large and is not being copied yet. To be called when a transaction has ended. */
  consider(): void {
    if (this.#state !== 'idle' || sizeOf(`${this.file}-wal`) < this.largeLog) return;
    this.#state = 'copying';
    this.#thread ??= this.#start();
    this.#thread.postMessage('checkpoint');
  }

  /** Resolves when the thread has gone; what it was copying stays in the log. */
  async close(): Promise<void> {
    await this.#thread?.terminate();
  }

  #start(): Worker {
    const thread = new Worker(new URL('./checkpoint-thread.js', import.meta.url), { workerData: this.file });
    thread.on('message', () => {
      this.#state = 'idle';
    });
    // The log grows then until a writer copies it.
    thread.on('error', () => {
      this.#state = 'failed';
    });
    thread.unref();
    return thread;
  }
}

const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0;
