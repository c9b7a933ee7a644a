import { existsSync } from 'node:fs';
import { isWithin } from '../content/walk.ts';
import { outputFile } from '../domain/addresses.ts';
import { compareIssues, isError, type ContentIssue } from '../domain/content-issue.ts';
import { belongsTo, type SitePart } from '../domain/site-part.ts';
import { StoredFiles } from '../store/known-files.ts';
import { NewsroomReader } from '../store/newsroom-reader.ts';
import { openStore, readMeta, writeMeta, type Store } from '../store/open-store.ts';
import { ReleaseRecord } from '../store/release-record.ts';
import { lockNewsroom } from './build-lock.ts';
import { Stopwatch, type BuildReport } from './build-report.ts';
import { collectSearch } from './collect-search.ts';
import { compileTemplates, publicMdx } from './compile-templates.ts';
import { readingFingerprint, searchFingerprint, templatesFingerprint } from './engine-fingerprint.ts';
import { collectHostFiles } from './host-files.ts';
import type { NewsroomPaths } from './newsroom-paths.ts';
import { compressFiles, hasCompressedCopies, removeCompressedCopies } from './compress-files.ts';
import { DeltaFolder } from './delta-folder.ts';
import { healingStore } from './heal-store.ts';
import { OutputError, type Output } from './output.ts';
import { pageFinish } from './page-finish.ts';
import type { Plan } from './plan.ts';
import { PartFolder } from './part-folder.ts';
import { loadBundle } from './print-pages.ts';
import { printRelease } from './print-release.ts';
import { release, takeOver } from './release.ts';
import { collectSiteFiles } from './site-files.ts';
import { SiteFolder } from './site-folder.ts';
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
  /** A folder for the changes alone, in place of the site. */
  readonly delta?: string;
  /** Prints a part of the whole site into a folder, in place of the site, and releases nothing. */
  readonly part?: { readonly folder: string; readonly part: SitePart };
  /** Folders of parts that other machines have printed: their pages are taken where they are right. */
  readonly parts?: readonly string[];
  /** Prints links that lead from page to page without a server, whatever the newsroom's settings say. */
  readonly isRelative?: boolean;
  /** Puts compressed copies beside the files. */
  readonly isPrecompressed?: boolean;
  /** Whether the working tree is known to be as committed, as it is in a fresh checkout: git does not look at it then. */
  readonly isAsCommitted?: boolean;
  /** Told what is going on. */
  readonly onProgress: (phase: BuildPhase, done: number, total: number) => void;
}

/** The parts of a build that take time. */
export type BuildPhase = 'read' | 'compile' | 'print' | 'compress' | 'publish';

/**
 * Builds the newsroom's site: files -> store -> pages -> one switch. A bad article is left out and named;
 * the rest is published.
 *
 * @throws OutputError or LockedError when the surroundings do not allow a build
 */
export async function buildSite(options: BuildOptions): Promise<BuildReport> {
  refuseDangerousOutput(options.part?.folder ?? options.delta ?? options.paths.out, options.paths);
  const unlock = lockNewsroom(options.paths.cache);
  try {
    return await healingStore(options.paths.store, () => buildOnce(options));
  } finally {
    unlock();
  }
}

async function buildOnce(options: BuildOptions): Promise<BuildReport> {
  const { paths } = options;
  const watch = new Stopwatch();
  const store = openStore(paths.store, readingFingerprint());
  const pool = new WorkerPool();
  const part = options.part?.part;
  const isMine = (file: string): boolean => part === undefined || belongsTo(part, file);
  let output: Output | undefined;
  let searching: Promise<void> | undefined;
  try {
    const record = new ReleaseRecord(store);
    output = await openOutput(options, record);
    if (record.isPublic(output.digest)) takeOver(store, record);
    record.begin();
    if (options.full) readEverythingAgain(store);
    watch.lap('open');
    loadLastBundle(store);
    const visibility = { now: options.now, drafts: options.drafts, embargoed: false };
    const sync = await syncNewsroom(
      store, paths.root, visibility, pool, (done, total) => options.onProgress('read', done, total), (phase) => watch.lap(`read:${phase}`), options.isAsCommitted,
    );
    // What reading has left in memory is not needed for printing.
    await pool.close();
    if (!sync.canBuild || (options.strict && sync.issues.some(isError))) return await unpublished(store, record, output, sync, watch);
    const compiled = await compileTemplates(store, paths.root, templatesFingerprint(), sync.frozenMdx, () => options.onProgress('compile', 0, 1));
    const finish = pageFinish(new NewsroomReader(store).config, options.isRelative);
    // Pages that are finished otherwise are other pages.
    const templates = { ...compiled, fingerprint: compiled.fingerprint + JSON.stringify(finish) };
    writeMeta(store, 'bundle', templates.bundle.entry);
    watch.lap('compile');
    // Files that stay as they are have no copies yet when those are asked for the first time.
    const full = options.full || (options.isPrecompressed === true && !hasCompressedCopies(record));
    const place = output;
    const search = (scope: Plan['scope']): Promise<void> => collectSearch(store, record, {
      storePath: paths.store, engine: searchFingerprint(), staging: place.staging, twin: place.twin, isInPlace: place.isInPlace, scope,
    }, pool);
    // Pagefind's program works while pages are written. Where an article is code, the release may have to be begun anew.
    const isSafe = part === undefined && publicMdx(store).length === 0;
    const onPlanned = (scope: Plan['scope']): void => {
      if (!isSafe || scope !== 'whole') return;
      searching = search(scope);
      // Whoever waits for it hears of a fault.
      searching.catch(() => {});
    };
    const printed = await printRelease(
      store, record, { output, templates, finish, sync, pool, storePath: paths.store, full, isMine: (path) => isMine(outputFile(path)), isPart: part !== undefined, parts: options.parts ?? [], onPlanned },
      (done, total) => options.onProgress('print', done, total),
    );
    watch.lap('print');
    const files = { store, record, paths, client: templates.bundle.client, staging: output.staging, twin: output.twin, isInPlace: output.isInPlace, scope: printed.scope, finish, isMine, isPart: part !== undefined, parts: options.parts ?? [] };
    const fileIssues = await collectSiteFiles(files);
    await collectHostFiles({ ...files, inlineCode: async () => (await loadBundle(templates.bundle.entry)).inlineCode() });
    watch.lap('files');
    // Parts are put together by whoever has the whole site, and that is who indexes it.
    if (part === undefined) {
      // What printing has left in memory is not needed for this.
      if (searching === undefined) await pool.close();
      await (searching ?? search(printed.scope));
      watch.lap('search');
    }
    if (options.isPrecompressed !== true) removeCompressedCopies(record, printed.scope);
    else if (part === undefined) await compressFiles(files, record, printed.scope, (done, total) => options.onProgress('compress', done, total));
    watch.lap('compress');
    const issues = [...sync.issues, ...printed.issues, ...fileIssues].sort(compareIssues);
    if (options.strict && issues.some(isError)) return await unpublished(store, record, output, { issues, articlesRead: sync.articlesRead }, watch);
    options.onProgress('publish', 0, 1);
    const { written, removed } = await release(store, record, output, printed.scope, templates.fingerprint, part === undefined);
    watch.lap('publish');
    return {
      ...summary(store, issues, sync.articlesRead),
      published: true,
      pages: { total: part === undefined ? record.pages : printed.printing.printed, asked: printed.printing.asked, printed: printed.printing.printed, removed },
      written: { files: written, bytes: printed.printing.bytes },
      compiled: templates.bundle.isNew,
      timings: watch.timings(),
    };
  } catch (error) {
    // Nobody writes into the release any more when it is taken away.
    await pool.close();
    await searching?.catch(() => {});
    await output?.abandon();
    throw error;
  } finally {
    await pool.close();
    output?.close();
    store.close();
  }
}

function openOutput({ paths, delta, part }: BuildOptions, record: ReleaseRecord): Promise<Output> {
  if (part !== undefined) return PartFolder.open(part.folder, record);
  return delta === undefined ? SiteFolder.open(paths.out) : DeltaFolder.open(delta, record);
}

/** Loads the bundle that was used last, while git looks at the newsroom: most often it is the one that will be used. */
function loadLastBundle(store: Store): void {
  const entry = readMeta(store, 'bundle') ?? '';
  if (existsSync(entry)) void loadBundle(entry).catch(() => {});
}

function readEverythingAgain(store: Store): void {
  new StoredFiles(store).readAllAgain();
  store.exec("UPDATE pictures SET version = ''");
}

async function unpublished(
  store: Store, record: ReleaseRecord, output: Output, sync: { readonly issues: readonly ContentIssue[]; readonly articlesRead: number }, watch: Stopwatch,
): Promise<BuildReport> {
  await output.abandon();
  record.begin();
  return {
    ...summary(store, [...sync.issues].sort(compareIssues), sync.articlesRead),
    published: false,
    pages: { total: 0, asked: 0, printed: 0, removed: 0 },
    written: { files: 0, bytes: 0 },
    compiled: false,
    timings: watch.timings(),
  };
}

function summary(store: Store, issues: readonly ContentIssue[], read: number) {
  const errors = issues.filter(isError).length;
  const [latest] = store.prepare("SELECT seats, listed FROM lists WHERE name = 'latest'").all();
  const [listed, seats] = [Number(latest?.['listed'] ?? 0), Number(latest?.['seats'] ?? 0)];
  const hidden = store.prepare("SELECT state, count(*) AS n FROM articles WHERE state IN ('hidden', 'faulty') GROUP BY state").all();
  const counts = new Map(hidden.map((row) => [String(row['state']), Number(row['n'])]));
  const articles = { public: listed, withdrawn: seats - listed, hidden: counts.get('hidden') ?? 0, faulty: counts.get('faulty') ?? 0, read };
  return { version: 1 as const, issues, errors, warnings: issues.length - errors, articles };
}

/** The output must not swallow the newsroom, nor lie in what it is made from. */
function refuseDangerousOutput(out: string, { root, content, public: publicFolder, cache }: NewsroomPaths): void {
  if (isWithin(out, root)) throw new OutputError(`the output folder ${out} holds the newsroom itself`);
  for (const folder of [content, publicFolder, cache]) {
    if (isWithin(folder, out)) throw new OutputError(`the output folder ${out} lies within ${folder}`);
  }
}
