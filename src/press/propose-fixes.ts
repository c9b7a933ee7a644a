import type { TextSettings } from '../config/text-settings.ts';
import { severityOf, type RuleSettings } from '../lint/judge.ts';
import { RULES } from '../lint/rules.ts';
import { batches } from './batches.ts';
import { WorkerPool } from './worker-pool.ts';
import type { FileFix, FixTask } from './worker-tasks.ts';

/** Files in one task of a worker. */
const BATCH = 16;
/** Fewer files than this are worked out here, without starting workers. */
const FEW = 16;

/** Which files are fixed, and how. */
export interface FixOptions {
  /** The newsroom's root. */
  readonly root: string;
  readonly site: TextSettings;
  readonly settings: RuleSettings;
  /** Below the root. */
  readonly files: readonly string[];
}

/** Works out the fixes of files, in the order of their paths. Nothing is written. */
export async function proposeFixes({ root, site, settings, files }: FixOptions): Promise<FileFix[]> {
  const off = RULES.map(({ id }) => id).filter((id) => severityOf(id, settings) === 'off');
  const taskOf = (some: readonly string[]): FixTask => ({ kind: 'fix', root, site, files: some, off });
  if (files.length < FEW) return (await import('./fix-files.ts')).fixFiles(taskOf(files));
  const fixes: FileFix[] = [];
  const pool = new WorkerPool();
  try {
    await pool.run([...batches(files, BATCH)].map(taskOf), (batch) => fixes.push(...batch));
  } finally {
    await pool.close();
  }
  return fixes.sort((a, b) => (a.file < b.file ? -1 : 1));
}
