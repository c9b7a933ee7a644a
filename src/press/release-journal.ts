import { mkdir, readFile, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { foldersOf } from '../domain/taken-addresses.ts';

/** A release as changes of the present site: files to be moved into it, in order, and files to be deleted. */
export interface Journal {
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

/** Writes a journal, which appears whole or not at all. */
export async function writeJournal(path: string, journal: Journal): Promise<void> {
  await writeFile(`${path}.part`, JSON.stringify(journal));
  await rename(`${path}.part`, path);
}

/** A journal appears whole; one that is no JSON was damaged by the machine, and the site will be written anew. */
export async function readJournal(path: string): Promise<Journal | undefined> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as Journal;
  } catch {
    return undefined;
  }
}

/**
 * Carries a release out. To carry it out once more, after a part of it was done, does the rest.
 *
 * @param staging the folder that holds the files to be moved
 * @param folder the present site
 */
export async function applyJournal({ moves, deletions }: Journal, staging: string, folder: string): Promise<void> {
  const inTheWay = deletionsInTheWay(moves, deletions);
  await deleteFiles(folder, [...inTheWay]);
  for (const file of moves) {
    const target = join(folder, file);
    await mkdir(dirname(target), { recursive: true });
    await rename(join(staging, file), target).catch(ignoreMissing);
  }
  await deleteFiles(folder, deletions.filter((file) => !inTheWay.has(file)));
}

/** The files that must go before others can come: a file where a folder shall be, or in a folder where a file shall be. */
function deletionsInTheWay(moves: readonly string[], deletions: readonly string[]): Set<string> {
  const files = new Set(moves);
  const folders = new Set(moves.flatMap(foldersOf));
  return new Set(deletions.filter((file) => folders.has(file) || foldersOf(file).some((folder) => files.has(folder))));
}

async function deleteFiles(folder: string, files: Iterable<string>): Promise<void> {
  for (const file of files) {
    await rm(join(folder, file), { force: true }).catch((error: NodeJS.ErrnoException) => {
      // Done before the build was killed: by now it is a folder, or its folder is a file.
      if (error.code !== 'ENOTDIR' && error.code !== 'ERR_FS_EISDIR') throw error;
    });
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

function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error;
}
