import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { UNFINISHED } from './picture.ts';

/** The name of a rendition in the cache: the picture's key, then its width or shape (see cacheName). */
const NAME = /^([0-9a-f]{32})-[\w-]+\.(?:avif|webp|jpg)$/;

/**
 * Takes files out of the cache that were made of pictures which the newsroom shows no more, or by a former recipe, or that a killed
 * build left unfinished, so that the cache does not grow for ever. Other files in the folder stay.
 *
 * @param keys of the pictures that the newsroom knows
 */
export async function pruneRenditions(cache: string, keys: ReadonlySet<string>): Promise<void> {
  const names = await readdir(cache).catch((): string[] => []);
  for (const name of names) {
    const key = NAME.exec(name)?.[1];
    const isWaste = key === undefined ? name.startsWith(UNFINISHED) : !keys.has(key);
    if (isWaste) await rm(join(cache, name), { force: true });
  }
}
