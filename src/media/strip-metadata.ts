import { fail, ok, type Result } from '../domain/result.ts';
import { cleanSvg } from './clean-svg.ts';
import { loadSharp } from './load-sharp.ts';
import { MAX_BYTES, MAX_PIXELS } from './open-picture.ts';
import type { PictureFault } from './picture-fault.ts';
import { pictureType, promisedType, type PictureType } from './picture-type.ts';
import { stripGif } from './strip-gif.ts';
import { stripJpeg } from './strip-jpeg.ts';
import { stripPng } from './strip-png.ts';
import { stripWebp } from './strip-webp.ts';

type Sharp = import('sharp').Sharp;

/** How pictures of each kind lose their metadata without any pixel being touched. */
const STRIPPED: Partial<Record<PictureType, (bytes: Uint8Array) => Uint8Array | undefined>> = { jpeg: stripJpeg, png: stripPng, webp: stripWebp, gif: stripGif };
/** How pictures are encoded again, where their pixels must be turned or their container cannot be mended. */
const ENCODED: Partial<Record<PictureType, (image: Sharp) => Sharp>> = {
  jpeg: (image) => image.jpeg({ quality: 92, chromaSubsampling: '4:4:4' }),
  png: (image) => image.png(),
  webp: (image) => image.webp({ quality: 92 }),
  avif: (image) => image.avif({ quality: 80, effort: 2, chromaSubsampling: '4:4:4' }),
  tiff: (image) => image.tiff({ compression: 'deflate' }),
};

/**
 * A picture that a newsroom publishes under its own name (a file of `public/`), without EXIF, GPS, XMP, IPTC and any other metadata.
 * Its colour profile stays. JPEG, PNG, WebP and GIF keep every pixel as it is; those that EXIF says are to be turned are turned and
 * encoded again, and so are AVIF that has metadata, and TIFF. SVG keeps what is drawn (see cleanSvg). The same bytes each time.
 *
 * @param file its path, for its ending: `public/photo.jpg`
 * @returns undefined when the file is no picture; a fault when it is one that may not be published
 */
export async function stripMetadata(bytes: Uint8Array, file: string): Promise<Result<Uint8Array, PictureFault> | undefined> {
  const type = pictureType(bytes);
  const promised = promisedType(file);
  if (type === undefined) return promised === undefined ? undefined : fail({ rule: 'picture-type' });
  // A page may have any picture's bytes in it, but no browser takes a picture for one by another ending; it is cleaned all the same.
  if (promised !== undefined && type !== promised) return fail({ rule: 'picture-type', detail: type });
  if (type === 'heic') return fail({ rule: 'picture-heic' });
  if (type === 'svg') {
    const clean = await cleanSvg(bytes, async (inner) => {
      const stripped = pictureType(inner) === 'svg' ? undefined : await stripMetadata(inner, '');
      return stripped?.ok === true ? stripped.value : undefined;
    });
    return clean.ok ? ok(Buffer.from(clean.value)) : fail({ rule: 'picture-svg', detail: clean.problem });
  }
  const stripped = STRIPPED[type]?.(bytes);
  if (STRIPPED[type] !== undefined && stripped === undefined) return fail({ rule: 'picture-unreadable' });
  // What has lost nothing had nothing to say on how it is to be turned.
  if (stripped !== undefined && stripped.length === bytes.length) return ok(stripped);
  return encodedAgain(bytes, type, stripped);
}

async function encodedAgain(bytes: Uint8Array, type: PictureType, stripped: Uint8Array | undefined): Promise<Result<Uint8Array, PictureFault>> {
  const sharp = await loadSharp();
  try {
    const { width, height, pages = 1, orientation = 1, exif, xmp, iptc } = await sharp(bytes, { limitInputPixels: false }).metadata();
    if (stripped !== undefined && (orientation === 1 || pages > 1)) return ok(stripped);
    if (type === 'avif' && exif === undefined && xmp === undefined && iptc === undefined) return ok(bytes);
    if (bytes.length > MAX_BYTES || width * height > MAX_PIXELS) return fail({ rule: 'picture-too-large', detail: `${width}×${height}` });
    if (pages > 1) return fail({ rule: 'picture-animated', detail: String(pages) });
    const image = sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'error' }).autoOrient().keepIccProfile();
    const encoded = await (ENCODED[type] ?? ((same: Sharp) => same))(image).toBuffer();
    return ok(STRIPPED[type]?.(encoded) ?? encoded);
  } catch {
    return fail({ rule: 'picture-unreadable' });
  }
}
