import { setImmediate } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { WriteQueue } from '../../src/newsroom/write-queue.js';

test('others get their turn between two batches, however little a store waits', async () => {
  const events: string[] = [];
  const queue = new WriteQueue<number, number>(2, String, async (batch) => {
    events.push(batch.join(' '));
    return batch;
  });
  const written = Promise.all([1, 2, 3, 4].map((work) => queue.add(work)));
  const answered = setImmediate().then(() => events.push('answered'));
  expect(await written).toEqual([1, 2, 3, 4]);
  await answered;
  expect(events).toEqual(['1 2', 'answered', '3 4']);
});
