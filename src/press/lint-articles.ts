import type { TextSettings } from '../config/text-settings.ts';
import { withinPaths } from '../lint/issues-in.ts';
import { judge, type RuleSettings } from '../lint/judge.ts';
import type { LintIssue } from '../lint/lint-issue.ts';
import { StoredFiles } from '../store/known-files.ts';
import { LintReadings } from '../store/lint-readings.ts';
import type { Store } from '../store/open-store.ts';
import { StoredNewsroom } from '../store/stored-newsroom.ts';
import { batches } from './batches.ts';
import { rulesFingerprint } from './engine-fingerprint.ts';
import type { LintBatch, LintTask } from './worker-tasks.ts';
import type { WorkerPool } from './worker-pool.ts';

/** Files in one task of a worker. */
const BATCH = 64;
/** Fewer files than this are read here, without starting workers. */
const FEW = 32;

/** What the rules are run with. */
export interface RunOptions {
  /** The newsroom's root. */
  readonly root: string;
  readonly site: TextSettings;
  readonly settings: RuleSettings;
  /** The clock, in milliseconds since the epoch. */
  readonly now: number;
  /** The files and folders to run the rules on; all by default. */
  readonly only?: readonly string[] | undefined;
  /** Told how many of the files that must be read have been. */
  readonly onProgress: (done: number, total: number) => void;
}

/**
 * Runs the rules of lint on the articles and pages of a newsroom that the store is in line with. What was read of a file stays in
 * the store, so that a file is read again only when it or the rules have changed; what depends on other files is judged anew.
 */
export async function lintArticles(store: Store, pool: WorkerPool, options: RunOptions): Promise<LintIssue[]> {
  const { root, site, settings, now, only, onProgress } = options;
  const readings = new LintReadings(store, `${rulesFingerprint()} ${JSON.stringify(site)}`);
  const newsroom = new StoredNewsroom(store, new StoredFiles(store), now);
  const isChosen = only === undefined ? () => true : withinPaths(only);
  const issues: LintIssue[] = [];
  const toRead: string[] = [];
  for (const { file, reading } of readings.files()) {
    if (!isChosen(file)) continue;
    if (reading === undefined) toRead.push(file);
    else issues.push(...judge(file, reading, newsroom, settings));
  }
  let done = 0;
  const take = (batch: LintBatch, files: number): void => {
    readings.save(batch);
    for (const { file, reading } of batch) issues.push(...judge(file, reading, newsroom, settings));
    onProgress((done += files), toRead.length);
  };
  const taskOf = (files: readonly string[]): LintTask => ({ kind: 'lint', root, site, files });
  if (toRead.length === 0) return issues;
  if (toRead.length < FEW) take((await import('./lint-files.ts')).lintFiles(taskOf(toRead)), toRead.length);
  else await pool.run([...batches(toRead, BATCH)].map(taskOf), (batch) => take(batch, batch.length));
  readings.forgetGone();
  return issues;
}
