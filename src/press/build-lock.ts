import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { isDamage } from '../store/open-store.ts';
import { OutputError } from './output.ts';

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
  return lockFolder(cache, 'another build of this newsroom is running');
}

/**
 * Locks a folder, which is made when there is none.
 *
 * @param complaint what the error says
 * @throws LockedError, and OutputError when the folder cannot be written to
 */
export function lockFolder(folder: string, complaint: string): () => void {
  mkdirSync(folder, { recursive: true });
  const lock = open(join(folder, 'build.lock'), complaint);
  return () => lock.close();
}

function open(path: string, complaint: string, isRepaired = false): DatabaseSync {
  let lock: DatabaseSync | undefined;
  try {
    lock = new DatabaseSync(path, { timeout: 0 });
    lock.exec('BEGIN EXCLUSIVE');
    return lock;
  } catch (error) {
    lock?.close();
    if (isDamage(error) && !isRepaired) {
      rmSync(path, { force: true });
      return open(path, complaint, true);
    }
    const { errcode, message } = error as Error & { errcode?: number };
    if (errcode === 5) throw new LockedError(complaint);
    // A full disk, or a folder that is read-only.
    throw errcode === undefined ? error : new OutputError(`${path}: ${message}`);
  }
}
