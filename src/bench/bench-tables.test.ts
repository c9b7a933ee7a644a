import { expect, test } from 'vitest';
import { median, medianCost, type BenchResult } from './bench-result.ts';
import { benchTables, formatTable } from './bench-tables.ts';

const RESULT: BenchResult = {
  version: 1, articles: 1000, seed: 1, pictures: 0, brief: false, git: true,
  machine: { platform: 'linux 6', processor: 'Some CPU', cores: 2, memory: 8_000_000_000, node: '26.0.0' },
  builds: [
    {
      kind: 'full', runs: 1, wallSeconds: 12.34, cpuSeconds: 20, peakMemory: 812_345_678, pagesPrinted: 3210, filesWritten: 3215,
      bytesWritten: 64_000_000, storeBytes: 12_000_000, timings: { read: 2000, compile: 1500, print: 8000, publish: 30, total: 11_530 },
    },
    {
      kind: 'new', runs: 3, wallSeconds: 0.5, pagesPrinted: 23, filesWritten: 24, bytesWritten: 9999, storeBytes: 12_000_000, timings: { read: 200, print: 100, total: 300 },
    },
  ],
};

test('first column to its beginning, numbers to their end', () => {
  expect(formatTable([['build', 'wall'], ['full', '1.2 s'], ['nothing', '']])).toBe('build     wall\nfull     1.2 s\nnothing\n');
});

test('the table of costs', () => {
  expect(benchTables(RESULT, false)).toBe(`\
1000 articles; Some CPU, 2 cores, 8000 MB, Node 26.0.0, linux 6

build            runs    wall     CPU  memory  pages printed  files written  page bytes  store
full build          1  12.3 s  20.0 s  812 MB           3210           3215       64 MB  12 MB
one new article     3  0.50 s       -       -             23             24      9999 B  12 MB
`);
});

test('the peer and its search have a row each, and each build its ratio to both together', () => {
  const peer = { name: 'hugo', version: '0.111.3', runs: 1, wallSeconds: 20, cpuSeconds: 40, peakMemory: 1e9, search: { wallSeconds: 4.68 }, pages: 2000 } as const;
  const lines = benchTables({ ...RESULT, peer, git: false }, false).split('\n');
  expect(lines[0]).toContain('1000 articles, without git;');
  expect(lines[2]).toMatch(/store  khabar\/hugo$/);
  expect(lines[3]).toMatch(/0\.500$/);
  expect(lines[4]).toMatch(/0\.020$/);
  expect(lines[5]).toMatch(/^hugo, full build +1 +20\.0 s +40\.0 s +1000 MB +2000 +0\.810$/);
  expect(lines[6]).toMatch(/^pagefind of its site +1 +4\.68 s +- +- +0\.190$/);
});

test('phases are shown when they are asked for; one that did not take place is a dash', () => {
  expect(benchTables(RESULT, true)).toContain(`
phases, wall time
build              read  compile   print  publish  process    wall
full build       2.00 s   1.50 s  8.00 s   0.03 s   0.81 s  12.3 s
one new article  0.20 s        -  0.10 s        -   0.20 s  0.50 s
`);
});

test('medians', () => {
  expect(median([3, 1, 2])).toBe(2);
  expect(median([4, 1, 2, 3])).toBe(2.5);
  expect(() => median([])).toThrow(RangeError);
  expect(medianCost([{ wallSeconds: 3, cpuSeconds: 1 }, { wallSeconds: 1, cpuSeconds: 5 }, { wallSeconds: 2, cpuSeconds: 2 }])).toEqual({ wallSeconds: 2, cpuSeconds: 2 });
});
