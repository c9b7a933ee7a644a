import { contentMessages } from '../content/content-messages.ts';
import { errorAt } from '../content/issue-at.ts';
import { articlePath, outputFile } from '../domain/addresses.ts';
import type { ContentIssue } from '../domain/content-issue.ts';
import type { Store } from '../store/open-store.ts';
import { ArticleWriter } from '../store/save-articles.ts';
import type { CompiledTemplates } from './compile-templates.ts';
import type { Output } from './output.ts';
import { printSite, type PrintedSite } from './print-site.ts';
import type { NewsroomSync } from './sync-newsroom.ts';
import type { WorkerPool } from './worker-pool.ts';

/** The pages of a release, in its staging folder. */
export interface PrintedRelease {
  readonly printing: PrintedSite;
  /** Files of the output that are pages. */
  readonly files: ReadonlySet<string>;
  /** Addresses of pages that stay as they were printed before. */
  readonly frozen: ReadonlySet<string>;
  /** MDX articles that do not compile or run. */
  readonly issues: readonly ContentIssue[];
}

/**
 * Prints the site without the MDX articles that do not work: one that was public stays as it was printed
 * before, any other is left out. What fails shows only when it is printed, and may be in many lists by
 * then, so that the release is begun anew.
 */
export async function printRelease(
  store: Store, storePath: string, output: Output, templates: CompiledTemplates, sync: NewsroomSync, pool: WorkerPool,
  onProgress: (done: number, total: number) => void,
): Promise<PrintedRelease> {
  const issues = [...templates.issues];
  const broken = new Set([...sync.frozenMdx, ...issues.map(({ file }) => file)]);
  for (;;) {
    if (issues.length > 0) sync.leaveOut(issues);
    const frozen = await keepPages(store, output, broken);
    const options = { storePath, bundle: templates.bundle.entry, templates: templates.fingerprint, frozen };
    const printing = await printSite(store, output, options, pool, onProgress);
    if (printing.failed.length === 0) {
      return { printing, frozen, issues, files: new Set(printing.addresses.map(outputFile)) };
    }
    for (const { path, reason, mdxFile } of printing.failed) {
      if (mdxFile === undefined) throw new Error(`${path}: ${reason}`);
      issues.push(errorAt(mdxFile, 'mdx-failed', contentMessages['mdx-failed'](reason)));
      broken.add(mdxFile);
    }
    await output.restart();
  }
}

/** Keeps the printed pages of articles whose files are broken; those that have none are left out. */
async function keepPages(store: Store, output: Output, broken: ReadonlySet<string>): Promise<Set<string>> {
  const kept = new Set<string>();
  const released = store.prepare("SELECT code FROM articles WHERE file = ? AND state = 'listed'");
  for (const file of broken) {
    const row = released.get(file);
    if (row === undefined) continue;
    const path = articlePath(String(row['code']));
    if (await output.keep(outputFile(path))) kept.add(path);
    else new ArticleWriter(store).leaveOut(file);
  }
  return kept;
}
