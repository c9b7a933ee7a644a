import { access, copyFile, mkdir, readdir, readFile, rename, rm, rmdir, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative, sep } from 'node:path';
import { foldersOf } from '../domain/taken-addresses.ts';

/** Stands in every output folder, so that a folder that is not ours is never replaced. */
const MARKER = '.khabar-output';

/** Raised when the output folder cannot be used; said to whoever typed the command. */
export class OutputError extends Error {}

/** What a release takes away besides what it writes. */
interface Journal {
  readonly moves: readonly string[];
  readonly deletions: readonly string[];
}

/**
 * The built site's folder. Everything is written beside it first, and appears by one switch: a new site by
 * renaming the whole folder, a change by moving its files after a journal of them is complete. Whoever
 * comes after a killed build finds the journal and finishes it, or finds none and throws the rest away.
 */
export class Output {
  readonly folder: string;
  readonly staging: string;
  /** Whether the whole site is written anew. */
  readonly isFresh: boolean;
  readonly #written = new Set<string>();

  private constructor(folder: string, staging: string, isFresh: boolean) {
    this.folder = folder;
    this.staging = staging;
    this.isFresh = isFresh;
  }

  /**
   * Prepares to write a site.
   *
   * @param folder where the site shall be
   * @param identity the identity that `commit` returned last; the site is written anew when it is another
   * @throws OutputError when the folder holds something else
   */
  static async open(folder: string, identity: string | undefined): Promise<Output> {
    const staging = join(dirname(folder), `.${basename(folder)}.khabar-next`);
    await finishInterrupted(folder, staging);
    await refuseForeign(folder);
    const isFresh = identity === undefined || (await identityOf(folder)) !== identity;
    await mkdir(staging, { recursive: true });
    return new Output(folder, staging, isFresh);
  }

  /** Number of files that the release writes. */
  get size(): number {
    return this.#written.size;
  }

  /** Notes that a file was put into the staging folder by someone else. */
  note(file: string): void {
    this.#written.add(file);
  }

  /** Puts a copy of a file into the release. */
  async copy(source: string, file: string): Promise<void> {
    const target = join(this.staging, file);
    await mkdir(dirname(target), { recursive: true });
    await copyFile(source, target);
    this.#written.add(file);
  }

  /** Keeps a file of the present site as it is, when there is one. */
  async keep(file: string): Promise<boolean> {
    const present = join(this.folder, file);
    if (!(await exists(present))) return false;
    if (this.isFresh) await this.copy(present, file);
    return true;
  }

  /**
   * Makes the release public.
   *
   * @param deletions files of the present site that are no part of the new one
   * @returns the identity of the folder, by which the next build knows it again
   */
  async commit(deletions: readonly string[]): Promise<string> {
    if (this.isFresh) {
      await writeFile(join(this.staging, MARKER), 'khabar\n');
      await replaceFolder(this.folder, this.staging);
    } else {
      const journal: Journal = { moves: [...this.#written].sort(pagesLast), deletions };
      const path = join(this.staging, 'journal.json');
      await writeFile(`${path}.part`, JSON.stringify(journal));
      await rename(`${path}.part`, path);
      await applyJournal(this.folder, this.staging, journal);
      await rm(this.staging, { recursive: true, force: true });
    }
    return (await identityOf(this.folder)) ?? '';
  }

  /** Forgets what was put into the release so far. */
  async restart(): Promise<void> {
    await rm(this.staging, { recursive: true, force: true });
    await mkdir(this.staging, { recursive: true });
    this.#written.clear();
  }

  /** Gives up: the present site stays as it is. */
  async abandon(): Promise<void> {
    await rm(this.staging, { recursive: true, force: true });
  }
}

/** Files before the pages that need them, articles before the lists that link to them. */
function pagesLast(a: string, b: string): number {
  return rank(a) - rank(b) || (a < b ? -1 : 1);
}

function rank(file: string): number {
  if (!file.endsWith('.html')) return 0;
  return file.startsWith(`news/`) ? 1 : 2;
}

async function replaceFolder(folder: string, staging: string): Promise<void> {
  const previous = join(dirname(folder), `.${basename(folder)}.khabar-previous`);
  await rm(previous, { recursive: true, force: true });
  await mkdir(dirname(folder), { recursive: true });
  const hadOne = await exists(folder);
  if (hadOne) await rename(folder, previous);
  await rename(staging, folder);
  if (hadOne) await rm(previous, { recursive: true, force: true });
}

async function applyJournal(folder: string, staging: string, { moves, deletions }: Journal): Promise<void> {
  const inTheWay = deletionsInTheWay(moves, deletions);
  await deleteFiles(folder, inTheWay);
  for (const file of moves) {
    const target = join(folder, file);
    await mkdir(dirname(target), { recursive: true });
    await rename(join(staging, file), target).catch(ignoreMissing);
  }
  await deleteFiles(folder, deletions.filter((file) => !inTheWay.has(file)));
}

/** The files that must go before others can come: a file where a folder shall be, or in a folder where a file shall be. */
function deletionsInTheWay(moves: readonly string[], deletions: readonly string[]): Set<string> {
  const files = new Set(moves);
  const folders = new Set(moves.flatMap(foldersOf));
  return new Set(deletions.filter((file) => folders.has(file) || foldersOf(file).some((folder) => files.has(folder))));
}

async function deleteFiles(folder: string, files: Iterable<string>): Promise<void> {
  for (const file of files) {
    await rm(join(folder, file), { force: true }).catch((error: NodeJS.ErrnoException) => {
      // Done before the build was killed: its folder is a file by now.
      if (error.code !== 'ENOTDIR') throw error;
    });
    await removeEmptyParents(folder, file);
  }
}

async function removeEmptyParents(folder: string, file: string): Promise<void> {
  for (let parent = dirname(file); parent !== '.'; parent = dirname(parent)) {
    try {
      await rmdir(join(folder, parent));
    } catch {
      return;
    }
  }
}

/** Brings the folders of a killed build in order: a complete journal is carried out, the rest forgotten. */
async function finishInterrupted(folder: string, staging: string): Promise<void> {
  const previous = join(dirname(folder), `.${basename(folder)}.khabar-previous`);
  if (await exists(previous)) {
    if (await exists(folder)) await rm(previous, { recursive: true, force: true });
    else await rename(previous, folder);
  }
  const journal = await readFile(join(staging, 'journal.json'), 'utf8').catch(() => undefined);
  if (journal !== undefined && (await exists(folder))) await applyJournal(folder, staging, JSON.parse(journal) as Journal);
  await rm(staging, { recursive: true, force: true });
}

async function refuseForeign(folder: string): Promise<void> {
  const entries = await readdir(folder).catch((error: NodeJS.ErrnoException): string[] => {
    if (error.code === 'ENOENT') return [];
    throw new OutputError(`${folder}: ${error.code ?? error.message}`);
  });
  if (entries.length > 0 && !entries.includes(MARKER)) {
    throw new OutputError(`the folder ${folder} is not empty and was not made by khabar; name another one, or empty it`);
  }
}

async function identityOf(folder: string): Promise<string | undefined> {
  if (!(await exists(join(folder, MARKER)))) return undefined;
  const { dev, ino, birthtimeMs } = await stat(folder);
  return `${folder}\0${dev}:${ino}:${birthtimeMs}`;
}

/** Whether one path lies within another, or is it. */
export function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way === '' || (!way.startsWith(`..${sep}`) && way !== '..' && !/^(?:[a-z]:|\/)/i.test(way));
}

function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error;
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(() => true, () => false);
}
