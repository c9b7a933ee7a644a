import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FileChanges, FoundFile } from '../content/file-changes.ts';
import { parseComment } from '../content/parse-comment.ts';
import { refusedText, unreadableFile } from '../content/refused-file.ts';
import type { ContentIssue } from '../domain/content-issue.ts';
import type { StoredFiles } from '../store/known-files.ts';
import { inTransaction, type Store } from '../store/open-store.ts';
import { CommentWriter } from '../store/save-comments.ts';
import { touchCommented } from '../store/touch-around.ts';
import type { Touched } from '../store/touched.ts';
import { blobId } from './read-files.ts';
import { settled } from './sync-articles.ts';

/** The folder of approved comments. */
export const COMMENTS = 'content/comments';

/**
 * Brings the store in line with the comments' files: reads what is new or changed, forgets what is gone, and touches the
 * articles that they are on. One whose file cannot be used is not shown, and is read again by the next build.
 *
 * @param changes what may have changed in `content/comments`, and the folders in it that cannot be opened
 * @returns what is wrong with the files that were read
 */
export function syncComments(store: Store, files: StoredFiles, root: string, changes: FileChanges, touched: Touched, pageSize: number): ContentIssue[] {
  if (changes.found.length + changes.gone.length === 0) return [];
  const issues: ContentIssue[] = [];
  const now = Date.now();
  inTransaction(store, () => {
    const writer = new CommentWriter(store);
    for (const source of changes.found) issues.push(...takeOver(source, writer, files, root, now));
    const closed = changes.found.filter(({ refused }) => refused !== undefined).map(({ file }) => `${file}/`);
    for (const file of changes.gone) {
      // What lies in a folder that cannot be opened is not gone.
      if (closed.some((folder) => file.startsWith(folder))) continue;
      writer.remove(file);
      if (changes.deleted.has(file)) files.saveDeleted(file);
      else files.remove(file);
    }
    for (const code of writer.settle()) touchCommented(store, touched, code, pageSize);
  });
  return issues;
}

function takeOver(source: FoundFile, writer: CommentWriter, files: StoredFiles, root: string, now: number): readonly ContentIssue[] {
  const refuse = (issues: readonly ContentIssue[]): readonly ContentIssue[] => {
    writer.remove(source.file);
    files.save(source, '');
    return issues;
  };
  const bytes = refusedText(source) ?? readBytes(root, source.file);
  if (!(bytes instanceof Uint8Array)) return refuse([bytes]);
  const hash = blobId(bytes);
  if (hash === files.get(source.file)?.hash) {
    files.confirm(settled(source, now));
    return [];
  }
  const { comment, place, issues } = parseComment(bytes, source.file);
  if (comment === undefined) return refuse(issues);
  writer.save(comment, place);
  files.save(settled(source, now), hash);
  return [];
}

function readBytes(root: string, file: string): Uint8Array | ContentIssue {
  try {
    return readFileSync(join(root, file));
  } catch (error) {
    return unreadableFile(file, error);
  }
}
