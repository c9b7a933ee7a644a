import { inTransaction, type Store } from '../store/open-store.ts';
import type { ReleaseRecord } from '../store/release-record.ts';
import { ArticleWriter } from '../store/save-articles.ts';
import type { Output } from './output.ts';
import type { Plan } from './plan.ts';

/** What a release changed. */
export interface Release {
  /** Files that were written. */
  readonly written: number;
  /** Pages and files that were taken away, but for pieces of the search index: those come and go with every change. */
  readonly removed: number;
}

/**
 * Makes what was collected public, and remembers what the site now holds.
 *
 * @param isRelease whether readers see it from now on; a part of a site is none
 */
export async function release(
  store: Store, record: ReleaseRecord, output: Output, scope: Plan['scope'], templates: string, isRelease: boolean,
): Promise<Release> {
  const digest = record.seal(scope === 'whole', templates);
  const { changed, deleted } = record.changes();
  await output.commit({ written: changed.map(({ file }) => file), deleted }, scope, digest);
  if (isRelease) takeOver(store, record);
  else record.begin();
  return { written: changed.length, removed: deleted.filter((file) => !file.startsWith('pagefind/')).length };
}

/** Takes over a release that is public: what the store knows is now what readers see. */
export function takeOver(store: Store, record: ReleaseRecord): void {
  inTransaction(store, () => {
    record.takeOver();
    new ArticleWriter(store).markReleased();
  });
}
