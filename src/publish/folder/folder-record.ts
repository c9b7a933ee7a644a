import { readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hashFile } from '../file-bytes.ts';
import { inParallel } from '../../press/in-parallel.ts';
import { listOutput } from '../list-output.ts';
import { readFolderRecord, type FolderRecord } from '../manifest-schema.ts';
import { RELEASE_ID } from '../release-id.ts';
import type { SiteFile } from '../site-file.ts';
import { recordOf, treeOf, type FolderPlaces } from './folder-places.ts';

const HASHED_AT_ONCE = 16;

/**
 * Reads what is known of a release.
 *
 * @returns undefined when there is no record
 * @throws ManifestError when it is damaged
 */
export async function readRecord(places: FolderPlaces, release: string): Promise<FolderRecord | undefined> {
  const text = await readFile(recordOf(places, release), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  return text === undefined ? undefined : readFolderRecord(`${release}.json`, text);
}

/** Writes what is known of a release; it appears whole or not at all. */
export async function writeRecord(places: FolderPlaces, record: FolderRecord): Promise<void> {
  const path = recordOf(places, record.release);
  await writeFile(`${path}.part`, `${JSON.stringify(record)}\n`);
  await rename(`${path}.part`, path);
}

/** The files of a release whose record is lost, by reading them. */
export async function readTree(places: FolderPlaces, release: string): Promise<SiteFile[]> {
  const files: SiteFile[] = [];
  await inParallel(await listOutput(treeOf(places, release)), HASHED_AT_ONCE, async ({ path, file }) => {
    files.push({ path, ...await hashFile(file) });
  });
  return files;
}

/** The releases whose trees lie beside a folder, oldest first. */
export async function keptReleases({ home }: FolderPlaces): Promise<string[]> {
  return (await readdir(home).catch(() => [])).filter((name) => RELEASE_ID.test(name)).sort();
}

/**
 * What a publish that was cut off has left, as paths.
 *
 * @param published the public release; it is the newest one that ever was public
 */
export async function leftoversOf({ home }: FolderPlaces, published: string | undefined): Promise<string[]> {
  const isLeft = (name: string): boolean => name.endsWith('.part') || name === 'link' || (published !== undefined && RELEASE_ID.test(name.replace(/\.json$/, '')) && name.replace(/\.json$/, '') > published);
  return (await readdir(home)).filter(isLeft).map((name) => join(home, name));
}
