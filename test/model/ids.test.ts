import { describe, expect, test } from '@jest/globals';
import { kindOfId, mintDatedId, mintId } from '../../src/model/ids.js';

describe('ids', () => {
  test('the same parts give the same id, other parts another', () => {
    expect(mintId('article', 'https://a.example/1')).toBe(mintId('article', 'https://a.example/1'));
    expect(mintId('version', 'a', 'bc')).not.toBe(mintId('version', 'ab', 'c'));
  });

  test('an id tells its kind', () => {
    expect(kindOfId(mintId('person', 'x'))).toBe('Entity');
    expect(kindOfId(mintDatedId('event', '2025-05-19T00:00:00.000Z', 'x'))).toBe('Fact');
    expect(kindOfId('person_x')).toBeUndefined();
  });

  test('ids with a day sort by it, those without a time first', () => {
    const instants = [
      '',
      '1000-01-01',
      '1969-12-31',
      '1970-01-01',
      '2025-05-19',
      '2025-05-20',
      '2086-01-01',
      '9999-12-31',
    ];
    const ids = instants.map((instant) => mintDatedId('event', instant === '' ? '' : `${instant}T00:00:00.000Z`, 'x'));
    expect(ids.toSorted()).toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('two things of one day have two ids', () => {
    const instant = '2025-05-19T00:00:00.000Z';
    expect(mintDatedId('event', instant, 'x')).not.toBe(mintDatedId('event', instant, 'y'));
    expect(mintDatedId('event', instant, 'x').slice(0, 11)).toBe(mintDatedId('event', instant, 'y').slice(0, 11));
  });
});
