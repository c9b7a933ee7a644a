import { inTransaction, type Store } from '../store/open-store.ts';
import type { ReleaseRecord } from '../store/release-record.ts';
import { ArticleWriter } from '../store/save-articles.ts';
import type { Output } from './output.ts';

/** What a release changed. */
export interface Release {
  /** Files that were written. */
  readonly written: number;
  /** Pages and files that were taken away. */
  readonly removed: number;
}

/** Makes what was collected public, and remembers what the site now holds. */
export async function release(store: Store, record: ReleaseRecord, output: Output, isWhole: boolean, templates: string): Promise<Release> {
  const digest = record.seal(isWhole, templates);
  const { changed, deleted } = record.changes();
  await output.commit({ written: changed.map(({ file }) => file), deleted }, isWhole, digest);
  takeOver(store, record);
  return { written: changed.length, removed: deleted.length };
}

/** Takes over a release that is public: what the store knows is now what readers see. */
export function takeOver(store: Store, record: ReleaseRecord): void {
  inTransaction(store, () => {
    record.takeOver();
    new ArticleWriter(store).markReleased();
  });
}
