import { setTimeout as sleep } from 'node:timers/promises';
import { StoreError } from '../model/errors.js';

/** Lets one in at a time, in the order in which they came. */
export class Turns {
  #last: Promise<void> = Promise.resolve();

  /**
   * Resolves to what ends the turn, once all who came before have ended theirs.
   * @throws StoreError STORE_BUSY when the deadline, by `performance.now()`, passes first; the turn is given up then.
   */
  async take(deadline: number): Promise<() => void> {
    const before = this.#last;
    const { ended, end } = newTurn();
    this.#last = before.then(() => ended);
    const late = new AbortController();
    const outcome = await Promise.race([before, passing(deadline, late.signal)]);
    late.abort();
    if (outcome !== 'late') return end;
    end();
    throw new StoreError('STORE_BUSY', 'Expected a turn to write in time, got none: earlier writers still run.', true);
  }
}

function newTurn(): { readonly ended: Promise<void>; readonly end: () => void } {
  let end: () => void = () => undefined;
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  return { ended, end };
}

const passing = (deadline: number, signal: AbortSignal): Promise<'late' | undefined> =>
  sleep(Math.max(0, deadline - performance.now()), 'late' as const, { signal }).catch(() => undefined);

const RETRY_MS = 10;

/** Does what other processes may be in the way of, again and again while the store is busy, until the deadline passes. */
export async function patiently<T>(deadline: number, action: () => T): Promise<T> {
  for (;;) {
    try {
      return action();
    } catch (error) {
      if (!isBusy(error) || performance.now() >= deadline) throw error;
      await sleep(RETRY_MS);
    }
  }
}

const isBusy = (error: unknown): boolean => error instanceof StoreError && error.code === 'STORE_BUSY';
