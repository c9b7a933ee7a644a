import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openStoreForReading, type Store } from '../store/open-store.ts';
import { ReleaseRecord } from '../store/release-record.ts';
import type { KnownHashes } from './site-source.ts';

/**
 * What the build remembers of the files of a site, so that they need not be read to be hashed. It is believed when the site says
 * that it is the one which the newsroom's store has released last; else nothing is known.
 *
 * @param folder the built site
 * @param storePath the newsroom's store; it may be missing, damaged or of another edition
 */
export async function knownHashes(folder: string, storePath: string): Promise<KnownHashes> {
  const digest = await readFile(join(folder, '.khabar-output'), 'utf8').catch(() => '');
  let store: Store | undefined;
  try {
    store = openStoreForReading(storePath);
    const record = new ReleaseRecord(store);
    if (digest === '' || record.digest !== digest) return () => undefined;
    const files = new Map(Array.from(record.files(), ({ file, ...known }) => [file, known]));
    return (path) => files.get(path);
  } catch {
    // Nothing is lost but time.
    return () => undefined;
  } finally {
    store?.close();
  }
}
