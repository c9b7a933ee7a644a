import type { FileChanges, FoundFile } from '../content/file-changes.ts';
import { refusedText } from '../content/refused-file.ts';
import type { ContentIssue } from '../domain/content-issue.ts';
import type { StoredFiles } from '../store/known-files.ts';
import { inTransaction, type Store } from '../store/open-store.ts';
import { CommentWriter } from '../store/save-comments.ts';
import { touchCommented } from '../store/touch-around.ts';
import type { Touched } from '../store/touched.ts';
import { batches } from './batches.ts';
import { settled } from './sync-articles.ts';
import type { CommentReading, CommentsTask, FileToRead } from './worker-tasks.ts';
import type { WorkerPool } from './worker-pool.ts';

/** The folder of approved comments. */
export const COMMENTS = 'content/comments';
/** Files in one task of a worker: they are small. */
const BATCH = 512;
/** Fewer changed files than this are read here, without starting workers. */
const FEW = 512;

/**
 * Brings the store in line with the comments' files: reads what is new or changed, forgets what is gone, and touches the
 * articles that they are on. One whose file cannot be used is not shown, and is read again by the next build.
 *
 * @param changes what may have changed in `content/comments`, and the folders in it that cannot be opened
 * @returns what is wrong with the files that were read
 */
export async function syncComments(
  store: Store, files: StoredFiles, root: string, changes: FileChanges, pool: WorkerPool, touched: Touched, pageSize: number,
): Promise<ContentIssue[]> {
  if (changes.found.length + changes.gone.length === 0) return [];
  const writer = new CommentWriter(store);
  const issues: ContentIssue[] = [];
  const toRead = new Map<string, FoundFile>();
  // What is saved and the pages that it touches are one change: a build that is killed leaves both or neither.
  const change = (work: () => void): void => inTransaction(store, () => {
    work();
    for (const code of writer.settle()) touchCommented(store, touched, code, pageSize);
  });
  const refuse = (source: FoundFile, faults: readonly ContentIssue[]): void => {
    issues.push(...faults);
    writer.remove(source.file);
    files.save(source, '');
  };
  change(() => {
    const closed: string[] = [];
    for (const source of changes.found) {
      const fault = refusedText(source);
      if (fault === undefined) toRead.set(source.file, source);
      else {
        closed.push(`${source.file}/`);
        refuse(source, [fault]);
      }
    }
    for (const file of changes.gone) {
      // What lies in a folder that cannot be opened is not gone.
      if (closed.some((folder) => file.startsWith(folder))) continue;
      writer.remove(file);
      if (changes.deleted.has(file)) files.saveDeleted(file);
      else files.remove(file);
    }
  });
  const now = Date.now();
  const take = (readings: readonly CommentReading[]): void => change(() => {
    for (const { file, hash, isKnown, comment, place, issues: faults } of readings) {
      const source = settled(toRead.get(file) as FoundFile, now);
      if (isKnown) files.confirm(source);
      else if (comment === undefined) refuse(source, faults);
      else {
        writer.save(comment, place);
        files.save(source, hash);
      }
    }
  });
  const names = [...toRead.keys()].map((file): FileToRead => ({ file, knownHash: files.get(file)?.hash ?? '' }));
  const taskOf = (batch: readonly FileToRead[]): CommentsTask => ({ kind: 'comments', root, files: batch });
  if (names.length < FEW) take((await import('./read-comments.ts')).readComments(taskOf(names)));
  else await pool.run(batches(names, BATCH).map(taskOf), take);
  return issues;
}
