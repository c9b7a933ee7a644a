import { hash } from 'node:crypto';
import { copyFile, link, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Result } from '../domain/result.ts';
import type { PictureFault } from '../media/picture-fault.ts';
import type { Store } from '../store/open-store.ts';
import type { ReleaseRecord } from '../store/release-record.ts';
import { clearPlace } from './clear-place.ts';
import type { NewsroomPaths } from './newsroom-paths.ts';
import type { Plan } from './plan.ts';

/** What putting files into a release needs. */
export interface SiteFilesOptions {
  readonly store: Store;
  readonly record: ReleaseRecord;
  readonly paths: NewsroomPaths;
  /** The folder of the bundle's files for the browser. */
  readonly client: string;
  /** The folder that files are written into. */
  readonly staging: string;
  /** A folder for a second link to each file, when the whole site is written. */
  readonly twin?: string;
  /** Whether there may be older files in the place of those that are written. */
  readonly isInPlace: boolean;
  readonly scope: Plan['scope'];
  /** Takes a file for this machine's part of the site. */
  readonly isMine: (file: string) => boolean;
  /** Whether this is one of several machines that print a part of the site each. */
  readonly isPart: boolean;
  /** Folders of parts of the site that other machines have printed. */
  readonly parts: readonly string[];
}

/** What is done to a file's bytes on the way; undefined leaves them as they are. */
type Clean = (bytes: Uint8Array, file: string) => Promise<Result<Uint8Array, PictureFault> | undefined>;

/**
 * Copies a file into the release, unless the site has it.
 *
 * @param clean what is done to its bytes first
 * @returns why it may not be published
 */
export async function collect(
  { record, staging, twin, isInPlace, scope, isMine }: SiteFilesOptions, kind: string, source: string, file: string, fingerprint: string, clean?: Clean,
): Promise<PictureFault | undefined> {
  const known = scope === 'whole' ? undefined : record.known(kind + file);
  if (known?.fingerprint === fingerprint || !isMine(file)) return undefined;
  const found = await readFile(source);
  const cleaned = await clean?.(found, file);
  if (cleaned?.ok === false) return cleaned.problem;
  const bytes = cleaned?.value ?? found;
  const sha256 = hash('sha256', bytes, 'hex');
  const isNew = known?.sha256 !== sha256;
  if (isNew) {
    const target = join(staging, file);
    if (isInPlace) clearPlace(staging, file);
    await mkdir(dirname(target), { recursive: true });
    if (found.equals(bytes)) await copyFile(source, target);
    else await writeFile(target, bytes);
    if (twin !== undefined) {
      await mkdir(dirname(join(twin, file)), { recursive: true });
      await link(target, join(twin, file));
    }
  }
  record.add(kind + file, { fingerprint, sha256, bytes: bytes.length }, isNew);
  return undefined;
}

/** Takes the files of a kind away that are not there any more. */
export function removeOthers({ record, scope }: SiteFilesOptions, kind: string, present: ReadonlySet<string>): void {
  if (scope === 'whole') return;
  for (const path of [...record.knownBelow(kind)]) if (!present.has(path.slice(kind.length))) record.remove(path);
}
