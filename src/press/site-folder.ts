import { existsSync, statSync } from 'node:fs';
import { link, lstat, mkdir, readdir, readFile, readlink, realpath, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { applyChanges, notReplaced, pagesLast, type TreeChanges } from './apply-changes.ts';
import { lockFolder } from './build-lock.ts';
import { OutputError, type FileChangesOfSite, type Output } from './output.ts';
import type { Plan } from './plan.ts';
import { keepOnly, syncTree } from './sync-tree.ts';

/** Stands in every tree that we made, so that a folder that is not ours is never replaced; it holds the site's digest. */
const MARKER = '.khabar-output';
const SLOTS = ['a', 'b'] as const;

/**
 * The folder of a built site, for a web server to serve. The name that the server knows is a symbolic link to one of two
 * trees beside it. A change is carried out in the other tree, whose files are hard links to the same bytes, and appears by
 * turning the link: one step of the file system, before which all of the old site is there, and after it all of the new one.
 */
export class SiteFolder implements Output {
  readonly #places: Places;
  readonly #live: Tree | undefined;
  readonly #unlock: () => void;
  /** What is written where: a few files beside the trees, a first site with its twin, or over the files of the spare tree. */
  #mode: 'beside' | 'first' | 'in-place' = 'beside';

  private constructor(places: Places, live: Tree | undefined, unlock: () => void) {
    this.#places = places;
    this.#live = live;
    this.#unlock = unlock;
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
      await tidyUp(places);
      const output = new SiteFolder(places, await liveTree(places), unlock);
      await output.restart();
      return output;
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

  get staging(): string {
    return this.isInPlace ? this.#spare : this.#places.staging;
  }

  get twin(): string | undefined {
    return this.#mode === 'first' ? this.#places.twin : undefined;
  }

  get isInPlace(): boolean {
    return this.#mode === 'in-place';
  }

  async prepare(scope: Plan['scope']): Promise<void> {
    if (scope === 'touched' || this.#mode !== 'beside') return;
    const live = this.#live;
    if (live === undefined || (scope === 'whole' && !existsSync(this.#spare))) {
      this.#mode = 'first';
      return;
    }
    if (scope === 'all') await this.#bringUpToDate(live);
    await rm(join(this.#spare, MARKER), { force: true });
    this.#mode = 'in-place';
  }

  async keep(file: string): Promise<boolean> {
    const present = join(this.#live?.path ?? '', file);
    if (this.#live === undefined || !existsSync(present)) return false;
    for (const folder of [this.staging, this.twin]) {
      if (folder === undefined) continue;
      await mkdir(dirname(join(folder, file)), { recursive: true });
      await rm(join(folder, file), { force: true });
      await link(present, join(folder, file));
    }
    return true;
  }

  async restart(): Promise<void> {
    await this.abandon();
    await mkdir(this.#places.staging, { recursive: true });
  }

  async abandon(): Promise<void> {
    // What was written over the spare tree stays: without its marker it is nobody's site.
    for (const left of [this.#places.staging, this.#places.twin]) await rm(left, { recursive: true, force: true });
  }

  async commit({ written, deleted }: FileChangesOfSite, scope: Plan['scope'], digest: string): Promise<void> {
    const live = this.#live;
    if (scope !== 'whole' && live !== undefined && written.length + deleted.length === 0) return this.abandon();
    const spare = this.#spare;
    if (this.#mode === 'first') await moveTree(this.#places.staging, spare);
    else if (scope === 'whole') keepOnly(spare, new Set(written));
    else if (this.isInPlace) await applyChanges({ moves: [], deletions: notReplaced(deleted, written) }, spare, spare, rename);
    else if (live !== undefined) {
      await this.#bringUpToDate(live);
      await applyChanges({ moves: [...written].sort(pagesLast), deletions: deleted }, this.#places.staging, spare, rename);
    }
    await writeWhole(join(spare, MARKER), digest);
    if (!this.isInPlace && live !== undefined) await this.#noteDifference([live.digest, digest], [...written, ...deleted]);
    await this.#turn(spare);
    if (this.#mode !== 'beside') await this.#makeTwin(digest, scope === 'all' ? { moves: written, deletions: deleted } : undefined);
    await this.abandon();
  }

  /** The tree that readers do not see. */
  get #spare(): string {
    const [a, b] = SLOTS.map((slot) => join(this.#places.home, slot)) as [string, string];
    return this.#live?.path === a ? b : a;
  }

  /**
   * After much of the site was written: makes the other tree the same, so that the next push finds it ready.
   *
   * @param changes in what they differ, when that is not everything
   */
  async #makeTwin(digest: string, changes: TreeChanges | undefined): Promise<void> {
    const former = join(this.#places.home, this.#spare.endsWith('a') ? 'b' : 'a');
    await rm(join(former, MARKER), { force: true });
    if (existsSync(this.#places.twin)) await moveTree(this.#places.twin, former);
    else if (changes !== undefined && existsSync(former)) await applyChanges(changes, this.#spare, former, relink);
    else syncTree(this.#spare, former, MARKER);
    await this.#noteDifference([digest], []);
    await writeWhole(join(former, MARKER), digest);
  }

  /** Makes the spare tree the same as the live one, by the files in which they differ when that is known. */
  async #bringUpToDate(live: Tree): Promise<void> {
    const spare = this.#spare;
    const digest = await digestOf(spare);
    const last = await readFile(this.#places.lastChange, 'utf8').then((text) => JSON.parse(text) as { digests: string[]; files: string[] }).catch(() => undefined);
    // While it is worked on it has no digest, so that one that was left half done is never taken for whole.
    await rm(join(spare, MARKER), { force: true });
    const isNear = digest !== undefined && last?.digests.includes(digest) === true && live.digest !== undefined && last.digests.includes(live.digest);
    if (!isNear) return syncTree(live.path, spare, MARKER);
    // What is a folder by now is no file any more.
    const isLive = (file: string): boolean => statSync(join(live.path, file), { throwIfNoEntry: false })?.isFile() ?? false;
    const [moves, deletions] = [last.files.filter(isLive), last.files.filter((file) => !isLive(file))];
    await applyChanges({ moves, deletions }, live.path, spare, relink);
  }

  /** Remembers in which files the two trees differ. */
  #noteDifference(digests: readonly (string | undefined)[], files: readonly string[]): Promise<void> {
    return writeWhole(this.#places.lastChange, JSON.stringify({ digests, files }));
  }

  /** Turns the link to another tree. */
  async #turn(tree: string): Promise<void> {
    const { folder, link: next, former } = this.#places;
    await rm(next, { force: true });
    await symlink(relative(dirname(folder), tree), next);
    const isLink = await lstat(folder).then((entry) => entry.isSymbolicLink(), () => true);
    // An empty folder, or a site of an older edition, makes room once.
    if (!isLink) await moveTree(folder, former);
    await rename(next, folder);
    await rm(former, { recursive: true, force: true });
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
  /** The link before it is put in its place. */
  readonly link: string;
  /** A real folder that has made room for the link. */
  readonly former: string;
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
  const [staging, twin, link, former, lastChange] = ['next', 'next-twin', 'link', 'former', 'last-change.json'].map((name) => join(home, name)) as [string, string, string, string, string];
  return { folder, home, staging, twin, link, former, lastChange };
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

/** Tidies up after a build that was killed while it turned the link; a site that has lost its name gets it back. */
async function tidyUp({ folder, link: next, former, lastChange }: Places): Promise<void> {
  const hasName = await lstat(folder).then(() => true, () => false);
  if (!hasName && existsSync(former)) await rename(former, folder);
  for (const left of [next, former, `${lastChange}.part`]) await rm(left, { recursive: true, force: true });
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

/** Puts a link to a file in the place of another file. */
async function relink(from: string, to: string): Promise<void> {
  await rm(to, { force: true });
  await link(from, to);
}

/** Moves a tree into the place of another. */
async function moveTree(tree: string, place: string): Promise<void> {
  await rm(place, { recursive: true, force: true });
  await rename(tree, place);
}

/** Writes a file that appears whole or not at all. */
async function writeWhole(path: string, text: string): Promise<void> {
  await writeFile(`${path}.part`, text);
  await rename(`${path}.part`, path);
}
