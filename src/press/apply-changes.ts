import { mkdir, rm, rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { foldersOf } from '../domain/taken-addresses.ts';

/** Changes of a tree: files to be moved into it, in order, and files to be deleted. */
export interface TreeChanges {
  readonly moves: readonly string[];
  readonly deletions: readonly string[];
}

/** Files before the pages that need them, articles before the lists that link to them. */
export function pagesLast(a: string, b: string): number {
  return rank(a) - rank(b) || (a < b ? -1 : 1);
}

function rank(file: string): number {
  if (!file.endsWith('.html')) return 0;
  return file.startsWith(`news/`) ? 1 : 2;
}

/**
 * Carries changes out.
 *
 * @param source the folder that holds the files to be moved
 * @param tree the folder that is changed
 * @param move moves or links a file
 */
export async function applyChanges(
  { moves, deletions }: TreeChanges, source: string, tree: string, move: (from: string, to: string) => Promise<void>,
): Promise<void> {
  const inTheWay = deletionsInTheWay(moves, deletions);
  await deleteFiles(tree, inTheWay);
  for (const file of moves) {
    const target = join(tree, file);
    await mkdir(dirname(target), { recursive: true });
    await move(join(source, file), target);
  }
  await deleteFiles(tree, deletions.filter((file) => !inTheWay.has(file)));
}

/** The deletions that are still to be done where files were written over others: not those that a new file or folder has replaced. */
export function notReplaced(deletions: readonly string[], written: readonly string[]): string[] {
  const replaced = deletionsInTheWay(written, deletions);
  return deletions.filter((file) => !replaced.has(file));
}

/** The files that must go before others can come: a file where a folder shall be, or in a folder where a file shall be. */
function deletionsInTheWay(moves: readonly string[], deletions: readonly string[]): Set<string> {
  const files = new Set(moves);
  const folders = new Set(moves.flatMap(foldersOf));
  return new Set(deletions.filter((file) => folders.has(file) || foldersOf(file).some((folder) => files.has(folder))));
}

async function deleteFiles(folder: string, files: Iterable<string>): Promise<void> {
  for (const file of files) {
    await rm(join(folder, file), { force: true });
    await removeEmptyParents(folder, file);
  }
}

async function removeEmptyParents(folder: string, file: string): Promise<void> {
  for (let parent = dirname(file); parent !== '.'; parent = dirname(parent)) {
    try {
      await rmdir(join(folder, parent));
    } catch {
      return;
    }
  }
}
