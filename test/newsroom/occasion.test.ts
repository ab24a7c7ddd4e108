import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { occasionOf, settleOccasions } from '../../src/newsroom/facts/occasion.js';

type Written = readonly [time: string | null, place?: string];

/** For each occasion the one it is settled to, both as they were written. */
function settle(kind: 'Event' | 'State', written: readonly Written[]): Record<string, string> {
  const show = (time: string | null, place: string | null): string => [time ?? 'undated', place ?? ''].join(' ').trim();
  const occasions = written.map(([time, place]) => occasionOf(kind, time, place ?? null));
  const settled = settleOccasions(occasions);
  return Object.fromEntries(
    occasions.map((each) => {
      const { time, place } = settled(each);
      return [show(each.time?.text ?? null, each.place), show(time?.text ?? null, place)];
    }),
  );
}

describe('which reports mean the same event', () => {
  test('a coarse time means the one finer time inside it', () => {
    expect(settle('Event', [['2025-05'], ['2025-05-19T14:00Z'], ['2025-05-19'], ['2025-W21']])).toEqual({
      '2025-05': '2025-05-19T14:00Z',
      '2025-05-19': '2025-05-19T14:00Z',
      '2025-W21': '2025-05-19T14:00Z',
      '2025-05-19T14:00Z': '2025-05-19T14:00Z',
    });
  });

  test('with two finer times inside it stands alone', () => {
    expect(settle('Event', [['2025-05'], ['2025-05-19'], ['2025-05-20']])).toEqual({
      '2025-05': '2025-05',
      '2025-05-19': '2025-05-19',
      '2025-05-20': '2025-05-20',
    });
  });

  test('no place means the one place that is named, and two places are two events', () => {
    expect(settle('Event', [['2025-05-16'], ['2025-05-16', 'istanbul'], ['2025-05', 'istanbul']])).toEqual({
      '2025-05-16': '2025-05-16 istanbul',
      '2025-05-16 istanbul': '2025-05-16 istanbul',
      '2025-05 istanbul': '2025-05-16 istanbul',
    });
    expect(
      settle('Event', [
        ['2025-05-16', 'kiev'],
        ['2025-05-16', 'istanbul'],
      ]),
    ).toEqual({
      '2025-05-16 kiev': '2025-05-16 kiev',
      '2025-05-16 istanbul': '2025-05-16 istanbul',
    });
  });

  test('an undated event means no dated one, but an undated state does', () => {
    expect(settle('Event', [[null], ['2025-05-19']])).toMatchObject({ undated: 'undated' });
    expect(settle('State', [[null], ['2025-01/..']])).toMatchObject({ undated: '2025-01/..' });
  });

  test('an open end is one not known yet', () => {
    expect(settle('State', [['2021/..'], ['2021-01-20/2025-01-20']])).toMatchObject({
      '2021/..': '2021-01-20/2025-01-20',
    });
    expect(settle('Event', [['2025-03/..'], ['2025-05-16']])).toMatchObject({ '2025-03/..': '2025-03/..' });
  });

  test('one extent written in two ways is one', () => {
    expect(settle('Event', [['2025-05-01/2025-05-31'], ['2025-05']])).toEqual({
      '2025-05-01/2025-05-31': '2025-05',
      '2025-05': '2025-05',
    });
  });

  test('the order of reports never matters, and nobody settles on a coarser report', () => {
    const time = fc.constantFrom(
      null,
      '2025',
      '2025-05',
      '2025-W20',
      '2025-05-16',
      '2025-05-19',
      '2025-05-19T14:00Z',
      '2025-05/..',
      '../2025-06',
      '2025-02-11/2025-02-20',
      '2025/2026',
    );
    const occasion = fc.tuple(time, fc.constantFrom(undefined, 'istanbul', 'kiev'));
    const kind = fc.constantFrom('Event' as const, 'State' as const);
    const shuffled = fc
      .uniqueArray(occasion, { maxLength: 9, selector: String })
      .chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })));
    fc.assert(
      fc.property(kind, shuffled, (of, [list, other]) => {
        const written = list as readonly Written[];
        const settled = settle(of, written);
        expect(settle(of, other as readonly Written[])).toEqual(settled);
        for (const target of Object.values(settled)) expect(settled[target]).toBe(target);
      }),
      { numRuns: 500 },
    );
  });
});
