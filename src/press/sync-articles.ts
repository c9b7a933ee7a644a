import { contentMessages } from '../content/content-messages.ts';
import { errorAt } from '../content/issue-at.ts';
import type { WalkedFile } from '../content/walk.ts';
import type { ContentIssue } from '../domain/content-issue.ts';
import { inTransaction, type Store } from '../store/open-store.ts';
import { ArticleWriter } from '../store/save-articles.ts';
import { readFiles } from './read-files.ts';
import type { FileReading, ReadTask } from './worker-tasks.ts';
import type { WorkerPool } from './worker-pool.ts';

/** A larger file is refused unread: no article is 2 MiB of text. */
const MAX_ARTICLE_BYTES = 2 * 1024 * 1024;
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
 *
 * @param files the files of `content/articles`
 * @param onProgress told how many of the changed files have been read
 */
export async function syncArticles(
  store: Store, root: string, siteUrl: string, files: readonly WalkedFile[], pool: WorkerPool,
  onProgress: (done: number, total: number) => void,
): Promise<ArticleSync> {
  const writer = new ArticleWriter(store);
  const known = new Map(store.prepare('SELECT file, size, modified, hash FROM files').all().map((row) => [String(row['file']), row]));
  const issues: ContentIssue[] = [];
  const changed = new Map<string, WalkedFile>();
  for (const source of files) {
    const before = known.get(source.file);
    known.delete(source.file);
    const fault = refusal(source);
    if (fault !== undefined) {
      issues.push(fault);
      writer.save({ source, hash: '', reading: { issues: [fault] } });
    } else if (before === undefined || before['hash'] === '' || before['size'] !== source.size || before['modified'] !== source.modified) {
      changed.set(source.file, source);
    }
  }
  inTransaction(store, () => {
    for (const gone of known.keys()) writer.remove(gone);
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
  else await pool.run(batches(names, taskOf), take);
  for (const row of store.prepare("SELECT warnings FROM files WHERE warnings <> '[]'").all()) {
    issues.push(...(JSON.parse(String(row['warnings'])) as ContentIssue[]));
  }
  return { issues, read: changed.size };
}

function save({ file, hash, reading, unreadable }: FileReading, changed: ReadonlyMap<string, WalkedFile>, writer: ArticleWriter): ContentIssue[] {
  const source = changed.get(file);
  if (source === undefined) return [];
  const issues = unreadable === undefined
    ? reading.issues
    : [errorAt(file, 'file-unreadable', contentMessages['file-unreadable'](unreadable))];
  writer.save({ source, hash, reading: { ...reading, issues } });
  return issues.filter(({ severity }) => severity === 'error');
}

function refusal(source: WalkedFile): ContentIssue | undefined {
  const { file, size, refused } = source;
  if (refused?.kind === 'outside') return errorAt(file, 'file-outside', contentMessages['file-outside']());
  if (refused?.kind === 'unreadable') return errorAt(file, 'file-unreadable', contentMessages['file-unreadable'](refused.reason));
  if (size <= MAX_ARTICLE_BYTES) return undefined;
  const megabytes = (size / 1024 / 1024).toFixed(1);
  return errorAt(file, 'file-too-large', contentMessages['file-too-large'](megabytes));
}

function* batches(names: readonly string[], taskOf: (batch: readonly string[]) => ReadTask): Generator<ReadTask> {
  for (let at = 0; at < names.length; at += BATCH) yield taskOf(names.slice(at, at + BATCH));
}
