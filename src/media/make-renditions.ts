import { statSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import { fail, ok, type Result } from '../domain/result.ts';
import { loadSharp } from './load-sharp.ts';
import { openPicture, type OpenedPicture } from './open-picture.ts';
import type { PictureFault } from './picture-fault.ts';
import { cacheName, UNFINISHED, type Picture, type Rendition } from './picture.ts';
import { sourceHash } from './probe-picture.ts';
import { ENCODING } from './recipe.ts';

type Sharp = import('sharp').Sharp;

/** Tells two unfinished files of one name apart. */
let unfinished = 0;

/** A picture in memory. */
interface Pixels {
  readonly data: Buffer;
  readonly info: { readonly width: number; readonly height: number; readonly channels: 1 | 2 | 3 | 4 };
}

/**
 * Makes the files of a picture that are not in the cache yet. It is decoded once, scaled once for each width, and encoded in each
 * format. Metadata (EXIF, GPS, XMP, IPTC) is left behind: sharp writes none unless told to. A file appears whole or not at all.
 *
 * @param path where the source lies
 * @param cache the folder in which files are kept between builds, by content
 * @returns the paths of the files, in the order in which they were asked for; or why there are none
 */
export async function makeRenditions(picture: Picture, path: string, cache: string, renditions: readonly Rendition[]): Promise<Result<string[], PictureFault>> {
  const files = renditions.map((rendition) => join(cache, cacheName(picture, rendition)));
  const missing = renditions.flatMap((rendition, index) => (isMade(files[index] as string) ? [] : [{ rendition, file: files[index] as string }]));
  if (missing.length === 0) return ok(files);
  try {
    const bytes = await readFile(path);
    // A file that has changed since it was looked at would be kept under the name of what it was.
    if (sourceHash(bytes) !== picture.hash) return fail({ rule: 'picture-unreadable' });
    const opened = await openPicture(bytes, picture.src);
    if (!opened.ok) return opened;
    await mkdir(cache, { recursive: true });
    const whole = missing.filter(({ rendition }) => rendition.crop === undefined);
    const widths = [...new Set(whole.map(({ rendition }) => rendition.width))].sort((a, b) => b - a);
    let pixels: Pixels | undefined;
    for (const width of widths) {
      const source = pixels === undefined ? opened.value.image() : fromPixels(await loadSharp(), pixels);
      const scaled = await toPixels(source.resize({ width, withoutEnlargement: true }));
      // Narrower ones are made of the widest: what a camera brings is several times as large.
      pixels ??= scaled;
      for (const { rendition, file } of whole) {
        if (rendition.width === width) await put(file, await encode(fromPixels(await loadSharp(), scaled), rendition).toBuffer());
      }
    }
    for (const { rendition, file } of missing) if (rendition.crop !== undefined) await put(file, await cropped(opened.value, rendition).toBuffer());
    return ok(files);
  } catch {
    return fail({ rule: 'picture-unreadable' });
  }
}

function toPixels(image: Sharp): Promise<Pixels> {
  return image.raw().toBuffer({ resolveWithObject: true });
}

function fromPixels(sharp: Awaited<ReturnType<typeof loadSharp>>, { data, info }: Pixels): Sharp {
  return sharp(data, { raw: { width: info.width, height: info.height, channels: info.channels } });
}

function encode(image: Sharp, { format }: Rendition): Sharp {
  if (format === 'avif') return image.avif(ENCODING.avif);
  return format === 'webp' ? image.webp(ENCODING.webp) : image.jpeg(ENCODING.jpeg);
}

function cropped({ image, width: whole, height: tall }: OpenedPicture, { width, crop }: Rendition): Sharp {
  const { height, box } = crop ?? { height: 1 };
  // Without a focus a crop keeps what a person looks at: faces, and what stands out.
  if (box === undefined) return image().resize({ width, height, fit: 'cover', position: 'attention' }).jpeg(ENCODING.crop);
  const scale = width / box.width;
  const size = { width: Math.max(width, Math.round(whole * scale)), height: Math.max(height, Math.round(tall * scale)) };
  const left = Math.min(size.width - width, Math.round(box.left * scale));
  const top = Math.min(size.height - height, Math.round(box.top * scale));
  return image().resize({ ...size, fit: 'fill' }).extract({ left, top, width, height }).jpeg(ENCODING.crop);
}

/** Whether a file of the cache is there. One without bytes is what a machine that lost its power may leave. */
export function isMade(file: string): boolean {
  return (statSync(file, { throwIfNoEntry: false })?.size ?? 0) > 0;
}

async function put(file: string, bytes: Uint8Array): Promise<void> {
  const part = join(dirname(file), `${UNFINISHED}${process.pid}-${(unfinished += 1)}${extname(file)}`);
  try {
    await writeFile(part, bytes);
    await rename(part, file);
  } finally {
    await rm(part, { force: true });
  }
}
