import { createHash, hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { PublishError } from './publish-error.ts';
import type { SiteFile } from './site-file.ts';

/** Files up to 8 MiB are read whole; larger ones flow through, so that a film does not fill the memory. */
export const WHOLE_LIMIT = 8 * 1024 * 1024;

/** The SHA-256 and the size of a file's bytes. */
export async function hashFile(file: string): Promise<{ sha256: string; bytes: number }> {
  const { size } = await stat(file);
  if (size <= WHOLE_LIMIT) {
    const content = await readFile(file);
    return { sha256: hash('sha256', content), bytes: content.length };
  }
  const sum = createHash('sha256');
  let bytes = 0;
  for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
    sum.update(chunk);
    bytes += chunk.length;
  }
  return { sha256: sum.digest('hex'), bytes };
}

/**
 * Reads a file whole, and makes sure that it still has the bytes that were planned.
 *
 * @throws PublishError `source` when it was changed or removed since
 */
export async function readPlanned(file: string, { path, sha256 }: SiteFile): Promise<Buffer> {
  const content = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') throw changed(path, error);
    throw error;
  });
  if (hash('sha256', content) !== sha256) throw changed(path);
  return content;
}

/**
 * Makes sure that a file too large to be read whole still has the bytes that were planned.
 *
 * @throws PublishError `source`
 */
export async function checkPlanned(file: string, { path, sha256 }: SiteFile): Promise<void> {
  if ((await hashFile(file)).sha256 !== sha256) throw changed(path);
}

function changed(path: string, cause?: unknown): PublishError {
  return new PublishError('source', `${path} was changed while it was being published; publish again when the build has ended`, { cause });
}
