import { refusedText, unreadableFile } from '../content/refused-file.ts';
import type { WalkedFile } from '../content/walk.ts';
import { isError, type ContentIssue } from '../domain/content-issue.ts';
import { inTransaction, type Store } from '../store/open-store.ts';
import { ArticleWriter, type ReadFile } from '../store/save-articles.ts';
import { batches } from './batches.ts';
import { readFiles } from './read-files.ts';
import type { FileReading, ReadTask } from './worker-tasks.ts';
import type { WorkerPool } from './worker-pool.ts';

/** Files in one task of a worker. */
const BATCH = 128;
/** Fewer changed files than this are read here, without starting workers. */
const FEW = 48;

/** What reading the articles brought to light. */
export interface ArticleSync {
  readonly issues: ContentIssue[];
  /** Number of files that were read, because they are new or changed. */
  readonly read: number;
}

/**
 * Brings the store in line with the articles' files: reads what is new or changed, forgets what is gone.
 * What lies in a folder that cannot be opened is not gone: it stays as it was.
 *
 * @param files the files of `content/articles`, and the folders that cannot be opened
 * @param onProgress told how many of the changed files have been read
 */
export async function syncArticles(
  store: Store, root: string, siteUrl: string, files: readonly WalkedFile[], pool: WorkerPool,
  onProgress: (done: number, total: number) => void,
): Promise<ArticleSync> {
  const writer = new ArticleWriter(store);
  const known = new Map(store.prepare('SELECT file, size, modified, hash FROM files').all().map((row) => [String(row['file']), row]));
  const refusals: ReadFile[] = [];
  const changed = new Map<string, WalkedFile>();
  for (const source of files) {
    const before = known.get(source.file);
    known.delete(source.file);
    const fault = refusedText(source);
    if (fault !== undefined) refusals.push({ source, hash: '', reading: { issues: [fault] } });
    else if (before === undefined || before['hash'] === '' || before['size'] !== source.size || before['modified'] !== source.modified) {
      changed.set(source.file, source);
    }
  }
  const issues = refusals.flatMap(({ reading }) => reading.issues);
  const closed = refusals.map(({ source }) => `${source.file}/`);
  inTransaction(store, () => {
    for (const refusal of refusals) writer.save(refusal);
    for (const file of known.keys()) if (!closed.some((folder) => file.startsWith(folder))) writer.remove(file);
  });
  let done = 0;
  const take = (readings: readonly FileReading[]): void => {
    inTransaction(store, () => {
      for (const reading of readings) issues.push(...save(reading, changed, writer));
    });
    onProgress((done += readings.length), changed.size);
  };
  const names = [...changed.keys()];
  const taskOf = (batch: readonly string[]): ReadTask => ({ kind: 'read', root, siteUrl, files: batch });
  if (names.length < FEW) take(await readFiles(taskOf(names)));
  else await pool.run(batches(names, BATCH).map(taskOf), take);
  for (const row of store.prepare("SELECT warnings FROM files WHERE warnings <> '[]'").all()) {
    issues.push(...(JSON.parse(String(row['warnings'])) as ContentIssue[]));
  }
  return { issues, read: changed.size };
}

function save({ file, hash, reading, unreadable }: FileReading, changed: ReadonlyMap<string, WalkedFile>, writer: ArticleWriter): ContentIssue[] {
  const source = changed.get(file);
  if (source === undefined) return [];
  const issues = unreadable === undefined ? reading.issues : [unreadableFile(file, unreadable)];
  writer.save({ source, hash, reading: { ...reading, issues } });
  return issues.filter(isError);
}
