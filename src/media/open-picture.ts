import { fail, ok, type Result } from '../domain/result.ts';
import { cleanSvg } from './clean-svg.ts';
import { loadSharp } from './load-sharp.ts';
import type { PictureFault } from './picture-fault.ts';
import { pictureType, promisedType } from './picture-type.ts';

type Sharp = import('sharp').Sharp;

/** The most pixels of a picture that is opened, all frames counted: 12,000 by 8,000. What is larger may be a bomb. */
export const MAX_PIXELS = 96_000_000;
/** The largest file, in bytes. */
export const MAX_BYTES = 64 * 1024 * 1024;
/** How wide a drawing without a size of its own becomes, in pixels. */
const DRAWN_WIDTH = 1600;
/** The longest that drawing one may take, in seconds: filters can be made to take for ever. */
const LONGEST_DRAWING = 30;

/** A picture that may be worked on. Its size is in pixels, orientation applied. */
export interface OpenedPicture {
  readonly width: number;
  readonly height: number;
  /** A new pipeline each time: upright, in sRGB, on white where it is transparent, and without metadata. */
  readonly image: () => Sharp;
}

/**
 * Opens a picture of the newsroom, unless its bytes are not to be trusted: another kind than its name says, too many pixels, an SVG
 * that refers to something. Of a moving picture the first frame counts.
 *
 * Transparent parts become white in every format, so that a drawing with dark writing can be read by night too.
 */
export async function openPicture(bytes: Uint8Array, src: string): Promise<Result<OpenedPicture, PictureFault>> {
  if (bytes.length > MAX_BYTES) return fail({ rule: 'picture-too-large', detail: '' });
  const type = pictureType(bytes);
  if (type === 'heic') return fail({ rule: 'picture-heic' });
  if (type === undefined || type !== promisedType(src)) return fail({ rule: 'picture-type', ...(type !== undefined && { detail: type }) });
  const sharp = await loadSharp();
  let source = bytes;
  if (type === 'svg') {
    const clean = await cleanSvg(bytes, cleanWithin);
    if (!clean.ok) return fail({ rule: 'picture-svg', detail: clean.problem });
    source = Buffer.from(clean.value);
  }
  try {
    const { width, height, pages = 1, orientation = 1 } = await sharp(source, { limitInputPixels: false }).metadata();
    const scale = type === 'svg' ? DRAWN_WIDTH / width : 1;
    const size = { width: Math.round(width * scale), height: Math.max(1, Math.round(height * scale)) };
    if (size.width * size.height > MAX_PIXELS) return fail({ rule: 'picture-too-large', detail: `${width}×${height}` });
    if (width * height * pages > MAX_PIXELS) return fail({ rule: 'picture-animated', detail: String(pages) });
    const options = {
      limitInputPixels: MAX_PIXELS + DRAWN_WIDTH * 8, failOn: 'error' as const,
      ...(type === 'svg' && { density: Math.min(100_000, Math.max(1, 72 * scale)) }),
    };
    const image = (): Sharp => {
      const opened = sharp(source, options).autoOrient().toColourspace('srgb').flatten({ background: '#fff' });
      return type === 'svg' ? opened.timeout({ seconds: LONGEST_DRAWING }) : opened;
    };
    return ok({ ...(orientation >= 5 && type !== 'svg' ? { width: size.height, height: size.width } : size), image });
  } catch {
    return fail({ rule: 'picture-unreadable' });
  }
}

/** A picture within an SVG is drawn, so that its metadata goes by itself; only that it can be drawn is seen to. */
async function cleanWithin(bytes: Uint8Array): Promise<Uint8Array | undefined> {
  const sharp = await loadSharp();
  try {
    const { width, height } = await sharp(bytes, { limitInputPixels: false }).metadata();
    return width * height > MAX_PIXELS ? undefined : bytes;
  } catch {
    return undefined;
  }
}
