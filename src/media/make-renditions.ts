import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Picture } from './picture.ts';

/**
 * Makes the files of a picture that are not in the cache yet. Metadata (EXIF, GPS, XMP) is left behind:
 * sharp writes none unless told to. A file appears whole or not at all.
 *
 * @param path where the source lies
 * @param cache the folder in which files are kept between builds, by name
 * @returns the paths of all files of the picture, in the order of its renditions
 */
export async function makeRenditions(picture: Picture, path: string, cache: string): Promise<string[]> {
  await mkdir(cache, { recursive: true });
  const files: string[] = [];
  for (const { url, width, format } of picture.renditions) {
    const file = join(cache, basename(url));
    files.push(file);
    if (existsSync(file)) continue;
    const { default: sharp } = await import('sharp');
    const image = sharp(path).rotate().resize({ width, withoutEnlargement: true });
    const encoded = format === 'webp'
      ? image.webp({ quality: 72, effort: 4 })
      : image.flatten({ background: '#fff' }).jpeg({ quality: 76, mozjpeg: true });
    const unfinished = `${file}.${process.pid}`;
    try {
      await encoded.toFile(unfinished);
      await rename(unfinished, file);
    } finally {
      await rm(unfinished, { force: true });
    }
  }
  return files;
}
