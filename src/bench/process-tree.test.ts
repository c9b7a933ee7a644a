import { expect, test } from 'vitest';
import { childrenOf, childrenTicksOf, memoryOf } from './process-tree.ts';

test('memory is read in bytes', () => {
  const status = 'Name:\tnode\nUmask:\t0022\nVmPeak:\t 1234567 kB\nVmHWM:\t   90012 kB\nVmRSS:\t   80000 kB\nThreads:\t11\n';
  expect(memoryOf(status)).toEqual({ resident: 80_000 * 1024, peak: 90_012 * 1024 });
});

test('a process that has ended has no memory', () => {
  expect(memoryOf('Name:\tgit\nState:\tZ (zombie)\nThreads:\t1\n')).toBeUndefined();
  expect(memoryOf('')).toBeUndefined();
});

test('processor time of children is the sum of user and system, whatever the program is called', () => {
  const stat = '4242 (a) (b c) S 1 4242 4242 0 -1 4194560 100 200 0 0 11 22 333 44 20 0 1 0 100 0 0';
  expect(childrenTicksOf(stat)).toBe(377);
});

test('what is no stat is refused', () => {
  expect(() => childrenTicksOf('')).toThrow('not a /proc/<pid>/stat');
});

test('children are read as numbers', () => {
  expect(childrenOf('12 345 \n')).toEqual([12, 345]);
  expect(childrenOf('')).toEqual([]);
});
