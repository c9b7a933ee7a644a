import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { measure } from './measured-run.ts';

const run = (script: string) => measure({ program: process.execPath, words: ['-e', script], folder: process.cwd(), env: process.env });

test.runIf(existsSync('/proc/self/stat'))('memory of a process and its child are counted together', async () => {
  const megabytes = 80;
  const hold = `const held = Buffer.alloc(${megabytes}e6, 1); setTimeout(() => held.length, 400)`;
  const alone = await run(hold);
  const both = await run(`${hold}; require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(hold)}])`);
  expect(alone.peakMemory).toBeGreaterThan(megabytes * 1e6);
  expect(both.peakMemory).toBeGreaterThan((alone.peakMemory ?? 0) + megabytes * 1e6);
  expect(both.cpuSeconds).toBeGreaterThan(0);
});

test('a program that fails is told with what it said', async () => {
  await expect(run('console.error("no such thing"); process.exitCode = 3')).rejects.toThrow(/ended with 3:\nno such thing/);
});

test('a program that is not there is told', async () => {
  await expect(measure({ program: 'khabar-no-such-program', words: [], folder: '.', env: process.env })).rejects.toThrow('ENOENT');
});
