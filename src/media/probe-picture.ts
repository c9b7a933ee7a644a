import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { fail, ok, type Result } from '../domain/result.ts';
import { MAX_BYTES, openPicture } from './open-picture.ts';
import type { PictureFault } from './picture-fault.ts';
import type { Picture } from './picture.ts';
import { pictureKey } from './recipe.ts';

/**
 * Opens a picture and finds out all that a page needs to know of it. All of it is decoded once, so that one that is cut off or
 * damaged is found here.
 *
 * @param path where the file lies
 * @param src its path below `content/`
 */
export async function probePicture(path: string, src: string): Promise<Result<Picture, PictureFault>> {
  try {
    // A larger one is not even read.
    const { size } = await stat(path);
    if (size > MAX_BYTES) return fail({ rule: 'picture-too-large', detail: '' });
    const bytes = await readFile(path);
    const opened = await openPicture(bytes, src);
    if (!opened.ok) return opened;
    const { width, height, image } = opened.value;
    const { data } = await image().resize(1, 1, { fit: 'cover' }).raw().toBuffer({ resolveWithObject: true });
    const color = `#${[...data.subarray(0, 3)].map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
    const hash = sourceHash(bytes);
    return ok({ src, hash, key: await pictureKey(hash), width, height, color });
  } catch {
    return fail({ rule: 'picture-unreadable' });
  }
}

/** The hash of a picture's bytes, 32 hexadecimal digits. */
export function sourceHash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 32);
}
