import type { TextSettings } from '../config/text-settings.ts';
import { refusedText } from '../content/refused-file.ts';
import type { FileChanges, FoundFile } from '../content/file-changes.ts';
import { isError, type ContentIssue } from '../domain/content-issue.ts';
import type { StoredFiles } from '../store/known-files.ts';
import { inTransaction, type Store } from '../store/open-store.ts';
import { ArticleWriter, type SavedText } from '../store/save-articles.ts';
import { batches } from './batches.ts';
import type { FileToRead, ReadBatch, ReadTask } from './worker-tasks.ts';
import type { WorkerPool } from './worker-pool.ts';

/** Files in one task of a worker. */
const BATCH = 64;
/** Fewer changed files than this are read here, without starting workers. */
const FEW = 64;
/** A file that was changed so shortly before it was read, in milliseconds, may change once more without showing it in its time. */
const CLOCK_TICK = 100;

/** What reading the articles brought to light. */
export interface ArticleSync {
  /** Errors; the warnings are kept in the store with the files. */
  readonly errors: ContentIssue[];
  /** Number of files that were read, because they are new or changed. */
  readonly read: number;
}

/**
 * Brings the store in line with the articles' files: reads what is new or changed, forgets what is gone.
 * What lies in a folder that cannot be opened is not gone: it stays as it was.
 *
 * @param changes what may have changed among the articles' files, with the folders that cannot be opened
 * @param onProgress told how many of the changed files have been read
 */
export async function syncArticles(
  store: Store, files: StoredFiles, root: string, settings: TextSettings, changes: FileChanges, pool: WorkerPool,
  onProgress: (done: number, total: number) => void,
): Promise<ArticleSync> {
  const writer = new ArticleWriter(store);
  const errors: ContentIssue[] = [];
  const toRead = new Map<string, FoundFile>();
  const closed: string[] = [];
  let read = 0;
  inTransaction(store, () => {
    for (const source of changes.found) {
      const fault = refusedText(source);
      if (fault === undefined) {
        toRead.set(source.file, source);
        continue;
      }
      errors.push(fault);
      closed.push(`${source.file}/`);
      writer.save({ source, hash: '', issues: [fault] });
    }
    for (const file of changes.gone) {
      if (closed.some((folder) => file.startsWith(folder))) continue;
      writer.remove(file);
      if (changes.deleted.has(file)) files.saveDeleted(file);
      else files.remove(file);
    }
  });
  let done = 0;
  const take = ({ readings, texts }: ReadBatch, startedAt: number): void => {
    inTransaction(store, () => {
      const saved = new Map<string, SavedText>();
      for (const { packed, files: together } of texts) {
        const row = writer.saveTexts(packed);
        for (const [position, file] of together.entries()) saved.set(file, { row, position });
      }
      for (const { file, hash, isKnown, packed, issues } of readings) {
        const source = settled(toRead.get(file) as FoundFile, startedAt);
        if (isKnown) files.confirm(source);
        else {
          writer.save({ source, hash, packed, text: saved.get(file), issues });
          errors.push(...issues.filter(isError));
          read += 1;
        }
      }
    });
    onProgress((done += readings.length), toRead.size);
  };
  const names = [...toRead.keys()].map((file): FileToRead => ({ file, knownHash: files.get(file)?.hash ?? '' }));
  const taskOf = (batch: readonly FileToRead[]): ReadTask => ({ kind: 'read', root, ...settings, files: batch });
  const now = Date.now();
  if (names.length === 0) return { errors, read };
  if (names.length < FEW) take((await import('./read-files.ts')).readFiles(taskOf(names)), now);
  else await pool.run(batches(names, BATCH).map(taskOf), (batch) => take(batch, now));
  return { errors, read };
}

/** A file whose time can be trusted to change when its bytes do. */
export function settled(source: FoundFile, readAt: number): FoundFile {
  return source.modified > readAt - CLOCK_TICK ? { ...source, modified: -1 } : source;
}
