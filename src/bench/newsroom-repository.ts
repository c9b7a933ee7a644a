import { spawnSync } from 'node:child_process';
import { devNull } from 'node:os';
import type { NewsroomFile } from './synthetic-newsroom.ts';
import { writeFiles } from './write-newsroom.ts';

/** Without hooks, signatures or housekeeping in the background, and with a name to commit by. */
const SETTINGS = {
  'user.name': 'khabar bench', 'user.email': 'bench@khabar.example', 'gc.auto': '0', 'maintenance.auto': 'false',
  'core.hooksPath': devNull, 'commit.gpgSign': 'false', 'init.defaultBranch': 'main',
};

/** A newsroom's folder whose changes are commits, where git is installed. */
export class NewsroomRepository {
  readonly root: string;
  /** Whether there is a git on this machine. */
  readonly hasGit: boolean;
  readonly #env: Readonly<Record<string, string | undefined>>;

  /**
   * @param root the folder; it holds the newsroom's files, and no repository yet
   * @param env the environment that git is called with; the machine's own settings of git are kept out
   */
  constructor(root: string, env: Readonly<Record<string, string | undefined>>) {
    this.root = root;
    this.#env = { ...env, GIT_CONFIG_GLOBAL: devNull, GIT_CONFIG_SYSTEM: devNull };
    this.hasGit = spawnSync('git', ['--version'], { env: this.#env }).error === undefined;
    if (!this.hasGit) return;
    this.#git('init', '--quiet');
    this.#commit('.');
  }

  /** Writes files and commits them: what a build is started by. */
  push(files: readonly NewsroomFile[]): void {
    writeFiles(this.root, files);
    if (this.hasGit && files.length > 0) this.#commit(...files.map(({ path }) => path));
  }

  #commit(...paths: readonly string[]): void {
    this.#git('add', '--', ...paths);
    this.#git('commit', '--quiet', '--message', 'bench');
  }

  #git(...words: readonly string[]): void {
    const settings = Object.entries(SETTINGS).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    const { status, stderr, error } = spawnSync('git', [...settings, ...words], { cwd: this.root, env: this.#env, encoding: 'utf8' });
    if (status !== 0) throw new Error(`git ${words[0]} failed: ${error?.message ?? stderr}`);
  }
}
