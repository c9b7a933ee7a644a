import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { ENGINE_ROOT } from '../../src/press/newsroom-paths.ts';
import { git, runScript } from './workflow-run.ts';

/** The file of our GitLab pipelines. */
export const PIPELINE_FILE = join(ENGINE_ROOT, 'ci/gitlab/khabar.gitlab-ci.yml');

interface PipelineJob {
  readonly extends?: string;
  readonly needs?: readonly string[];
  readonly variables?: Readonly<Record<string, string>>;
  readonly before_script?: readonly string[];
  readonly script?: readonly string[];
  readonly cache?: readonly { readonly key: string; readonly paths: readonly string[]; readonly policy?: string; readonly when?: string }[];
  readonly artifacts?: { readonly paths?: readonly string[]; readonly when?: string; readonly reports?: { readonly codequality: string } };
}

/** How a job of a pipeline went. */
export interface PipelineJobRun {
  readonly code: number;
  readonly output: string;
  /** The job's folder. */
  readonly folder: string;
}

/**
 * Runs jobs of our GitLab pipelines as a runner does: each in a fresh clone, before_script and script in one shell. Caches
 * and artifacts are played, and the engine's packages are those that are installed here.
 */
export class GitLabRunner {
  readonly #home = mkdtempSync(join(tmpdir(), 'khabar-gitlab-'));
  readonly #repository: string;
  readonly #variables: Readonly<Record<string, string>>;
  #runs = 0;

  /**
   * @param repository the folder of a git repository
   * @param variables the project's CI/CD variables
   */
  constructor(repository: string, variables: Readonly<Record<string, string>>) {
    this.#repository = repository;
    this.#variables = variables;
  }

  [Symbol.dispose](): void {
    rmSync(this.#home, { recursive: true, force: true });
  }

  /** Forgets the cached store. */
  loseCaches(): void {
    rmSync(join(this.#home, 'caches'), { recursive: true, force: true });
  }

  /**
   * Runs one job.
   *
   * @param sha the commit of the pipeline, which is on the main branch
   * @param predefined what GitLab sets by the kind of pipeline
   */
  async run(name: string, sha: string, predefined: Readonly<Record<string, string>> = {}): Promise<PipelineJobRun> {
    const file = parse(readFileSync(PIPELINE_FILE, 'utf8')) as Record<string, PipelineJob> & { readonly variables: Record<string, string> };
    const own = file[name];
    if (own === undefined) throw new Error(`there is no job ${name}`);
    const job = { ...file[own.extends ?? ''], ...own };
    const folder = join(this.#home, 'work', String(this.#runs += 1));
    mkdirSync(folder, { recursive: true });
    this.#checkOut(folder, sha);
    for (const cache of job.cache ?? []) this.#copy(cache.paths, this.#cacheFolder(cache.key), folder);
    for (const need of job.needs ?? []) this.#copy(['.'], join(this.#home, 'artifacts', need), folder);
    const lines = [...job.before_script ?? [], ...job.script ?? []];
    // The packages are those that are installed here.
    const install = 'ln -s "$TEST_PACKAGES" "$ENGINE/node_modules"';
    const script = lines.map((line) => (line.includes('npm ci ') ? install : line)).join('\n');
    const { code, output } = await runScript('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script], folder, this.#home, {
      ...file.variables, ...this.#variables, ...job.variables, TEST_PACKAGES: join(ENGINE_ROOT, 'node_modules'),
      CI_PROJECT_DIR: folder, CI_COMMIT_SHA: sha, CI_COMMIT_BRANCH: 'main', CI_DEFAULT_BRANCH: 'main', ...predefined,
    });
    const isSaved = (when = 'on_success'): boolean => when === 'always' || code === 0;
    for (const { key, paths, policy, when } of job.cache ?? []) if (policy !== 'pull' && isSaved(when)) this.#copy(paths, folder, this.#cacheFolder(key));
    if (isSaved(job.artifacts?.when)) this.#copy(job.artifacts?.paths ?? [], folder, join(this.#home, 'artifacts', name));
    return { code, output, folder };
  }

  #checkOut(folder: string, sha: string): void {
    git(folder, 'init', '--quiet', '--initial-branch', 'main');
    git(folder, 'remote', 'add', 'origin', `file://${this.#repository}`);
    git(folder, 'fetch', '--quiet', '--depth=1', 'origin', sha);
    git(folder, 'checkout', '--quiet', '--detach', 'FETCH_HEAD');
  }

  #cacheFolder(key: string): string {
    return join(this.#home, 'caches', key);
  }

  /** Copies what is there of some paths. */
  #copy(paths: readonly string[], from: string, to: string): void {
    for (const path of paths) {
      if (!existsSync(join(from, path))) continue;
      mkdirSync(dirname(join(to, path)), { recursive: true });
      cpSync(join(from, path), join(to, path), { recursive: true });
    }
  }
}

/** Copies the engine into a newsroom's repository, as in a clone of the engine with content of its own. */
export function copyEngine(folder: string): void {
  for (const name of ['ci', 'scripts', 'src', 'package.json', 'package-lock.json', 'astro.config.mjs', 'tsconfig.json']) {
    cpSync(join(ENGINE_ROOT, name), join(folder, name), { recursive: true });
  }
}
