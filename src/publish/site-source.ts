import { join } from 'node:path';
import { DELTA_FILES_FOLDER, readDelta, type Delta } from './delta.ts';
import { hashFile } from './file-bytes.ts';
import { inParallel } from '../press/in-parallel.ts';
import { isBuiltSite, listOutput } from './list-output.ts';
import { PublishError } from './publish-error.ts';
import type { SiteFile } from './site-file.ts';

/** What shall be published: a whole site, or how the published one changes. */
export type SiteSource = WholeSite | SiteDelta;

/** Every file of a site. */
export interface WholeSite {
  readonly kind: 'whole';
  readonly files: readonly SiteFile[];
  /** The absolute path at which the bytes of a file of `files` lie; they are read when they are needed. */
  readonly locate: (path: string) => string;
}

/** The files that differ from those of a published site. */
export interface SiteDelta {
  readonly kind: 'delta';
  /** The digest of the site that it applies to. */
  readonly from: string;
  readonly delta: Delta;
  /** The same for a file of `delta.changed`. */
  readonly locate: (path: string) => string;
}

/** Hashes that somebody else has made already, such as the build. */
export type KnownHashes = (path: string) => { readonly sha256: string; readonly bytes: number } | undefined;

/** Files that are hashed at a time: enough to keep the disk busy while one core hashes. */
const HASHED_AT_ONCE = 16;

/**
 * A built site in a folder.
 *
 * @param known hashes that need not be made again. They are trusted for planning; the bytes of a file that is
 *   sent are hashed once more on the way
 * @throws PublishError `source` when it was not made by `khabar build`, or cannot be published as it is
 */
export async function builtSite(folder: string, known: KnownHashes = () => undefined, onProgress: (done: number, total: number) => void = () => {}): Promise<WholeSite> {
  if (!await isBuiltSite(folder)) throw new PublishError('source', `there is no built site in ${folder}; run khabar build first, or name its folder with --out`);
  const listed = await listOutput(folder);
  if (listed.length === 0) throw new PublishError('source', `the site in ${folder} has no files; build it again`);
  const files: SiteFile[] = [];
  await inParallel(listed, HASHED_AT_ONCE, async ({ path, file }) => {
    files.push({ path, ...known(path) ?? await hashFile(file) });
    onProgress(files.length, listed.length);
  });
  const places = new Map(listed.map(({ path, file }) => [path, file]));
  return { kind: 'whole', files, locate: (path) => places.get(path) ?? join(folder, path) };
}

/**
 * A delta that `khabar build --delta` wrote; one that holds the whole site is a whole site.
 *
 * @throws PublishError `source`
 */
export async function deltaSite(folder: string): Promise<SiteSource> {
  const delta = await readDelta(folder);
  const locate = (path: string): string => join(folder, DELTA_FILES_FOLDER, path);
  if (delta.from === null) return { kind: 'whole', files: delta.changed, locate };
  return { kind: 'delta', from: delta.from, delta, locate };
}
