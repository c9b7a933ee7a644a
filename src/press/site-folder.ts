import { existsSync, statSync } from 'node:fs';
import { link, lstat, mkdir, readdir, readFile, readlink, realpath, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { applyChanges, pagesLast } from './apply-changes.ts';
import { lockFolder } from './build-lock.ts';
import { OutputError, type FileChangesOfSite, type Output } from './output.ts';
import { cloneTree } from './clone-tree.ts';

/** Stands in every tree that we made, so that a folder that is not ours is never replaced; it holds the site's digest. */
const MARKER = '.khabar-output';
const SLOTS = ['a', 'b'] as const;

/**
 * The folder of a built site, for a web server to serve. The name that the server knows is a symbolic link to one of two
 * trees beside it. A change is carried out in the other tree, whose files are hard links to the same bytes, and appears by
 * turning the link: one step of the file system, before which all of the old site is there, and after it all of the new one.
 */
export class SiteFolder implements Output {
  readonly staging: string;
  readonly twin: string;
  readonly #places: Places;
  readonly #live: Tree | undefined;

  readonly #unlock: () => void;

  private constructor(places: Places, live: Tree | undefined, unlock: () => void) {
    this.#places = places;
    this.#live = live;
    this.#unlock = unlock;
    this.staging = places.staging;
    this.twin = places.twin;
  }

  /**
   * Prepares to write a site.
   *
   * @param folder where the site shall be; a symbolic link of someone else stays what it is
   * @throws OutputError when the folder holds something else, LockedError when another build writes there
   */
  static async open(folder: string): Promise<SiteFolder> {
    const places = await placesOf(folder);
    await refuseForeign(places);
    const unlock = lockFolder(places.home, 'another build is writing to this output folder');
    try {
      for (const left of [places.staging, places.twin]) await rm(left, { recursive: true, force: true });
      await mkdir(places.staging, { recursive: true });
      return new SiteFolder(places, await liveTree(places), unlock);
    } catch (error) {
      unlock();
      throw error;
    }
  }

  close(): void {
    this.#unlock();
  }

  get digest(): string | undefined {
    return this.#live?.digest;
  }

  async keep(file: string): Promise<boolean> {
    if (this.#live === undefined || !existsSync(join(this.#live.path, file))) return false;
    for (const folder of [this.staging, this.twin]) {
      await mkdir(dirname(join(folder, file)), { recursive: true });
      await link(join(this.#live.path, file), join(folder, file));
    }
    return true;
  }

  async restart(): Promise<void> {
    await this.abandon();
    await mkdir(this.staging, { recursive: true });
  }

  async abandon(): Promise<void> {
    for (const left of [this.staging, this.twin]) await rm(left, { recursive: true, force: true });
  }

  async commit(changes: FileChangesOfSite, isWhole: boolean, digest: string): Promise<void> {
    const live = this.#live;
    if (!isWhole && live !== undefined && changes.written.length === 0 && changes.deleted.length === 0) return this.abandon();
    const [a, b] = SLOTS.map((slot) => join(this.#places.home, slot)) as [string, string];
    const [spare, former] = live?.path === a ? [b, a] : [a, b];
    if (isWhole || live === undefined) return this.#replaceBoth(spare, former, digest);
    await this.#bringUpToDate(spare, live);
    await applyChanges({ moves: [...changes.written].sort(pagesLast), deletions: changes.deleted }, this.staging, spare, rename);
    await this.#noteDifference([live.digest, digest], [...changes.written, ...changes.deleted]);
    await writeWhole(join(spare, MARKER), digest);
    await this.#turn(spare);
    await this.abandon();
  }

  /** Puts a whole site and its twin in the place of both trees. What was there is thrown away when the new site is public. */
  async #replaceBoth(spare: string, former: string, digest: string): Promise<void> {
    const trash = join(this.#places.home, 'trash');
    await mkdir(trash, { recursive: true });
    await moveAway(spare, join(trash, 'spare'));
    await rename(this.staging, spare);
    await writeWhole(join(spare, MARKER), digest);
    await this.#turn(spare);
    await moveAway(former, join(trash, 'former'));
    if (existsSync(this.twin)) {
      await this.#noteDifference([digest], []);
      await rename(this.twin, former);
      await writeWhole(join(former, MARKER), digest);
    }
    await rm(trash, { recursive: true, force: true });
  }

  /** Remembers in which files the two trees differ. */
  #noteDifference(digests: readonly (string | undefined)[], files: readonly string[]): Promise<void> {
    return writeWhole(this.#places.lastChange, JSON.stringify({ digests, files }));
  }

  /** Makes the spare tree the same as the live one, by the files in which they differ when that is known. */
  async #bringUpToDate(spare: string, live: Tree): Promise<void> {
    const digest = await digestOf(spare);
    const last = await readFile(this.#places.lastChange, 'utf8').then((text) => JSON.parse(text) as { digests: string[]; files: string[] }).catch(() => undefined);
    // While it is worked on it has no digest, so that one that was left half done is never taken for whole.
    await rm(join(spare, MARKER), { force: true });
    const isNear = digest !== undefined && last?.digests.includes(digest) === true && live.digest !== undefined && last.digests.includes(live.digest);
    if (!isNear) {
      await rm(spare, { recursive: true, force: true });
      cloneTree(live.path, spare, MARKER);
      return;
    }
    // What is a folder by now is no file any more.
    const isLive = (file: string): boolean => statSync(join(live.path, file), { throwIfNoEntry: false })?.isFile() ?? false;
    const [moves, deletions] = [last.files.filter(isLive), last.files.filter((file) => !isLive(file))];
    await applyChanges({ moves, deletions }, live.path, spare, async (from, to) => {
      await rm(to, { force: true });
      await link(from, to);
    });
  }

  /** Turns the link to another tree. */
  async #turn(tree: string): Promise<void> {
    const { folder, home } = this.#places;
    const next = join(home, 'link');
    await rm(next, { force: true });
    await symlink(relative(dirname(folder), tree), next);
    const isLink = await lstat(folder).then((entry) => entry.isSymbolicLink(), () => true);
    if (!isLink) {
      // An empty folder, or a site of an older edition, makes room once.
      const former = join(home, 'former');
      await rm(former, { recursive: true, force: true });
      await rename(folder, former);
    }
    await rename(next, folder);
    await rm(join(home, 'former'), { recursive: true, force: true });
  }
}

/** A tree of files, and the digest of the site in it. */
interface Tree {
  readonly path: string;
  readonly digest: string | undefined;
}

/** The site and what lies beside it, on the same file system, so that files can be moved and linked. */
interface Places {
  /** The name that a server knows. */
  readonly folder: string;
  readonly home: string;
  readonly staging: string;
  readonly twin: string;
  /** The files in which the two trees differ. */
  readonly lastChange: string;
}

async function placesOf(folder: string): Promise<Places> {
  const own = placesAt(folder);
  const target = await readlink(folder).catch(() => undefined);
  if (target === undefined || SLOTS.some((slot) => resolve(dirname(folder), target) === join(own.home, slot))) return own;
  // Someone else's link, to a folder in which the site lies or shall lie.
  const real = await realpath(folder).catch(() => folder);
  return dirname(real).endsWith('.khabar') && SLOTS.includes(basename(real) as 'a') ? placesAt(namedBy(real)) : placesAt(real);
}

/** The name of the site that a tree belongs to: `/srv/site` of `/srv/.site.khabar/a`. */
function namedBy(tree: string): string {
  const home = dirname(tree);
  return join(dirname(home), basename(home).replace(/^\.(.*)\.khabar$/, '$1'));
}

function placesAt(folder: string): Places {
  const home = join(dirname(folder), `.${basename(folder)}.khabar`);
  return { folder, home, staging: join(home, 'next'), twin: join(home, 'next-twin'), lastChange: join(home, 'last-change.json') };
}

async function refuseForeign({ folder }: Places): Promise<void> {
  const entries = await readdir(folder).catch((error: NodeJS.ErrnoException): string[] => {
    if (error.code === 'ENOENT') return [];
    throw new OutputError(`${folder}: ${error.code ?? error.message}`);
  });
  if (entries.length > 0 && !entries.includes(MARKER)) {
    throw new OutputError(`the folder ${folder} is not empty and was not made by khabar; name another one, or empty it`);
  }
}

/** The tree that is public: one of ours, or a folder that was restored from a copy of one. */
async function liveTree({ folder, home }: Places): Promise<Tree | undefined> {
  if (!existsSync(join(folder, MARKER))) return undefined;
  const path = await realpath(folder);
  const isOurs = dirname(path) === (await realpath(home).catch(() => home));
  return { path: isOurs ? join(home, basename(path)) : path, digest: await digestOf(path) };
}

async function digestOf(tree: string): Promise<string | undefined> {
  const text = await readFile(join(tree, MARKER), 'utf8').catch(() => '');
  return /^[0-9a-f]{64}$/.test(text) ? text : undefined;
}

/** Moves a tree out of the way, if it is there. */
async function moveAway(tree: string, trash: string): Promise<void> {
  await rm(trash, { recursive: true, force: true });
  await rename(tree, trash).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
  });
}

/** Writes a file that appears whole or not at all. */
async function writeWhole(path: string, text: string): Promise<void> {
  await writeFile(`${path}.part`, text);
  await rename(`${path}.part`, path);
}
