import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { COPY_ENDINGS, isCompressible } from '../domain/compressed-copy.ts';
import type { Plan } from './plan.ts';
import type { ReleaseRecord } from '../store/release-record.ts';
import type { PagePlace } from './page-writer.ts';
import { putFile } from './put-file.ts';

/** An encoding of compressed copies; the release record knows its files as `br:…` and `gzip:…`. */
type Encoding = keyof typeof COPY_ENDINGS;
const ENCODINGS = Object.keys(COPY_ENDINGS) as Encoding[];

/**
 * Of 11. One quality for all, since a push must make the bytes that a clean build makes. A front page of 47 KB: quality 11
 * gives 8,975 bytes in 71 ms, 10 gives 9,037 in 37 ms, 9 gives 9,750 in 34 ms, 6 gives 9,846 in 2 ms; gzip 10,948 in 1 ms.
 */
const BROTLI_QUALITY = 10;
const GZIP_LEVEL = 9;
/** Files at work at a time: as many as Node has threads for compression. */
const AT_ONCE = 4;

const compressors: Readonly<Record<Encoding, (bytes: Uint8Array) => Promise<Uint8Array>>> = {
  br: (bytes) => promisify(brotliCompress)(bytes, { params: {
    [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY, [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  } }),
  gzip: (bytes) => promisify(gzip)(bytes, { level: GZIP_LEVEL }),
};

/** How copies are made. Another library may make other bytes. */
const RECIPE = `${BROTLI_QUALITY} ${GZIP_LEVEL} ${process.versions['brotli']} ${process.versions.zlib}`;

/** Whether the site that was released last has compressed copies as they are made now: its front page has one, if any file has. */
export function hasCompressedCopies(record: ReleaseRecord): boolean {
  return ENCODINGS.some((encoding) => record.known(copyOf('index.html', encoding))?.fingerprint === RECIPE);
}

/**
 * Puts compressed copies of the release's new files beside them, and takes those of files away that go. A copy that is no
 * smaller than its file is left out. To be called when all files are collected.
 */
export async function compressFiles(place: PagePlace, record: ReleaseRecord, scope: Plan['scope'], onProgress: (done: number, total: number) => void): Promise<void> {
  const { changed, deleted } = record.changes();
  for (const file of deleted) for (const encoding of ENCODINGS) forget(record, copyOf(file, encoding));
  const wanted = changed.filter(({ file }) => isCompressible(file));
  let done = 0;
  const queue = wanted.values();
  const lanes = Array.from({ length: AT_ONCE }, async () => {
    for (const { file } of queue) {
      const bytes = await readFile(join(place.staging, file));
      for (const encoding of ENCODINGS) {
        const copy = await compressors[encoding](bytes);
        const path = copyOf(file, encoding);
        if (copy.length >= bytes.length) forget(record, path);
        else await putFile(place, record, path, copy, RECIPE, scope === 'whole' ? undefined : record.known(path)?.sha256);
      }
      onProgress((done += 1), wanted.length);
    }
  });
  await Promise.all(lanes);
}

/** Takes all compressed copies away, once they are not asked for any more. */
export function removeCompressedCopies(record: ReleaseRecord, scope: Plan['scope']): void {
  if (scope === 'whole') return;
  for (const encoding of ENCODINGS) for (const path of [...record.knownBelow(`${encoding}:`)]) record.remove(path);
}

function forget(record: ReleaseRecord, path: string): void {
  if (record.known(path) !== undefined) record.remove(path);
}

function copyOf(file: string, encoding: Encoding): string {
  return `${encoding}:${file}${COPY_ENDINGS[encoding]}`;
}
