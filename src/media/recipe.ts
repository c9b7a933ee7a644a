import { hash } from 'node:crypto';
import { loadSharp } from './load-sharp.ts';

/** Raised when the files made of pictures are to be other ones: each is made again then, under another address. */
const RECIPE = 1;

/**
 * How files are made, one setting a format.
 *
 * AVIF at effort 1, measured on one core for pictures of 0.3 megapixels, decoding and scaling left out: 25 ms a picture for WebP
 * (effort 4), 23 for AVIF at effort 0, 42 at 1, 79 at 2, 177 at 3, 790 at 4, and 8, 19, 22, 26 and 26 percent fewer bytes than
 * WebP. Effort 1 has most of what there is to save for 1.7 times the work; AVIF has less noise of its own at 4:2:0.
 */
export const ENCODING = {
  avif: { quality: 50, effort: 1, chromaSubsampling: '4:2:0' },
  webp: { quality: 72, effort: 4 },
  jpeg: { quality: 76, mozjpeg: true },
  /** Crops are for search engines: made in a fifth of the time, a tenth larger. */
  crop: { quality: 80, progressive: true },
} as const;

/** The key of a picture: what its files depend on, its own bytes, the recipe and the encoders. 32 hexadecimal digits. */
export async function pictureKey(sourceHash: string): Promise<string> {
  const { versions } = await loadSharp();
  return hash('sha256', JSON.stringify([RECIPE, ENCODING, versions.sharp, versions.vips, sourceHash])).slice(0, 32);
}
