import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Picture, Rendition } from './picture.ts';

/**
 * Makes the files of a picture that are not in the cache yet. Metadata (EXIF, GPS, XMP) is left behind:
 * sharp writes none unless told to. A file appears whole or not at all.
 *
 * @param path where the source lies
 * @param cache the folder in which files are kept between builds, by name
 * @param renditions the files to be made; all that show it whole by default
 * @returns the paths of the files, in their order
 */
export async function makeRenditions(picture: Picture, path: string, cache: string, renditions: readonly Rendition[] = picture.renditions): Promise<string[]> {
  await mkdir(cache, { recursive: true });
  const files: string[] = [];
  for (const { url, width, height, format } of renditions) {
    const file = join(cache, basename(url));
    files.push(file);
    if (existsSync(file)) continue;
    const { default: sharp } = await import('sharp');
    const image = sharp(path).rotate();
    // A crop keeps what a person looks at: faces, and what stands out.
    if (height === undefined) image.resize({ width, withoutEnlargement: true });
    else image.resize({ width, height, fit: 'cover', position: sharp.strategy.attention });
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
