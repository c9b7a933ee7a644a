import { FILE_CLASSES, fileClass } from './file-class.ts';
import type { Plan, Upload } from './plan.ts';
import type { Leftovers } from './published-site.ts';
import type { PlannedChange } from './publish-report.ts';
import type { Bytes, Put, Removal } from './remote-site.ts';
import { byPath, type SiteFile } from './site-file.ts';

/** A file to be brought, before it is known where its bytes are. */
export type Wish = Omit<Put, 'from'>;

/** Whatever refers to a file comes after it. */
function byClass(a: Wish, b: Wish): number {
  return FILE_CLASSES.indexOf(a.fileClass) - FILE_CLASSES.indexOf(b.fileClass) || byPath(a, b);
}

/**
 * What must be brought and taken away: the plan, and every path at which a publish that was cut off may have left
 * something else than the new site has there.
 *
 * @param expected the files of the new site at the doubtful paths
 * @returns the files to be brought in the order of their classes
 */
export function putList({ uploads, deletions }: Plan, { doubts, overdue }: Leftovers, expected: ReadonlyMap<string, SiteFile>): { wishes: Wish[]; removals: Removal[] } {
  const planned = new Set([...uploads, ...deletions].map(({ path }) => path));
  const wishOf = (file: Upload): Wish => {
    const old = overdue.get(file.path);
    const replaced = old === undefined ? {} : { replaces: old.sha256, keepAs: old.keepAs };
    return { ...file, ...replaced, fileClass: fileClass(file.path), inDoubt: doubts.has(file.path) };
  };
  const wishes = uploads.map(wishOf);
  const removals: Removal[] = deletions.map(({ path, sha256 }) => ({ path, sha256 }));
  for (const path of [...doubts].filter((doubt) => !planned.has(doubt)).sort()) {
    const file = expected.get(path);
    if (file === undefined) removals.push({ path, ...overdue.get(path) });
    else wishes.push(wishOf(file));
  }
  return { wishes: wishes.sort(byClass), removals };
}

/** Adds where the bytes are. */
export function withBytes(wishes: readonly Wish[], locate: (file: SiteFile) => Bytes | undefined): Put[] {
  return wishes.map((wish) => ({ ...wish, from: locate(wish) }));
}

/** What a dry run shows. */
export function plannedChanges(wishes: readonly Wish[], removals: readonly Removal[]): PlannedChange[] {
  return [
    ...wishes.map(({ path, fileClass: kind, bytes }): PlannedChange => ({ action: 'upload', path, class: kind, bytes })),
    ...removals.map(({ path }): PlannedChange => ({ action: 'delete', path, class: fileClass(path), bytes: 0 })),
  ];
}
