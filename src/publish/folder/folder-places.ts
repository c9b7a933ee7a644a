import { lstat, readdir, readlink } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { PublishError } from '../publish-error.ts';
import { RELEASE_ID } from '../release-id.ts';

/** A published folder and what lies beside it, on the same file system, so that files can be linked. */
export interface FolderPlaces {
  /** The name that a web server knows: a symbolic link to the tree of the public release. */
  readonly folder: string;
  /** Holds a tree and a record for each kept release. */
  readonly home: string;
}

export function placesOf(folder: string): FolderPlaces {
  return { folder, home: join(dirname(folder), `.${basename(folder)}.khabar-published`) };
}

/** The tree of a release: all of its files. */
export function treeOf({ home }: FolderPlaces, release: string): string {
  return join(home, release);
}

/** What is known of a release. */
export function recordOf({ home }: FolderPlaces, release: string): string {
  return join(home, `${release}.json`);
}

/**
 * The release that is public in a folder.
 *
 * @returns undefined when there is none yet
 * @throws PublishError `target` when the folder is somebody else's
 */
export async function publicRelease(places: FolderPlaces): Promise<string | undefined> {
  const { folder, home } = places;
  const entry = await lstat(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw new PublishError('unreachable', `${folder} cannot be read (${error.code})`, { cause: error });
  });
  if (entry === undefined) return undefined;
  if (entry.isSymbolicLink()) {
    const tree = resolve(dirname(folder), await readlink(folder));
    if (dirname(tree) === home && RELEASE_ID.test(basename(tree))) return basename(tree);
    throw new PublishError('target', `${folder} is a symbolic link that khabar publish did not make; name another folder, or remove it`);
  }
  if (entry.isDirectory() && (await readdir(folder)).length === 0) return undefined;
  throw new PublishError('target', `${folder} is ${entry.isDirectory() ? 'not empty' : 'no folder'} and was not made by khabar publish; name another folder, or remove it`);
}
