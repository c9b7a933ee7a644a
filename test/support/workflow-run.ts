import { execFile, execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { parse } from 'yaml';
import { ENGINE_ROOT } from '../../src/press/newsroom-paths.ts';

/** A workflow of GitHub Actions, as far as ours use the language. */
export interface Workflow {
  readonly on: Record<string, unknown>;
  readonly permissions: Record<string, string>;
  readonly env: Record<string, string>;
  readonly jobs: Record<string, Job>;
}

interface Job {
  readonly if?: string;
  readonly needs?: string;
  readonly concurrency?: { readonly group: string; readonly 'cancel-in-progress': boolean };
  readonly strategy?: { readonly matrix: { readonly part: readonly number[] } };
  readonly steps: readonly Step[];
}

interface Step {
  readonly name: string;
  readonly id?: string;
  readonly if?: string;
  readonly uses?: string;
  readonly with?: Readonly<Record<string, string | number | boolean>>;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly 'working-directory'?: string;
  readonly 'continue-on-error'?: boolean;
}

/** What started a run. */
export interface WorkflowEvent {
  readonly name: 'push' | 'schedule' | 'workflow_dispatch' | 'pull_request';
  /** The commit of the run; for a pull request the merged one. */
  readonly sha: string;
  /** The commit that the branch had before a push. */
  readonly before?: string;
  /** By default that of the main branch. */
  readonly ref?: string;
}

/** What is set in a repository, by name. */
export interface RunnerSettings {
  readonly vars?: Readonly<Record<string, string>>;
  readonly secrets?: Readonly<Record<string, string>>;
  /** What every step finds in its environment besides. */
  readonly environment?: Readonly<Record<string, string>>;
}

/** How a job went. */
export interface JobRun {
  readonly conclusion: 'success' | 'failure' | 'skipped';
  /** By the step's name: how it ended, and what it printed. Steps that were skipped are not there. */
  readonly steps: ReadonlyMap<string, { readonly conclusion: 'success' | 'failure'; readonly output: string }>;
  readonly summary: string;
}

type Values = Record<string, unknown>;

/** Reads a workflow's file. */
export function readWorkflow(name: string): Workflow {
  return parse(readFileSync(join(ENGINE_ROOT, 'ci/github', `${name}.yml`), 'utf8')) as Workflow;
}

/**
 * Runs our workflows as GitHub does: each job in a fresh clone, steps by their conditions, `run` as it stands. Actions are
 * played: caches and artifacts lie in folders, and the engine's packages are those that are installed here.
 */
export class GitHubRunner {
  /** Caches in the order in which they were saved. */
  readonly caches: string[] = [];
  /** The newsroom lies in a repository of its own, and the engine in its submodule `engine`. */
  readonly engine = 'engine';
  readonly #home = mkdtempSync(join(tmpdir(), 'khabar-github-'));
  readonly #repository: string;
  readonly #settings: RunnerSettings;
  #runs = 0;

  /**
   * @param repository the folder of a git repository
   */
  constructor(repository: string, settings: RunnerSettings = {}) {
    this.#repository = repository;
    this.#settings = settings;
  }

  [Symbol.dispose](): void {
    rmSync(this.#home, { recursive: true, force: true });
  }

  /** A file or folder that an artifact holds. */
  artifact(name: string): string {
    return join(this.#home, 'artifacts', name);
  }

  /** Forgets all caches but the first ones. */
  keepCaches(count: number): void {
    this.caches.length = count;
  }

  /**
   * Runs a job of a workflow.
   *
   * @param more contexts besides those of the event, such as `matrix`; and what the environment has for this run alone
   */
  async run(name: string, jobName: string, event: WorkflowEvent, more: { contexts?: Values; environment?: Record<string, string> } = {}): Promise<JobRun> {
    const workflow = readWorkflow(name);
    const job = workflow.jobs[jobName];
    if (job === undefined) throw new Error(`there is no job ${jobName}`);
    this.#runs += 1;
    const workspace = join(this.#home, 'work', String(this.#runs));
    mkdirSync(workspace, { recursive: true });
    const files = { output: join(workspace, '../output'), summary: join(workspace, '../summary') };
    writeFileSync(files.summary, '');
    const outputs: Record<string, Values> = {};
    const steps: JobRun['steps'] & Map<string, { conclusion: 'success' | 'failure'; output: string }> = new Map();
    let hasFailed = false;
    const contexts: Values = {
      ...more.contexts,
      github: { event_name: event.name, sha: event.sha, ref: event.ref ?? 'refs/heads/main', run_id: this.#runs, run_attempt: 1, event: lenient({ before: event.before ?? '', pull_request: { number: 1 } }) },
      env: lenient({ ...workflow.env, ENGINE: this.engine }), vars: lenient(this.#settings.vars ?? {}), secrets: lenient(this.#settings.secrets ?? {}), inputs: lenient({}),
      steps: new Proxy({}, { get: (_, id) => ({ outputs: lenient(outputs[String(id)] ?? {}) }) }),
      cancelled: () => false, failure: () => hasFailed, success: () => !hasFailed, always: () => true,
    };
    if (job.if !== undefined && !isTrue(job.if, contexts)) return { conclusion: 'skipped', steps, summary: '' };
    for (const step of job.steps) {
      const asksItself = /\b(?:always|cancelled|failure)\(\)/.test(step.if ?? '');
      if ((hasFailed && !asksItself) || (step.if !== undefined && !isTrue(step.if, contexts))) continue;
      writeFileSync(files.output, '');
      const inputs = fill(step.with ?? {}, contexts);
      const { code, output } = step.uses !== undefined
        ? { code: 0, output: this.#act(step.uses, inputs, workspace, event) }
        : await this.#script(step, workspace, contexts, { ...workflow.env, ENGINE: this.engine, ...fill(step.env ?? {}, contexts), ...more.environment, GITHUB_OUTPUT: files.output, GITHUB_STEP_SUMMARY: files.summary });
      if (step.id !== undefined) outputs[step.id] = Object.fromEntries(readFileSync(files.output, 'utf8').trim().split('\n').map((line) => line.split('=')));
      steps.set(step.name, { conclusion: code === 0 ? 'success' : 'failure', output });
      if (code !== 0 && step['continue-on-error'] !== true) hasFailed = true;
    }
    return { conclusion: hasFailed ? 'failure' : 'success', steps, summary: readFileSync(files.summary, 'utf8') };
  }

  #act(uses: string, inputs: Record<string, string>, workspace: string, event: WorkflowEvent): string {
    const name = uses.replace(/@v\d+$/, '');
    if (name === 'actions/checkout') this.#checkOut(workspace, inputs['ref'] ?? event.sha, inputs['fetch-depth'] ?? '1');
    else if (name === 'actions/cache/restore') return this.#restore(workspace, inputs);
    else if (name === 'actions/cache/save') this.#save(workspace, inputs);
    else if (name === 'actions/upload-artifact') cpSync(join(workspace, inputs['path'] ?? ''), join(this.artifact(inputs['name'] ?? ''), basename(inputs['path'] ?? '')), { recursive: true });
    else if (name === 'actions/download-artifact') this.#download(workspace, inputs);
    else if (name !== 'actions/setup-node') throw new Error(`nobody plays ${uses}`);
    return '';
  }

  #checkOut(workspace: string, ref: string, depth: string): void {
    git(workspace, 'init', '--quiet', '--initial-branch', 'main');
    git(workspace, 'remote', 'add', 'origin', `file://${this.#repository}`);
    git(workspace, 'fetch', '--quiet', `--depth=${depth}`, 'origin', ref);
    git(workspace, 'checkout', '--quiet', 'FETCH_HEAD');
    symlinkSync(ENGINE_ROOT, join(workspace, this.engine));
  }

  /** All artifacts that fit the pattern, their files in one folder. */
  #download(workspace: string, inputs: Record<string, string>): void {
    const prefix = (inputs['pattern'] ?? '').replace(/\*$/, '');
    for (const name of readdirSync(this.artifact('')).filter((artifact) => artifact.startsWith(prefix))) {
      cpSync(this.artifact(name), join(workspace, inputs['path'] ?? ''), { recursive: true });
    }
  }

  #restore(workspace: string, inputs: Record<string, string>): string {
    const prefix = inputs['restore-keys'] ?? '';
    const key = this.caches.find((cache) => cache === inputs['key']) ?? this.caches.findLast((cache) => cache.startsWith(prefix));
    if (key === undefined) return '';
    for (const path of storePaths(inputs)) {
      mkdirSync(dirname(join(workspace, path)), { recursive: true });
      cpSync(join(this.#home, 'caches', key, path), join(workspace, path));
    }
    return key;
  }

  #save(workspace: string, inputs: Record<string, string>): void {
    const key = inputs['key'] ?? '';
    // What was saved under a key stays as it is.
    if (this.caches.includes(key)) return;
    for (const path of storePaths(inputs)) {
      mkdirSync(dirname(join(this.#home, 'caches', key, path)), { recursive: true });
      cpSync(join(workspace, path), join(this.#home, 'caches', key, path));
    }
    this.caches.push(key);
  }

  #script(step: Step, workspace: string, contexts: Values, env: Record<string, string>): Promise<{ code: number; output: string }> {
    const script = String(fill({ script: step.run ?? '' }, contexts)['script']);
    // The packages are those that are installed here.
    if (script.startsWith('npm ci ')) return Promise.resolve({ code: existsSync(join(workspace, String(fill({ at: step['working-directory'] ?? '.' }, contexts)['at']), 'package-lock.json')) ? 0 : 1, output: '' });
    return runScript('bash', ['--noprofile', '--norc', '-e', '-c', script], workspace, this.#home, { ...this.#settings.environment, ...env });
  }
}

/** Runs a shell with an environment that has only what is given. */
export function runScript(
  program: string, words: readonly string[], folder: string, home: string, env: Readonly<Record<string, string>>,
): Promise<{ code: number; output: string }> {
  const base = { PATH: process.env['PATH'] ?? '', HOME: home, LANG: 'C.UTF-8', CI: 'true', ...identity() };
  return new Promise((resolve) => {
    const child = execFile(program, [...words], { cwd: folder, encoding: 'utf8', timeout: 120_000, maxBuffer: 2 ** 26, env: { ...base, ...env } }, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : Number(error.code ?? 1), output: stdout + stderr });
    });
    child.stdin?.end();
  });
}

/** Runs git, and gives what it prints. */
export function git(folder: string, ...words: readonly string[]): string {
  return execFileSync('git', [...words], { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], env: { ...process.env, ...identity() } });
}

function identity(): Record<string, string> {
  return { GIT_AUTHOR_NAME: 'test', GIT_AUTHOR_EMAIL: 'test@test.example', GIT_COMMITTER_NAME: 'test', GIT_COMMITTER_EMAIL: 'test@test.example', GIT_CONFIG_NOSYSTEM: '1' };
}

/** The store; the compiled templates lie with the engine, which all runs share here. */
function storePaths(inputs: Record<string, string>): string[] {
  return (inputs['path'] ?? '').trim().split('\n').filter((path) => !path.includes('node_modules'));
}

/** Values in which whatever is missing is empty, as in GitHub's expressions. */
function lenient(values: Readonly<Values>): Values {
  return new Proxy({ ...values }, { get: (target, name) => target[String(name)] ?? '' });
}

function fill(texts: Readonly<Record<string, unknown>>, contexts: Values): Record<string, string> {
  return Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, String(text).replace(/\$\{\{(.*?)\}\}/g, (_, expression: string) => String(evaluate(expression, contexts)))]));
}

function isTrue(condition: string, contexts: Values): boolean {
  return evaluate(/^\$\{\{(.*)\}\}$/.exec(condition)?.[1] ?? condition, contexts) === true;
}

/** GitHub's expressions, as far as ours use them, read the same as JavaScript's, names with a dash apart. */
function evaluate(expression: string, contexts: Values): unknown {
  const script = expression.replace(/\.([a-z]+-[a-z-]+)/g, "['$1']");
  return new Function(...Object.keys(contexts), `return (${script});`)(...Object.values(contexts));
}
