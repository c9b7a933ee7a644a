import { hash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { contentMessages } from '../content/content-messages.ts';
import { errorAt } from '../content/issue-at.ts';
import { articlePath, outputFile } from '../domain/addresses.ts';
import type { ContentIssue } from '../domain/content-issue.ts';
import type { Store } from '../store/open-store.ts';
import type { ReleaseRecord } from '../store/release-record.ts';
import { ArticleWriter } from '../store/save-articles.ts';
import type { CompiledTemplates } from './compile-templates.ts';
import type { Output } from './output.ts';
import { plan, type Plan } from './plan.ts';
import { printSite, type PrintedSite, type PrintOptions } from './print-site.ts';
import type { NewsroomSync } from './sync-newsroom.ts';
import type { WorkerPool } from './worker-pool.ts';

/** The pages of a release, in its staging folder. */
export interface PrintedRelease {
  readonly printing: PrintedSite;
  readonly scope: Plan['scope'];
  /** MDX articles that do not compile or run. */
  readonly issues: readonly ContentIssue[];
}

/** What printing a release needs besides the store. */
export interface ReleaseOptions extends Pick<PrintOptions, 'storePath' | 'isMine' | 'isPart' | 'parts' | 'finish'> {
  readonly output: Output;
  readonly templates: CompiledTemplates;
  readonly sync: NewsroomSync;
  readonly pool: WorkerPool;
  /** Whether every page is printed, whatever was printed before. */
  readonly full: boolean;
  /** Called when it is known what is printed, and the place for it is ready; again when the release is begun anew. */
  readonly onPlanned?: (scope: Plan['scope']) => void;
}

/**
 * Prints the site without the MDX articles that do not work: one that was public stays as it was printed
 * before, any other is left out. What fails shows only when it is printed, and may be in many lists by
 * then, so that the release is begun anew.
 */
export async function printRelease(
  store: Store, record: ReleaseRecord, options: ReleaseOptions, onProgress: (done: number, total: number) => void,
): Promise<PrintedRelease> {
  const { output, templates, sync, pool } = options;
  const issues = [...templates.issues];
  const broken = new Set([...sync.frozenMdx, ...issues.map(({ file }) => file)]);
  const hasSite = !options.full && record.digest !== undefined && record.digest !== '' && output.digest === record.digest;
  for (let round = 0; ; round += 1) {
    if (issues.length > 0) sync.leaveOut(issues);
    if (!hasSite) await output.prepare('whole');
    const { frozen, leftOut } = await keepPages(store, record, output, broken, hasSite);
    if (leftOut) sync.leaveOut(issues);
    const planned = plan(store, record, hasSite, templates.fingerprint);
    await output.prepare(planned.scope);
    options.onPlanned?.(planned.scope);
    const printing = await printSite(store, record, planned, {
      ...options, bundle: templates.bundle.entry, templates: templates.fingerprint, staging: output.staging, twin: output.twin, isInPlace: output.isInPlace, frozen, round,
    }, pool, onProgress);
    if (printing.failed.length === 0) return { printing, scope: planned.scope, issues };
    for (const { path, reason, mdxFile } of printing.failed) {
      if (mdxFile === undefined) throw new Error(`${path}: ${reason}`);
      issues.push(errorAt(mdxFile, 'mdx-failed', contentMessages['mdx-failed'](reason)));
      broken.add(mdxFile);
    }
    await output.restart();
    record.begin();
  }
}

/** Keeps the printed pages of articles whose files are broken; those that have none are left out. */
async function keepPages(store: Store, record: ReleaseRecord, output: Output, broken: ReadonlySet<string>, hasSite: boolean) {
  const frozen = new Set<string>();
  let leftOut = false;
  const released = store.prepare("SELECT code FROM articles WHERE file = ? AND state = 'listed'");
  for (const file of broken) {
    const row = released.get(file);
    if (row === undefined) continue;
    const path = articlePath(String(row['code']));
    if (hasSite && record.known(path) !== undefined) frozen.add(path);
    else if (await output.keep(outputFile(path))) {
      frozen.add(path);
      const bytes = await readFile(join(output.staging, outputFile(path)));
      record.add(path, { fingerprint: '', sha256: hash('sha256', bytes, 'hex'), bytes: bytes.length }, true);
    } else {
      new ArticleWriter(store).leaveOut(file);
      leftOut = true;
    }
  }
  return { frozen, leftOut };
}
