import { constants, copyFileSync, linkSync, renameSync, rmSync } from 'node:fs';

/** What a file system says that has no hard links, none between these two folders, none to a file of another user, or no more to this file. */
const NO_LINK: ReadonlySet<string | undefined> = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EXDEV', 'EMLINK']);

/** Gives a file a second name, at which there is nothing; where hard links are not to be had, a copy. */
export function linkFile(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    if (!NO_LINK.has((error as NodeJS.ErrnoException).code)) throw error;
    copyFileSync(from, to, constants.COPYFILE_FICLONE);
  }
}

/**
 * Puts a second name of a file in the place of another file, in one step: whoever reads there finds the one or the other.
 *
 * @param part a name on the way, at which there is nothing
 */
export function replaceByLink(from: string, to: string, part: string): void {
  linkFile(from, part);
  renameSync(part, to);
  // When both were the same file already, the name on the way is still there.
  rmSync(part, { force: true });
}

/** Whether a file may have a second name, at which there is nothing. */
export function mayLink(file: string, second: string): boolean {
  try {
    linkSync(file, second);
    rmSync(second);
    return true;
  } catch {
    return false;
  }
}
