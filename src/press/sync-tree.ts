import { mkdirSync, readdirSync, rmdirSync, rmSync, statSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import { linkFile, replaceByLink } from './link-file.ts';

/**
 * Makes a tree the same as another one, by hard links to its files; what is the same already is left. It is done in one go,
 * without waiting for each file: a large site has hundreds of thousands.
 *
 * @param part a name beside the trees for a file on its way, at which there is nothing
 * @param left a file at the root of either tree that is left as it is
 */
export function syncTree(from: string, to: string, part: string, left = ''): void {
  mkdirSync(to, { recursive: true });
  const present = entriesOf(to);
  const wanted = entriesOf(from);
  for (const [name, entry] of present) {
    const isSameKind = wanted.get(name)?.isDirectory() === entry.isDirectory();
    if (name === left || isSameKind) continue;
    rmSync(join(to, name), { recursive: true });
    present.delete(name);
  }
  for (const [name, entry] of wanted) {
    if (name === left) continue;
    const [source, target] = [join(from, name), join(to, name)];
    if (entry.isDirectory()) syncTree(source, target, part);
    else if (!present.has(name)) linkFile(source, target);
    else if (statSync(source).ino !== statSync(target).ino) replaceByLink(source, target, part);
  }
}

/** Removes all files from a tree but some, and the folders that are empty then. */
export function keepOnly(tree: string, files: ReadonlySet<string>): void {
  visit('');

  /** @returns whether anything is left in the folder */
  function visit(folder: string): boolean {
    let hasAny = false;
    for (const [name, entry] of entriesOf(join(tree, folder))) {
      const path = folder === '' ? name : `${folder}/${name}`;
      const stays = entry.isDirectory() ? visit(path) : files.has(path);
      if (stays) hasAny = true;
      else if (entry.isDirectory()) rmdirSync(join(tree, path));
      else rmSync(join(tree, path));
    }
    return hasAny;
  }
}

function entriesOf(folder: string): Map<string, Dirent> {
  return new Map(readdirSync(folder, { withFileTypes: true }).map((entry) => [entry.name, entry]));
}
