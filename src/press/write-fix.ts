import { open, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isWithin } from '../content/walk.ts';
import { MARK } from './fix-files.ts';
import { blobId } from './read-files.ts';
import { folderToDisk } from './to-disk.ts';
import type { FileFix } from './worker-tasks.ts';

/** Why a fixed file was not written: it has changed since it was read, lies outside the newsroom, or may not be written. */
export type WriteRefusal = 'changed' | 'outside' | 'read-only';

/**
 * Writes a fixed file in the place of the one that was read, in one step: whoever reads there finds the one or the other, whole. The
 * permissions stay. Through a symbolic link the file that it names is replaced, never the link.
 *
 * @param root the newsroom's root
 * @returns undefined when it was written
 */
export async function writeFix(root: string, { file, hash, hasMark, text }: FileFix): Promise<WriteRefusal | undefined> {
  const path = await realpath(join(root, file));
  if (!isWithin(await realpath(root), path)) return 'outside';
  const { mode } = await stat(path);
  if ((mode & 0o222) === 0) return 'read-only';
  if (blobId(await readFile(path)) !== hash) return 'changed';
  const part = join(dirname(path), `.khabar-fix-${process.pid}-${hash.slice(0, 8)}`);
  try {
    const handle = await open(part, 'wx', mode & 0o777);
    try {
      // What is asked for when a file is made is less what the process's mask takes away.
      await handle.chmod(mode & 0o7777);
      await handle.writeFile(hasMark ? Buffer.concat([MARK, Buffer.from(text)]) : text);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(part, path);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
  await folderToDisk(dirname(path));
  return undefined;
}
