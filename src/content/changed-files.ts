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
 */
export async function changedFiles(root: string, known: KnownFiles): Promise<FileChanges> {
  return (await changesByGit(root, SOURCE_FOLDERS, known)) ?? changesByWalk(SOURCE_FOLDERS, await walkAll(root), known);
}

async function walkAll(root: string) {
  return (await Promise.all(SOURCE_FOLDERS.map((folder) => walk(root, folder)))).flat();
}
