import { existsSync, realpathSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

/**
 * The folder of a newsroom below the root of the git repository that holds it, with a slash at its end; empty when it is
 * that root, and when there is no repository.
 *
 * @example repositoryFolder('/work/paper/newsroom') // 'newsroom/'
 */
export function repositoryFolder(root: string): string {
  const home = realpathSync(root);
  for (let folder = home; ; folder = dirname(folder)) {
    // In a linked work tree and in a submodule it is a file.
    if (existsSync(join(folder, '.git'))) return folder === home ? '' : `${relative(folder, home).split(sep).join('/')}/`;
    if (folder === dirname(folder)) return '';
  }
}
