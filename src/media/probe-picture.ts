import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fail, ok, type Result } from '../domain/result.ts';
import { planRenditions, planShapes, type Picture } from './picture.ts';

/** The most pixels of a picture that is opened: 12,000 by 8,000. What is larger may be a bomb. */
const MAX_PIXELS = 96_000_000;
/** What sharp may be handed: no PDF, no video, nothing that runs a script. */
const FORMATS = new Set(['jpeg', 'png', 'webp', 'avif', 'heif', 'gif', 'svg', 'tiff']);

/**
 * Opens a picture and finds out all that a page needs to know of it.
 *
 * @param path where the file lies
 * @param src its path below `content/`
 */
export async function probePicture(path: string, src: string): Promise<Result<Picture, 'picture-unreadable'>> {
  try {
    // Loaded when there is a picture to open: most pushes bring none.
    const { default: sharp } = await import('sharp');
    const bytes = await readFile(path);
    const image = sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'error' });
    const { format, width, height, orientation = 1 } = await image.metadata();
    if (format === undefined || !FORMATS.has(format)) return fail('picture-unreadable');
    const isTurned = orientation >= 5;
    const { data } = await image.resize(1, 1, { fit: 'cover' }).flatten({ background: '#fff' }).toColourspace('srgb').raw()
      .toBuffer({ resolveWithObject: true });
    const color = `#${[...data.subarray(0, 3)].map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
    const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 32);
    const shown = isTurned ? { width: height, height: width } : { width, height };
    return ok({ src, hash, ...shown, color, renditions: planRenditions(src, hash, shown.width), shapes: planShapes(src, hash, shown.width, shown.height) });
  } catch {
    return fail('picture-unreadable');
  }
}
