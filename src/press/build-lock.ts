import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Raised when another build of the same newsroom is running. */
export class LockedError extends Error {}

/**
 * Lets one build at a time work on a newsroom. The lock of a process that is gone does not count.
 *
 * @param cache the newsroom's cache folder
 * @returns a function that gives the lock back
 */
export function lockNewsroom(cache: string): () => void {
  mkdirSync(cache, { recursive: true });
  const path = join(cache, 'build.lock');
  try {
    writeFileSync(path, String(process.pid), { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    const owner = Number(readFileSync(path, 'utf8'));
    if (owner !== process.pid && isAlive(owner)) {
      throw new LockedError(`another build of this newsroom is running (process ${owner})`);
    }
    writeFileSync(path, String(process.pid));
  }
  return () => rmSync(path, { force: true });
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
