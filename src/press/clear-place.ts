import { lstatSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { foldersOf } from '../domain/taken-addresses.ts';

/**
 * Makes room for a file in a tree that holds an older site. An older file may be linked to from the tree that readers see:
 * it is taken away, never written into; and so is a file where a folder shall be.
 *
 * @param file the path below the tree
 */
export function clearPlace(tree: string, file: string): void {
  try {
    rmSync(join(tree, file), { force: true, recursive: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOTDIR') throw error;
  }
  for (const folder of foldersOf(file).reverse()) {
    try {
      if (lstatSync(join(tree, folder)).isDirectory()) return;
      rmSync(join(tree, folder));
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code !== 'ENOENT' && code !== 'ENOTDIR') throw error;
    }
  }
}
