import { outputFile } from '../domain/addresses.ts';
import { inTransaction, writeMeta, type Store } from '../store/open-store.ts';
import { ArticleWriter } from '../store/save-articles.ts';
import type { Output } from './output.ts';
import type { PrintedRelease } from './print-release.ts';
import { FILE, type FilesPlan } from './publish-files.ts';

/**
 * Makes a release public, and remembers what the output now holds.
 *
 * @returns the number of pages and files that were taken away
 */
export async function release(store: Store, output: Output, { printing, files, frozen }: PrintedRelease, plan: FilesPlan): Promise<number> {
  const others = new Set(plan.files.map(({ file }) => file));
  const known = store.prepare('SELECT path FROM printed').all().map((row) => String(row['path']));
  const gone = known.filter((path) => (path.startsWith(FILE) ? !others.has(path.slice(FILE.length)) : !files.has(outputFile(path))));
  // A build that is killed from here on leaves an output of which the store does not know what it holds.
  writeMeta(store, 'output', '');
  const identity = await output.commit(gone.map((path) => (path.startsWith(FILE) ? path.slice(FILE.length) : outputFile(path))));
  inTransaction(store, () => {
    if (output.isFresh) store.exec('DELETE FROM printed');
    const remember = store.prepare('INSERT INTO printed VALUES (?, ?) ON CONFLICT DO UPDATE SET fingerprint = excluded.fingerprint');
    const know = store.prepare("INSERT INTO printed VALUES (?, '') ON CONFLICT DO NOTHING");
    const forget = store.prepare('DELETE FROM printed WHERE path = ?');
    for (const path of gone) forget.run(path);
    for (const { path, fingerprint } of printing.printed) remember.run(path, fingerprint);
    for (const path of frozen) know.run(path);
    for (const { file, fingerprint } of plan.files) remember.run(FILE + file, fingerprint);
    writeMeta(store, 'output', identity);
    new ArticleWriter(store).markReleased();
  });
  return gone.length;
}
