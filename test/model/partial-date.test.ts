import { describe, expect, test } from '@jest/globals';
import { parseTimeSpan } from '../../src/model/partial-date.js';

const read = (text: string) => {
  const parsed = parseTimeSpan(text);
  if (!parsed.ok) throw new Error(parsed.reason);
  const { begins, ends, precision } = parsed.value;
  return { text: parsed.value.text, precision, from: begins?.from ?? null, until: ends?.until ?? null };
};

describe('times of any precision', () => {
  test.each([
    ['2025', 'YEAR', '2025-01-01T00:00:00.000Z', '2026-01-01T00:00:00.000Z'],
    ['2025-12', 'MONTH', '2025-12-01T00:00:00.000Z', '2026-01-01T00:00:00.000Z'],
    ['2025-W20', 'WEEK', '2025-05-12T00:00:00.000Z', '2025-05-19T00:00:00.000Z'],
    ['2020-W53', 'WEEK', '2020-12-28T00:00:00.000Z', '2021-01-04T00:00:00.000Z'],
    ['2024-02-29', 'DAY', '2024-02-29T00:00:00.000Z', '2024-03-01T00:00:00.000Z'],
    ['2025-02-11/2025-02-20', 'DAY', '2025-02-11T00:00:00.000Z', '2025-02-21T00:00:00.000Z'],
    ['2017/2021-01-20', 'YEAR', '2017-01-01T00:00:00.000Z', '2021-01-21T00:00:00.000Z'],
    ['2022/..', 'YEAR', '2022-01-01T00:00:00.000Z', null],
    ['../2025-01', 'MONTH', null, '2025-02-01T00:00:00.000Z'],
  ])('%s is a %s', (text, precision, from, until) => {
    expect(read(text)).toEqual({ text, precision, from, until });
  });

  test.each([
    ['2025-05-19T16:00+02:00', '2025-05-19T14:00Z'],
    ['2025-05-19T10:00-04:00', '2025-05-19T14:00Z'],
    ['2025-12-31T23:30:15.5-01:00', '2026-01-01T00:30:15Z'],
  ])('%s is written %s', (text, canonical) => {
    expect(read(text).text).toBe(canonical);
  });

  test.each([
    '',
    'yesterday',
    '0999',
    '2025-13',
    '2025-02-29',
    '2025-04-31',
    '2025-W00',
    '2025-W53',
    '2025-05-19T14:00',
    '2025-05-19T24:00Z',
    '2025-05-19T14:60Z',
    '2025-05-19T14:00+15:00',
    '../..',
    '2025/2024',
    '2025/2026/2027',
    ' 2025',
    '2025\n',
  ])('%j is refused with what was expected and got', (text) => {
    const parsed = parseTimeSpan(text);
    expect(parsed.ok).toBe(false);
    if (!parsed.ok) expect(parsed.reason).toMatch(/^Expected .*, got /);
  });
});
