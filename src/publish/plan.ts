import { isFeed } from '../domain/machine-files.ts';
import { PublishError } from './publish-error.ts';
import { byPath, type SiteFile } from './site-file.ts';

/** A file that is new or has other bytes than the published one. */
export interface Upload extends SiteFile {
  /** The SHA-256 of the published bytes that it takes the place of. */
  readonly replaces?: string;
}

/** What makes the published site into the new one. Both lists are in the order of their paths. */
export interface Plan {
  readonly uploads: readonly Upload[];
  readonly deletions: readonly SiteFile[];
}

/**
 * Plans a publish.
 *
 * @param old the published files
 * @param next the files that shall be published; a file which is in both lists with the same bytes is left alone
 */
export function planChanges(old: Iterable<SiteFile>, next: Iterable<SiteFile>): Plan {
  const left = new Map<string, SiteFile>();
  for (const file of old) left.set(file.path, file);
  const uploads: Upload[] = [];
  for (const file of next) {
    const present = left.get(file.path);
    left.delete(file.path);
    if (present === undefined) uploads.push(file);
    else if (present.sha256 !== file.sha256) uploads.push({ ...file, replaces: present.sha256 });
  }
  return { uploads: uploads.sort(byPath), deletions: [...left.values()].sort(byPath) };
}

/** The feeds that somebody may follow already and that change. */
export function changedFeeds({ uploads }: Plan): string[] {
  return uploads.filter(({ path, replaces }) => replaces !== undefined && isFeed(path)).map(({ path }) => path);
}

/** A push of news takes few files away. To lose a fifth of the site at once is more likely a mistake than a wish. */
const PLAUSIBLE_SHARE = 0.2;
/** On a small site a fifth is soon reached, and soon mended. */
const PLAUSIBLE_COUNT = 50;

/** Whether a plan deletes so much that somebody should confirm it. */
export function isImplausible({ deletions }: Plan, publishedFiles: number): boolean {
  return deletions.length > PLAUSIBLE_COUNT && deletions.length > publishedFiles * PLAUSIBLE_SHARE;
}

/**
 * What is said when a plan deletes too much.
 *
 * @param publishedFiles number of files of the published site
 */
export function implausibleDeletion({ deletions }: Plan, publishedFiles: number): PublishError {
  const some = deletions.slice(0, 3).map(({ path }) => path).join(', ');
  return new PublishError('implausible-deletion', `${deletions.length} of ${publishedFiles} files would be deleted, more than a push takes away (${some}, …). Nothing was changed. If that is meant, add --force`);
}
