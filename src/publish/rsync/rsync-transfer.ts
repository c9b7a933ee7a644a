import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { retry, type RetryPolicy } from '../retry.ts';
import { isMissingFolder, LostConnection, rsyncError } from './rsync-errors.ts';
import { runRsync, type RsyncOutcome } from './rsync-program.ts';

/** Seconds without a byte after which a connection is given up. */
const TIMEOUT = 60;
const ATTEMPTS = 4;
const FIRST_PAUSE = 1_000;
const LONGEST_PAUSE = 10_000;
/** Names are taken and shown as they are, in UTF-8. */
const PLAIN = ['-8', '--no-h', `--timeout=${TIMEOUT}`];

/** A file on the host and where its bytes are on this machine. */
export interface Sent {
  /** Below the target's folder. */
  readonly path: string;
  readonly file: string;
}

/** A file of a list. */
export interface Listed {
  readonly path: string;
  readonly bytes: number;
}

/** The few things that rsync is asked to do, each in one connection. */
export class RsyncTransfer {
  /** The target's folder, with a slash at its end. */
  readonly address: string;
  /** A folder on this machine, gone when the publish ends. */
  readonly #home: string;
  readonly #policy: RetryPolicy;
  #folders = 0;
  #hasAnswered = false;

  private constructor(address: string, home: string, chance: Pick<RetryPolicy, 'sleep' | 'random'>) {
    this.address = address;
    this.#home = home;
    this.#policy = {
      ...chance, attempts: ATTEMPTS, firstPause: FIRST_PAUSE, longestPause: LONGEST_PAUSE,
      // Who has never answered is not there: a wrong address is told at once.
      isTransient: (error) => error instanceof LostConnection && this.#hasAnswered,
    };
  }

  static async open(address: string, chance: Pick<RetryPolicy, 'sleep' | 'random'>): Promise<RsyncTransfer> {
    return new RsyncTransfer(address, await mkdtemp(join(tmpdir(), 'khabar-rsync-')), chance);
  }

  /** A new folder on this machine. */
  async folder(): Promise<string> {
    this.#folders += 1;
    const folder = join(this.#home, String(this.#folders));
    await mkdir(folder);
    return folder;
  }

  /**
   * Sends files; those that have the same bytes there are passed over.
   *
   * @param backup a folder below the target that gets the bytes which are replaced
   * @param onSent called with the path of each file that was sent
   */
  async send(files: readonly Sent[], backup?: string, onSent: (path: string) => void = () => undefined): Promise<void> {
    if (files.length === 0) return;
    const stage = await this.folder();
    for (const folder of new Set(files.map(({ path }) => dirname(path)))) await mkdir(join(stage, folder), { recursive: true });
    for (const { path, file } of files) await symlink(file, join(stage, path));
    // Bytes are compared by checksum: a build's times tell nothing. --force lets a file take the place of a folder.
    const words = ['-rLp', '--chmod=D755,F644', '--checksum', '--force', '--from0', '--files-from=-', '--out-format=%i %n', ...backupWords(backup)];
    await this.#run([...words, '--', `${stage}/`, this.address], namesOf(files.map(({ path }) => path)), (line) => {
      const [, path] = /^<f\S* (.*)$/.exec(line) ?? [];
      if (path !== undefined) onSent(path);
    });
    await rm(stage, { recursive: true });
  }

  /**
   * Deletes files and empty folders; what is not there is passed over.
   *
   * @param backup a folder below the target that gets their bytes
   */
  async delete(paths: readonly string[], backup?: string): Promise<void> {
    if (paths.length === 0) return;
    // What is named and missing here is deleted there, as long as the folder around it is here.
    const stage = await this.folder();
    for (const folder of new Set(paths.map(dirname))) await mkdir(join(stage, folder), { recursive: true });
    const words = ['-r', '--no-implied-dirs', '--delete-missing-args', '--from0', '--files-from=-', ...backupWords(backup)];
    await this.#run([...words, '--', `${stage}/`, this.address], namesOf(paths));
    await rm(stage, { recursive: true });
  }

  /** Deletes folders with all that is in them; all of them lie in `parent`. */
  async deleteFolders(parent: string, names: readonly string[]): Promise<void> {
    if (names.length === 0) return;
    const empty = await this.folder();
    await this.#run(['-r', '--delete', ...names.map((name) => `--include=/${name}/***`), '--exclude=*', '--', `${empty}/`, `${this.address}${parent}/`]);
  }

  /**
   * Fetches files of one folder of the target.
   *
   * @param folder below the target, without slashes at its ends
   * @param paths below that folder; what is not there is passed over
   * @returns the folder on this machine that holds them
   */
  async fetch(folder: string, paths: readonly string[]): Promise<string> {
    const place = await this.folder();
    if (paths.length === 0) return place;
    const list = join(await this.folder(), 'names');
    // Patterns and not a list of names: a name that is missing, or whose folder is, would be an error.
    await writeFile(list, namesOf([...new Set(paths.flatMap(withFolders))].map((path) => `/${escapePattern(path)}`)));
    await this.#run(['-r', '--from0', `--include-from=${list}`, '--exclude=*', '--', `${this.address}${folder}/`, `${place}/`], '', undefined, true);
    return place;
  }

  /**
   * Lists the files in a folder of the target; one that is not there has none.
   *
   * @param words more for the program: `-r` for the folders below, too
   */
  async list(folder: string, words: readonly string[]): Promise<Listed[]> {
    const { stdout } = await this.#run(['--list-only', ...words, '--', `${this.address}${folder}`], '', undefined, true);
    return stdout.split('\n').flatMap((line) => {
      const [, bytes, path] = /^-\S*\s+(\d+) \d{4}\/\d\d\/\d\d \d\d:\d\d:\d\d (.*)$/.exec(line) ?? [];
      return path === undefined ? [] : [{ path, bytes: Number(bytes) }];
    });
  }

  async close(): Promise<void> {
    await rm(this.#home, { recursive: true, force: true });
  }

  async #run(words: readonly string[], input = '', onLine?: (line: string) => void, mayBeMissing = false): Promise<RsyncOutcome> {
    return retry(this.#policy, async () => {
      const outcome = await runRsync([...PLAIN, ...words], input, onLine);
      const error = mayBeMissing && isMissingFolder(outcome) ? undefined : rsyncError(outcome, this.address);
      if (!(error instanceof LostConnection)) this.#hasAnswered = true;
      if (error !== undefined) throw error;
      return outcome;
    });
  }
}

function backupWords(backup: string | undefined): string[] {
  return backup === undefined ? [] : ['--backup', `--backup-dir=${backup}`];
}

function namesOf(paths: readonly string[]): string {
  return paths.map((path) => `${path}\0`).join('');
}

/** A path and the folders that it lies in, which a pattern must let through. */
function withFolders(path: string): string[] {
  const names = path.split('/');
  return names.map((_, index) => `${names.slice(0, index + 1).join('/')}${index + 1 < names.length ? '/' : ''}`);
}

/** Only in a pattern with a wildcard does a backslash escape. */
function escapePattern(path: string): string {
  return /[*?[]/.test(path) ? path.replace(/[*?[\\]/g, '\\$&') : path;
}
