import { expect, test } from 'vitest';
import { isImplausible, planChanges } from './plan.ts';
import type { SiteFile } from './site-file.ts';

const file = (path: string, digit: string): SiteFile => ({ path, sha256: digit.repeat(64), bytes: 1 });

test('a plan holds what is new, what has other bytes and what is gone, by path', () => {
  const old = [file('b', '1'), file('same', '1'), file('gone', '1')];
  const next = [file('same', '1'), file('b', '2'), file('a', '3')];
  expect(planChanges(old, next)).toEqual({
    uploads: [file('a', '3'), { ...file('b', '2'), replaces: '1'.repeat(64) }],
    deletions: [file('gone', '1')],
  });
});

test.each([
  [50, 100, false], [51, 100, true], [51, 255, false], [51, 254, true], [0, 0, false], [51, 51, true], [10_000, 100_000, false],
])('deleting %i of %i files: implausible is %s', (count, published, isRefused) => {
  const deletions = Array.from({ length: count }, (_, index) => file(`${index}`, '1'));
  expect(isImplausible({ uploads: [], deletions }, published)).toBe(isRefused);
});
