import { readFile } from 'node:fs/promises';
import type { Result } from '../domain/result.ts';
import type { PictureFault } from '../media/picture-fault.ts';
import type { Store } from '../store/open-store.ts';
import type { ReleaseRecord } from '../store/release-record.ts';
import type { NewsroomPaths } from './newsroom-paths.ts';
import type { PageFinish } from './page-finish.ts';
import type { PagePlace } from './page-writer.ts';
import type { Plan } from './plan.ts';
import { putFile } from './put-file.ts';

/** What putting files into a release needs. */
export interface SiteFilesOptions extends PagePlace {
  readonly store: Store;
  readonly record: ReleaseRecord;
  readonly paths: NewsroomPaths;
  /** The folder of the bundle's files for the browser. */
  readonly client: string;
  readonly scope: Plan['scope'];
  /** What is done to each page after its template. */
  readonly finish: PageFinish;
  /** Takes a file for this machine's part of the site. */
  readonly isMine: (file: string) => boolean;
  /** Whether this is one of several machines that print a part of the site each. */
  readonly isPart: boolean;
  /** Folders of parts of the site that other machines have printed. */
  readonly parts: readonly string[];
}

/** What is done to a file's bytes on the way; undefined leaves them as they are. */
export type Clean = (bytes: Uint8Array, file: string) => Promise<Result<Uint8Array, PictureFault> | undefined>;

/**
 * Copies a file into the release, unless the site has it.
 *
 * @param clean what is done to its bytes first
 * @returns why it may not be published
 */
export async function collect(
  options: SiteFilesOptions, kind: string, source: string, file: string, fingerprint: string, clean?: Clean,
): Promise<PictureFault | undefined> {
  const { record, scope, isMine } = options;
  const known = scope === 'whole' ? undefined : record.known(kind + file);
  if (known?.fingerprint === fingerprint || !isMine(file)) return undefined;
  const found = await readFile(source);
  const cleaned = await clean?.(found, file);
  if (cleaned?.ok === false) return cleaned.problem;
  const bytes = cleaned?.value ?? found;
  await putFile(options, record, kind + file, bytes, fingerprint, known?.sha256, found.equals(bytes) ? source : undefined);
  return undefined;
}

/** Takes the files of a kind away that are not there any more. */
export function removeOthers({ record, scope }: SiteFilesOptions, kind: string, present: ReadonlySet<string>): void {
  if (scope === 'whole') return;
  for (const path of [...record.knownBelow(kind)]) if (!present.has(path.slice(kind.length))) record.remove(path);
}
