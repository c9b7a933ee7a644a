import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { OutputError } from './output.ts';

/**
 * Empties a folder that a former build of the same kind has left, and makes `files/` in it.
 *
 * @param isOurs whether such a build leaves an entry of that name
 * @param kind what is said that the folder does not hold: `delta`
 * @throws OutputError when the folder holds something else
 */
export async function emptyWorkFolder(folder: string, isOurs: (name: string) => boolean, kind: string): Promise<void> {
  const entries = await readdir(folder).catch((error: NodeJS.ErrnoException): string[] => {
    if (error.code === 'ENOENT') return [];
    throw new OutputError(`${folder}: ${error.code ?? error.message}`);
  });
  if (!entries.every(isOurs)) throw new OutputError(`the folder ${folder} is not empty and holds no ${kind}; name another one, or empty it`);
  // The list of what it holds goes first: a folder without it is nothing.
  for (const name of [...entries.filter((entry) => entry !== 'files'), 'files']) await rm(join(folder, name), { recursive: true, force: true });
  await mkdir(join(folder, 'files'), { recursive: true });
}
