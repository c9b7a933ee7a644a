import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { RsyncProgram } from './rsync-program.ts';

/** The folder of our bookkeeping. No page can lie there: names that begin with a dot are no part of a site. */
export const BOOKKEEPING = '.khabar';
/** Whatever the rights of the files here, a web server must be able to read them there. */
const READABLE = '--chmod=D755,F644';

/** What is done with files on another host. rsync takes folders: what is sent is put together in one, and what is fetched lands in one. */
export class RsyncFiles {
  readonly program: RsyncProgram;
  readonly #home: string;

  private constructor(program: RsyncProgram, home: string) {
    this.program = program;
    this.#home = home;
  }

  static async open(address: string): Promise<RsyncFiles> {
    return new RsyncFiles(new RsyncProgram(address), await mkdtemp(join(tmpdir(), 'khabar-rsync-')));
  }

  /** A new empty folder on this machine. */
  scratch(): Promise<string> {
    return mkdtemp(join(this.#home, 'part-'));
  }

  /**
   * Sends all files of a folder; symbolic links in it stand for the files that they name.
   *
   * @returns the paths of those that were not there already
   */
  async send(folder: string, options: readonly string[], signal?: AbortSignal): Promise<Set<string>> {
    const text = await this.program.send(['-8', '--recursive', '--copy-links', READABLE, '--out-format=%i %n', ...options], folder, '', signal);
    return new Set(text.split('\n').flatMap((line) => /^<f\S+ (.+)$/.exec(line)?.[1] ?? []));
  }

  /**
   * Fetches files; those that are not there are passed over.
   *
   * @returns the folder in which they lie, by their paths
   */
  async fetch(paths: Iterable<string>): Promise<string> {
    const folder = await this.scratch();
    await this.program.fetch(paths, folder);
    return folder;
  }

  /**
   * Takes files and whole folders away; those that are not there are passed over.
   *
   * @param keepIn a folder at the target into which they are moved
   */
  async remove(paths: readonly string[], keepIn?: string, signal?: AbortSignal): Promise<void> {
    if (paths.length === 0) return;
    const backup = keepIn === undefined ? [] : ['--backup', `--backup-dir=${keepIn}`];
    await this.#removeMissing(paths, ['--recursive', '--force', ...backup], signal);
    // The folder of a page goes with it, unless something else lies there.
    const folders = [...new Set(paths.map((path) => dirname(path)))].filter((folder) => folder !== '.' && !folder.startsWith(BOOKKEEPING));
    if (folders.length > 0) await this.#removeMissing(folders.sort().reverse(), ['--dirs'], signal);
  }

  async close(): Promise<void> {
    await rm(this.#home, { recursive: true, force: true });
  }

  /** Has rsync delete there what is missing here: the folders in which it lay, and nothing in them. */
  async #removeMissing(paths: readonly string[], options: readonly string[], signal: AbortSignal | undefined): Promise<void> {
    const folder = await this.scratch();
    const wanted = new Set(paths);
    for (const parent of new Set(paths.map((path) => dirname(path)))) await mkdir(join(folder, parent), { recursive: true });
    // A folder that is to go may have been made for what lay in it.
    for (const path of wanted) await rm(join(folder, path), { recursive: true, force: true });
    const list = paths.map((path) => `${path}\0`).join('');
    await this.program.send([...options, '--no-implied-dirs', '--from0', '--files-from=-', '--delete-missing-args'], folder, list, signal);
  }
}
