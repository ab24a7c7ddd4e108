import { expect, test } from '@jest/globals';
import { foldName } from '../../src/model/names.js';

test.each([
  ['Donald Trump', '  donald   TRUMP '],
  ['Müller-Lüdenscheidt', 'Muller Ludenscheidt'],
  ["Sean O'Brien", 'SEAN O’BRIEN'],
  ['Володимир Зеленський', 'Volodimir Zelenskiy'],
  ['ﬁnance', 'finance'],
  ['Emmanuel Macron', 'Emmanuel\u00a0Macron'],
])('%s and %s are one name', (one, other) => {
  expect(foldName(one)).toBe(foldName(other));
});

test('names that differ in a letter stay apart', () => {
  expect(foldName('Merz')).not.toBe(foldName('Mertz'));
  expect(foldName('Niger')).not.toBe(foldName('Nigeria'));
});

test('a name without letters is not lost', () => {
  expect(foldName('…')).not.toBe('');
});

test('a sign that is written out in many letters makes no name that is too long for an index', () => {
  expect(foldName('﷽'.repeat(300))).toHaveLength(1_000);
});
