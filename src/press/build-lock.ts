import { accessSync, constants, mkdirSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { isDamage } from '../store/open-store.ts';
import { OutputError } from './output.ts';

/** Raised when another build of the same newsroom is running. */
export class LockedError extends Error {}

/** The name of the file that is locked. */
export const LOCK = 'build.lock';

/** Of two that lock at the same moment, each may be in the way of the other for a moment. In milliseconds. */
const RACE = 100;

/** SQLITE_BUSY, https://www.sqlite.org/rescode.html. */
const BUSY = 5;

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
  const path = join(folder, LOCK);
  let lock: DatabaseSync | undefined;
  try {
    lock = new DatabaseSync(path, { timeout: RACE });
    take(lock, path);
  } catch (error) {
    lock?.close();
    const { errcode, message } = error as Error & { errcode?: number };
    if (errcode === BUSY) throw new LockedError(complaint);
    // A full disk, or a folder that is read-only.
    throw errcode === undefined ? error : new OutputError(`${path}: ${message}`);
  }
  return () => lock.close();
}

function take(lock: DatabaseSync, path: string): void {
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    if (!isDamage(error)) throw error;
    // Not a lock of ours. It is emptied and not removed: another build may be doing the same, and have locked it by now.
    truncateSync(path);
    lock.exec('BEGIN EXCLUSIVE');
  }
  // What may only be read SQLite does not lock, and does not say so. It is not opened to find out: that would give the lock back.
  accessSync(path, constants.W_OK);
}
