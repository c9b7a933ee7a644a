import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { isDamage } from '../store/open-store.ts';

/** Raised when another build of the same newsroom is running. */
export class LockedError extends Error {}

/**
 * Lets one build at a time work on a newsroom. The lock is the operating system's, held through a database
 * of its own, so that it goes with its process however that ends.
 *
 * @param cache the newsroom's cache folder
 * @returns a function that gives the lock back
 * @throws LockedError
 */
export function lockNewsroom(cache: string): () => void {
  mkdirSync(cache, { recursive: true });
  const path = join(cache, 'build.lock');
  const lock = open(path);
  return () => lock.close();
}

function open(path: string, isRepaired = false): DatabaseSync {
  const lock = new DatabaseSync(path, { timeout: 0 });
  try {
    lock.exec('BEGIN EXCLUSIVE');
    return lock;
  } catch (error) {
    lock.close();
    if (isDamage(error) && !isRepaired) {
      rmSync(path, { force: true });
      return open(path, true);
    }
    if ((error as { errcode?: number }).errcode !== 5) throw error;
    throw new LockedError('another build of this newsroom is running');
  }
}
