import { constants } from 'node:fs';
import { copyFile, link, mkdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { hashFile, readPlanned, WHOLE_LIMIT } from '../file-bytes.ts';
import { inParallel } from '../../press/in-parallel.ts';
import { PublishError } from '../publish-error.ts';
import type { SiteFile } from '../site-file.ts';

/** Files that are written at a time. */
const WRITTEN_AT_ONCE = 32;

/** Where the bytes of a file lie. */
export interface Origin {
  /** A tree of ours with the same bytes, which are linked and not copied. */
  readonly linked: string | undefined;
  /** The file in the source. It is copied: a build writes over its own trees. */
  readonly copied: string | undefined;
}

/**
 * Makes the tree of a release.
 *
 * @param originOf where the bytes of a file lie
 * @param onDone called for each file
 * @throws PublishError `source` when a file has changed since it was planned, `incomplete` when its bytes are nowhere
 */
export async function makeTree(tree: string, files: readonly SiteFile[], originOf: (file: SiteFile) => Origin, onDone: (file: SiteFile, how: 'linked' | 'copied') => void): Promise<void> {
  const folders = new Set(files.map(({ path }) => dirname(join(tree, path))));
  for (const folder of [...folders].sort()) await mkdir(folder, { recursive: true });
  await inParallel(files, WRITTEN_AT_ONCE, async (file) => {
    const { linked, copied } = originOf(file);
    const place = join(tree, file.path);
    if (linked !== undefined && await linkFile(join(linked, file.path), place, file.bytes)) return onDone(file, 'linked');
    if (copied === undefined) throw new PublishError('incomplete', `the bytes of ${file.path} are not in the published folder any more; build the whole site and publish that`);
    await copyPlanned(copied, place, file);
    onDone(file, 'copied');
  });
}

/** @returns false when the file is not there as it should be */
async function linkFile(from: string, to: string, bytes: number): Promise<boolean> {
  const present = await stat(from).catch(() => undefined);
  if (present?.isFile() !== true || present.size !== bytes) return false;
  try {
    await link(from, to);
  } catch (error) {
    // A file system without hard links, or with too many to one file.
    if (!['EMLINK', 'EXDEV', 'EPERM', 'ENOTSUP', 'EOPNOTSUPP'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    await copyFile(from, to);
  }
  return true;
}

async function copyPlanned(from: string, to: string, file: SiteFile): Promise<void> {
  if (file.bytes <= WHOLE_LIMIT) return writeFile(to, await readPlanned(from, file), { mode: 0o644 });
  await copyFile(from, to, constants.COPYFILE_FICLONE);
  if ((await hashFile(to)).sha256 !== file.sha256) throw new PublishError('source', `${file.path} was changed while it was being published; publish again when the build has ended`);
}
