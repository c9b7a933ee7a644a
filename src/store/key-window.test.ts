import { expect, test } from 'vitest';
import { KeyWindow, type ListedKey } from './key-window.ts';

const KEYS: ListedKey[] = Array.from({ length: 500 }, (_, id) => ({ id, date: Math.floor(id / 3), code: `c${id % 3}` }));

function window(keys: readonly ListedKey[], asked: string[] = []): KeyWindow {
  return new KeyWindow((side, date, code, limit) => {
    asked.push(side);
    const isBefore = (key: ListedKey): boolean => key.date < date || (key.date === date && key.code < code);
    return side === 'before' ? keys.filter(isBefore).reverse().slice(0, limit) : keys.filter((key) => !isBefore(key)).slice(0, limit);
  });
}

const expected = (index: number, limit: number) => KEYS.slice(Math.max(0, index - limit), index).reverse();

test.each([
  ['in order', KEYS.map((_, index) => index)],
  ['backwards', KEYS.map((_, index) => KEYS.length - 1 - index)],
  ['at random', KEYS.map((_, index) => (index * 7919) % KEYS.length)],
])('gives what the list has, asked %s', (_, order) => {
  const keys = window(KEYS);
  for (const index of order) {
    const { date, code } = KEYS[index] as ListedKey;
    for (const limit of [5, 24]) expect(keys.before(date, code, limit)).toEqual(expected(index, limit));
    expect(keys.after(date, code)).toEqual(KEYS[index + 1]);
  }
});

test('gives everything before a key that is beyond the list, and nothing in an empty one', () => {
  expect(window(KEYS).before(9999, '', 24)).toEqual(KEYS.slice(-24).reverse());
  expect(window(KEYS).before(-1, '', 24)).toEqual([]);
  expect(window([]).before(0, '', 24)).toEqual([]);
});

test.each([
  [-1, '', KEYS[0]],
  [5, 'c1x', KEYS[17]],
  [166, 'c1', undefined],
  [9999, '', undefined],
])('gives what comes after %i %s, which need not be in the list', (date, code, key) => {
  expect(window(KEYS).after(date, code)).toEqual(key);
  const keys = window(KEYS);
  keys.before(80, 'c0', 5);
  expect(keys.after(date, code)).toEqual(key);
});

test('asks the list once in a hundred articles', () => {
  const asked: string[] = [];
  const keys = window(KEYS, asked);
  for (const { date, code } of KEYS) {
    keys.before(date, code, 24);
    keys.after(date, code);
  }
  expect(asked.length).toBeLessThan(12);
});
