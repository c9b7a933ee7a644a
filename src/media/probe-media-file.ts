import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { mediaType } from '../domain/media-type.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { mediaFileUrl, type MediaFile } from './media-file.ts';
import type { PictureFault } from './picture-fault.ts';
import { hasItsSignature, SIGNATURE_BYTES } from './media-signature.ts';

/**
 * Looks at a file that is to be published as it is: whether it is what its name says, and not larger than its kind may be.
 *
 * @param path where the file lies
 * @param src its path below `content/`
 */
export async function probeMediaFile(path: string, src: string): Promise<Result<MediaFile, PictureFault>> {
  const type = mediaType(src);
  if (type === undefined) return fail({ rule: 'picture-type' });
  try {
    const { size } = await stat(path);
    if (size > type.most) return fail({ rule: 'picture-too-large', detail: String(type.most / 1_000_000) });
    if (!hasItsSignature(await beginning(path), src)) return fail({ rule: 'picture-type' });
    const hash = createHash('sha256');
    await pipeline(createReadStream(path), hash);
    return ok({ kind: 'file', src, url: mediaFileUrl(src, hash.digest('hex')), bytes: size });
  } catch {
    return fail({ rule: 'picture-unreadable' });
  }
}

async function beginning(path: string): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(SIGNATURE_BYTES), 0, SIGNATURE_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
