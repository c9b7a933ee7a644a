import { readFileSync, statfsSync } from 'node:fs';
import { freemem } from 'node:os';
import { defineConfig } from 'vitest/config';

/** A folder in memory, where Linux has one. */
const IN_MEMORY = '/dev/shm';
/** What the tests take there at most, browser included, and some more. */
const ROOM = 4 * 1024 ** 3;

/** Tests make and remove folders by the thousand, which takes a disk more time than all the rest: they are in memory where there is room. */
function temporaryFolder(): { TMPDIR?: string } {
  try {
    const { bavail, bsize } = statfsSync(IN_MEMORY);
    const mount = readFileSync('/proc/mounts', 'utf8').split('\n').find((line) => line.split(' ')[1] === IN_MEMORY);
    // The browser is unpacked there, and has to run.
    const mayRun = mount !== undefined && !/\bnoexec\b/.test(mount);
    return mayRun && bavail * bsize > ROOM && freemem() > ROOM ? { TMPDIR: IN_MEMORY } : {};
  } catch {
    return {};
  }
}

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'scripts/**/*.test.ts', 'test/**/*.test.ts'],
    reporters: ['default', './test/support/count-reporter.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    pool: 'forks',
    // A core each: by default one is left idle, and of two that is half of the machine.
    maxWorkers: '100%',
    env: temporaryFolder(),
  },
});
