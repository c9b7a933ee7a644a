import { changesByGit } from './changes-by-git.ts';
import { changesByWalk, type FileChanges, type KnownFiles } from './file-changes.ts';
import { walk } from './walk.ts';

/** The folders of a newsroom whose files a site is made of. */
export const SOURCE_FOLDERS = ['content', 'public'] as const;

/**
 * Finds what has changed in a newsroom's files: with git's help where it can tell, else by looking at each file's
 * size and time.
 *
 * @param root the newsroom's root
 * @param isAsCommitted whether the working tree is known to be as committed, so that git need not look at it
 * @param onChange called early when git knows that something has changed, and not yet what
 */
export async function changedFiles(root: string, known: KnownFiles, isAsCommitted = false, onChange?: () => void): Promise<FileChanges> {
  return (await changesByGit(root, SOURCE_FOLDERS, known, isAsCommitted, onChange)) ?? changesByWalk(SOURCE_FOLDERS, await walkAll(root), known);
}

async function walkAll(root: string) {
  return (await Promise.all(SOURCE_FOLDERS.map((folder) => walk(root, folder)))).flat();
}
