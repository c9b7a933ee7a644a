import { existsSync } from 'node:fs';
import { copyFile, mkdir, readdir, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { applyJournal, pagesLast, readJournal, writeJournal } from './release-journal.ts';

/** Stands in every output folder, so that a folder that is not ours is never replaced. */
const MARKER = '.khabar-output';

/** Raised when the output folder cannot be used; said to whoever typed the command. */
export class OutputError extends Error {}

/**
 * The built site's folder. Everything is written beside it first, and appears by one switch: a new site by
 * renaming the whole folder, a change by moving its files after a journal of them is complete. Whoever
 * comes after a killed build finds the journal and finishes it, or finds none and throws the rest away.
 */
export class Output {
  readonly folder: string;
  /** Where the release's files are written, before they are public. */
  readonly staging: string;
  /** Whether the whole site is written anew. */
  readonly isFresh: boolean;
  readonly #places: Places;
  readonly #written = new Set<string>();

  private constructor(places: Places, isFresh: boolean) {
    this.#places = places;
    this.folder = places.folder;
    this.staging = places.site;
    this.isFresh = isFresh;
  }

  /**
   * Prepares to write a site.
   *
   * @param folder where the site shall be; a symbolic link to it stays what it is
   * @param identity the identity that `commit` returned last; the site is written anew when it is another
   * @throws OutputError when the folder holds something else
   */
  static async open(folder: string, identity: string | undefined): Promise<Output> {
    const places = placesOf(await realpath(folder).catch(() => folder));
    await finishInterrupted(places);
    await refuseForeign(places.folder);
    const isFresh = identity === undefined || (await identityOf(places.folder)) !== identity;
    await mkdir(places.site, { recursive: true });
    return new Output(places, isFresh);
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
    if (!(existsSync(present))) return false;
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
      await replaceFolder(this.#places);
    } else {
      const journal = { moves: [...this.#written].sort(pagesLast), deletions };
      await writeJournal(this.#places.journal, journal);
      await applyJournal(journal, this.#places.site, this.folder);
    }
    await rm(this.#places.next, { recursive: true, force: true });
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
    await rm(this.#places.next, { recursive: true, force: true });
  }
}

/** The site and what lies beside it while it changes, on the same file system, so that files can be moved. */
interface Places {
  readonly folder: string;
  /** Holds the release that is being written, and its journal. */
  readonly next: string;
  readonly site: string;
  readonly journal: string;
  /** The former site, until the new one is in its place. */
  readonly previous: string;
}

function placesOf(folder: string): Places {
  const beside = (word: string): string => join(dirname(folder), `.${basename(folder)}.khabar-${word}`);
  const next = beside('next');
  return { folder, next, site: join(next, 'site'), journal: join(next, 'journal.json'), previous: beside('previous') };
}

async function replaceFolder({ folder, site, previous }: Places): Promise<void> {
  await rm(previous, { recursive: true, force: true });
  const hadOne = existsSync(folder);
  if (hadOne) await rename(folder, previous);
  try {
    await rename(site, folder);
  } catch (error) {
    if (hadOne) await rename(previous, folder);
    throw error;
  }
  await rm(previous, { recursive: true, force: true });
}

/** Brings the folders of a killed build in order: a complete journal is carried out, the rest forgotten. */
async function finishInterrupted(places: Places): Promise<void> {
  const { folder, next, previous } = places;
  if (existsSync(previous)) {
    if (existsSync(folder)) await rm(previous, { recursive: true, force: true });
    else await rename(previous, folder);
  }
  const journal = await readJournal(places.journal);
  if (journal !== undefined && (existsSync(folder))) await applyJournal(journal, places.site, folder);
  await rm(next, { recursive: true, force: true });
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
  if (!(existsSync(join(folder, MARKER)))) return undefined;
  const { dev, ino, birthtimeMs } = await stat(folder);
  return `${folder}\0${dev}:${ino}:${birthtimeMs}`;
}
