import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { BuildReport } from '../press/build-report.ts';
import { newsroomPaths } from '../press/newsroom-paths.ts';
import { median, medianCost, type BenchResult, type BuildKind, type BuildRow, type Machine } from './bench-result.ts';
import { EngineCopy } from './engine-copy.ts';
import { measureHugo } from './hugo-run.ts';
import { measure, type Cost } from './measured-run.ts';
import { NewsroomRepository } from './newsroom-repository.ts';
import { editedArticle, newArticle, withdrawnArticle } from './pushes.ts';
import { settleDisk } from './settle-disk.ts';
import type { SyntheticNewsroom } from './synthetic-newsroom.ts';
import { writeFiles } from './write-newsroom.ts';

/** What a bench needs to know. */
export interface BenchOptions {
  readonly newsroom: SyntheticNewsroom;
  /** An empty folder, which the newsroom, its site and a copy of the engine go into. */
  readonly folder: string;
  /** The engine's own folder. */
  readonly engine: string;
  /** Node's program, which the builds are run with. */
  readonly node: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly machine: Machine;
  /** How often each kind of build is measured; by default a full build and one after a change of a template once, others three times. */
  readonly runs?: number;
  /** Builds the same articles with Hugo as well. */
  readonly besideHugo: boolean;
  /** Told what begins. */
  readonly onProgress: (what: string) => void;
}

interface Run {
  readonly cost: Cost;
  readonly report: BuildReport;
  readonly storeBytes: number;
}

/**
 * Writes a synthetic newsroom and measures each kind of build of it, as `khabar build` is called on the command line.
 *
 * @throws {Error} when a build fails, or finds anything wrong in the articles
 */
export async function runBench(options: BenchOptions): Promise<BenchResult> {
  const { newsroom, folder, onProgress } = options;
  onProgress(`writing ${newsroom.recipe.count} articles`);
  const { root, cache, out } = newsroomPaths(join(folder, 'newsroom'));
  writeFiles(root, newsroom.files());
  const repository = new NewsroomRepository(root, options.env);
  const engine = new EngineCopy(options.engine, join(folder, 'engine'));
  const [few, many] = [options.runs ?? 1, options.runs ?? 3];
  const builds: BuildRow[] = [];
  const measureKind = async (kind: BuildKind, runs: number, change: (run: number) => void): Promise<void> => {
    const measured: Run[] = [];
    for (let run = 0; run < runs; run += 1) {
      change(run);
      onProgress(`build: ${kind}${runs > 1 ? `, ${run + 1} of ${runs}` : ''}`);
      measured.push(await build(options, engine, root));
    }
    builds.push(rowOf(kind, measured));
  };
  await measureKind('full', few, () => {
    for (const made of [cache, out, join(root, '.dist.khabar')]) rmSync(made, { recursive: true, force: true });
    engine.forgetBundles();
  });
  await measureKind('unchanged', many, () => {});
  await measureKind('new', many, (run) => repository.push([newArticle(newsroom, run)]));
  await measureKind('edited', many, (run) => repository.push([editedArticle(newsroom, run)]));
  await measureKind('withdrawn', many, (run) => repository.push([withdrawnArticle(newsroom, run)]));
  await measureKind('template', few, () => engine.changeTemplate());
  const peer = options.besideHugo ? await measureHugo(newsroom, join(folder, 'hugo'), few, options, options.env, onProgress) : undefined;
  const { count, seed, pictures = 0, brief = false } = newsroom.recipe;
  return { version: 1, articles: count, seed, pictures, brief, git: repository.hasGit, machine: options.machine, builds, peer };
}

async function build({ folder, node, env }: BenchOptions, engine: EngineCopy, root: string): Promise<Run> {
  settleDisk();
  const file = join(folder, 'report.json');
  const words = [engine.script, 'build', '--root', root, '--report', file];
  const cost = await measure({ program: node, words, folder: engine.folder, env });
  const report = JSON.parse(readFileSync(file, 'utf8')) as BuildReport;
  if (report.issues.length > 0) throw new Error(`the build found something wrong: ${JSON.stringify(report.issues[0])}`);
  return { cost, report, storeBytes: sizeOfStore(newsroomPaths(root).store) };
}

/** The database and what SQLite keeps beside it. */
function sizeOfStore(store: string): number {
  const folder = dirname(store);
  const names = readdirSync(folder).filter((name) => name.startsWith(basename(store)));
  return names.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
}

function rowOf(kind: BuildKind, runs: readonly Run[]): BuildRow {
  const middle = (valueOf: (run: Run) => number): number => median(runs.map(valueOf));
  const phases = [...new Set(runs.flatMap(({ report }) => Object.keys(report.timings)))];
  return {
    kind,
    runs: runs.length,
    ...medianCost(runs.map(({ cost }) => cost)),
    pagesPrinted: middle(({ report }) => report.pages.printed),
    filesWritten: middle(({ report }) => report.written.files),
    bytesWritten: middle(({ report }) => report.written.bytes),
    storeBytes: middle(({ storeBytes }) => storeBytes),
    timings: Object.fromEntries(phases.map((phase) => [phase, middle(({ report }) => report.timings[phase] ?? 0)])),
  };
}
