import { hash } from 'node:crypto';
import { copyFile, link, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ReleaseRecord } from '../store/release-record.ts';
import { clearPlace } from './clear-place.ts';
import type { PagePlace } from './page-writer.ts';

/**
 * Puts a file into the release, unless the site has the same bytes there.
 *
 * @param path as the release record knows it: `host:_redirects`
 * @param known the SHA-256 of the file in the site that is changed; undefined when there is none
 * @param fingerprint of what it was made from
 * @param source a file that has these bytes, which is copied with its mode; without one they are written
 * @returns whether it was written
 */
export async function putFile(
  place: PagePlace, record: ReleaseRecord, path: string, bytes: Uint8Array, fingerprint: string, known: string | undefined, source?: string,
): Promise<boolean> {
  const file = path.slice(path.indexOf(':') + 1);
  const sha256 = hash('sha256', bytes, 'hex');
  const isNew = sha256 !== known;
  if (isNew) {
    const target = join(place.staging, file);
    if (place.isInPlace) clearPlace(place.staging, file);
    await mkdir(dirname(target), { recursive: true });
    if (source === undefined) await writeFile(target, bytes);
    else await copyFile(source, target);
    if (place.twin !== undefined) {
      await mkdir(dirname(join(place.twin, file)), { recursive: true });
      await link(target, join(place.twin, file));
    }
  }
  record.add(path, { fingerprint, sha256, bytes: bytes.length }, isNew);
  return isNew;
}
