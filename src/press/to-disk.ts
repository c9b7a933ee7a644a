import { open } from 'node:fs/promises';
import { batches } from './batches.ts';

/** Files that are open at a time. */
const AT_ONCE = 64;

/**
 * Waits until files have reached the disk, so that a power cut cannot leave them empty. Several at a time take little longer
 * than one: the file system writes them down together.
 */
export async function filesToDisk(paths: readonly string[]): Promise<void> {
  for (const some of batches(paths, AT_ONCE)) await Promise.all(some.map(toDisk));
}

/** Waits until the names in a folder have reached the disk, where the file system can be asked for that. */
export async function folderToDisk(folder: string): Promise<void> {
  await toDisk(folder).catch(() => {});
}

async function toDisk(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
