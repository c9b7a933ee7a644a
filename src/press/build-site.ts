import { isWithin } from '../content/walk.ts';
import { compareIssues, isError, type ContentIssue } from '../domain/content-issue.ts';
import { isDamage, isDamaged, openStore, readMeta, removeStore, type Store } from '../store/open-store.ts';
import { lockNewsroom } from './build-lock.ts';
import { Stopwatch, type BuildReport } from './build-report.ts';
import { compileTemplates } from './compile-templates.ts';
import { readingFingerprint, templatesFingerprint } from './engine-fingerprint.ts';
import type { NewsroomPaths } from './newsroom-paths.ts';
import { Output, OutputError } from './output.ts';
import { printRelease } from './print-release.ts';
import { publishFiles } from './publish-files.ts';
import { release } from './release.ts';
import { syncNewsroom } from './sync-newsroom.ts';
import { WorkerPool } from './worker-pool.ts';

/** How a site shall be built. */
export interface BuildOptions {
  readonly paths: NewsroomPaths;
  /** The build's clock, in milliseconds since the epoch: decides on embargoes. */
  readonly now: number;
  readonly drafts: boolean;
  /** Publishes nothing when there is any error. */
  readonly strict: boolean;
  /** Reads every file and prints every page again. */
  readonly full: boolean;
  /** Told what is going on. */
  readonly onProgress: (phase: BuildPhase, done: number, total: number) => void;
}

/** The parts of a build that take time. */
export type BuildPhase = 'read' | 'compile' | 'print' | 'publish';

/**
 * Builds the newsroom's site: files -> store -> pages -> one switch. A bad article is left out and named;
 * the rest is published.
 *
 * @throws OutputError or LockedError when the surroundings do not allow a build
 */
export async function buildSite(options: BuildOptions): Promise<BuildReport> {
  refuseDangerousOutput(options.paths);
  const unlock = lockNewsroom(options.paths.cache);
  try {
    return await buildOnce(options).catch((error: unknown) => {
      if (!isDamage(error) && !isDamaged(options.paths.store)) throw error;
      // The store is a cache: a damaged one is thrown away, and the build begins anew.
      removeStore(options.paths.store);
      return buildOnce(options);
    });
  } finally {
    unlock();
  }
}

async function buildOnce(options: BuildOptions): Promise<BuildReport> {
  const { paths } = options;
  const watch = new Stopwatch();
  const store = openStore(paths.store, readingFingerprint());
  const pool = new WorkerPool();
  try {
    if (options.full) store.exec("UPDATE files SET hash = ''; UPDATE pictures SET modified = -1;");
    const visibility = { now: options.now, drafts: options.drafts, embargoed: false };
    const sync = await syncNewsroom(store, paths.root, visibility, pool, (done, total) => options.onProgress('read', done, total));
    watch.lap('read');
    if (!sync.canBuild || (options.strict && sync.issues.some(isError))) return unpublished(store, sync, watch);
    const templates = await compileTemplates(store, paths.root, templatesFingerprint(), sync.frozenMdx, () => options.onProgress('compile', 0, 1));
    watch.lap('compile');
    const output = await Output.open(paths.out, options.full ? undefined : readMeta(store, 'output'));
    try {
      const printed = await printRelease(
        store, paths.store, output, templates, sync, pool, (done, total) => options.onProgress('print', done, total),
      );
      watch.lap('print');
      const files = await publishFiles(store, output, paths, templates.bundle.client, (file) => printed.files.has(file));
      const issues = [...sync.issues, ...printed.issues, ...files.issues].sort(compareIssues);
      if (options.strict && issues.some(isError)) {
        await output.abandon();
        return unpublished(store, { issues, articlesRead: sync.articlesRead }, watch);
      }
      options.onProgress('publish', 0, 1);
      const removed = await release(store, output, printed, files);
      watch.lap('publish');
      return {
        ...summary(store, issues, sync.articlesRead),
        published: true,
        pages: { total: printed.printing.addresses.length, printed: printed.printing.printed.length, removed },
        written: { files: output.size, bytes: printed.printing.printed.reduce((sum, { bytes }) => sum + bytes, 0) },
        compiled: templates.bundle.isNew,
        timings: watch.timings(),
      };
    } catch (error) {
      await output.abandon();
      throw error;
    }
  } finally {
    await pool.close();
    store.close();
  }
}

function unpublished(store: Store, sync: { readonly issues: readonly ContentIssue[]; readonly articlesRead: number }, watch: Stopwatch): BuildReport {
  return {
    ...summary(store, [...sync.issues].sort(compareIssues), sync.articlesRead),
    published: false,
    pages: { total: 0, printed: 0, removed: 0 },
    written: { files: 0, bytes: 0 },
    compiled: false,
    timings: watch.timings(),
  };
}

function summary(store: Store, issues: readonly ContentIssue[], read: number) {
  const errors = issues.filter(isError).length;
  const counts = new Map(store.prepare('SELECT state, count(*) AS n FROM articles GROUP BY state').all().map((row) => [String(row['state']), Number(row['n'])]));
  const articles = { public: counts.get('listed') ?? 0, withdrawn: counts.get('tombstone') ?? 0, hidden: counts.get('hidden') ?? 0, faulty: counts.get('faulty') ?? 0, read };
  return { version: 1 as const, issues, errors, warnings: issues.length - errors, articles };
}

/** The output must not swallow the newsroom, nor lie in what it is made from. */
function refuseDangerousOutput({ out, root, content, public: publicFolder, cache }: NewsroomPaths): void {
  if (isWithin(out, root)) throw new OutputError(`the output folder ${out} holds the newsroom itself`);
  for (const folder of [content, publicFolder, cache]) {
    if (isWithin(folder, out)) throw new OutputError(`the output folder ${out} lies within ${folder}`);
  }
}
