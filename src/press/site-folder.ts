import { existsSync, statSync } from 'node:fs';
import { lstat, mkdir, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { applyChanges, notReplaced, pagesLast, type TreeChanges } from './apply-changes.ts';
import { lockFolder } from './build-lock.ts';
import { clearPlace } from './clear-place.ts';
import { linkFile, mayLink, replaceByLink } from './link-file.ts';
import { OutputError, type FileChangesOfSite, type Output } from './output.ts';
import type { Plan } from './plan.ts';
import { MARKER, placesOf, refuseForeign, restoreFormer, type SitePlaces } from './site-places.ts';
import { digestOf, liveTree, moveTree, readDifference, type SiteTree, type TreeDifference } from './site-tree.ts';
import { keepOnly, syncTree } from './sync-tree.ts';
import { filesToDisk, folderToDisk } from './to-disk.ts';

/**
 * The folder of a built site, for a web server to serve. The name that the server knows is a symbolic link to one of two
 * trees beside it. A change is carried out in the other tree, whose files are hard links to the same bytes, and appears by
 * turning the link: one step of the file system, before which all of the old site is there, and after it all of the new one.
 */
export class SiteFolder implements Output {
  readonly #places: SitePlaces;
  readonly #live: SiteTree | undefined;
  readonly #unlock: () => void;
  /** What is written where: a few files beside the trees, a first site with its twin, or over the files of the spare tree. */
  #mode: 'beside' | 'first' | 'in-place' = 'beside';
  #hasLinks = true;

  private constructor(places: SitePlaces, live: SiteTree | undefined, unlock: () => void) {
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
      await restoreFormer(places);
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
    return this.#mode === 'first' && this.#hasLinks ? this.#places.twin : undefined;
  }

  get isInPlace(): boolean {
    return this.#mode === 'in-place';
  }

  async prepare(scope: Plan['scope']): Promise<void> {
    if (scope === 'touched' || this.#mode !== 'beside') return;
    const live = this.#live;
    if (live === undefined || (scope === 'whole' && !existsSync(this.#spare))) {
      this.#mode = 'first';
      this.#hasLinks = mayLink(this.#places.lock, this.#places.part);
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
      clearPlace(folder, file);
      await mkdir(dirname(join(folder, file)), { recursive: true });
      linkFile(present, join(folder, file));
    }
    return true;
  }

  async restart(): Promise<void> {
    await this.abandon();
    // What was written over the spare tree is no part of the release any more: the tree is made ready anew.
    this.#mode = 'beside';
    await mkdir(this.#places.staging, { recursive: true });
  }

  async abandon(): Promise<void> {
    await restoreFormer(this.#places);
    const { staging, twin, nextLink, former, part } = this.#places;
    // What was written over the spare tree stays: without its marker it is nobody's site.
    for (const left of [staging, twin, nextLink, former, part]) await rm(left, { recursive: true, force: true });
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
      await filesToDisk(written.map((file) => join(spare, file)));
      await this.#noteDifference([live.digest, digest], [...written, ...deleted]);
    }
    await this.#mark(spare, digest);
    await this.#turn(spare);
    if (this.#mode !== 'beside') await this.#makeTwin(digest, scope === 'all' ? { moves: written, deletions: deleted } : undefined);
    await this.abandon();
  }

  /** Puts a link to a file of one tree in the place of a file of the other. */
  readonly #relink = async (from: string, to: string): Promise<void> => replaceByLink(from, to, this.#places.part);

  /** The tree that readers do not see. */
  get #spare(): string {
    const [a, b] = this.#places.trees;
    return this.#live?.path === a ? b : a;
  }

  /**
   * After much of the site was written: makes the other tree the same, so that the next push finds it ready.
   *
   * @param changes in what they differ, when that is not everything
   */
  async #makeTwin(digest: string, changes: TreeChanges | undefined): Promise<void> {
    const [a, b] = this.#places.trees;
    const former = this.#spare === a ? b : a;
    await rm(join(former, MARKER), { force: true });
    if (existsSync(this.#places.twin)) await moveTree(this.#places.twin, former);
    else if (changes !== undefined && existsSync(former)) await applyChanges(changes, this.#spare, former, this.#relink);
    else syncTree(this.#spare, former, this.#places.part, MARKER);
    await this.#noteDifference([digest], []);
    await this.#mark(former, digest);
  }

  /** Makes the spare tree the same as the live one, by the files in which they differ when that is known. */
  async #bringUpToDate(live: SiteTree): Promise<void> {
    const spare = this.#spare;
    const digest = await digestOf(spare);
    const last = await readDifference(this.#places.lastChange);
    // While it is worked on it has no digest, so that one that was left half done is never taken for whole.
    await rm(join(spare, MARKER), { force: true });
    const isKnown = (of: string | undefined): boolean => of !== undefined && last?.digests.includes(of) === true;
    if (last === undefined || !isKnown(digest) || !isKnown(live.digest)) return syncTree(live.path, spare, this.#places.part, MARKER);
    // What is a folder by now is no file any more.
    const isLive = (file: string): boolean => statSync(join(live.path, file), { throwIfNoEntry: false })?.isFile() ?? false;
    const [moves, deletions] = [last.files.filter(isLive), last.files.filter((file) => !isLive(file))];
    await applyChanges({ moves, deletions }, live.path, spare, this.#relink);
  }

  /** Remembers in which files the two trees differ. */
  #noteDifference(digests: TreeDifference['digests'], files: readonly string[]): Promise<void> {
    return this.#writeWhole(this.#places.lastChange, JSON.stringify({ digests, files } satisfies TreeDifference));
  }

  /** Says of a tree that it holds the whole of a site. */
  #mark(tree: string, digest: string): Promise<void> {
    return this.#writeWhole(join(tree, MARKER), digest);
  }

  /** Writes a file that appears whole or not at all. */
  async #writeWhole(path: string, text: string): Promise<void> {
    const { part } = this.#places;
    // The files of a push are on the disk by now, and this must be too. Those of a whole site are too many to wait for: what
    // is said of them is not to outlive them in a power cut.
    await writeFile(part, text, { flush: this.#mode === 'beside' });
    await rename(part, path);
  }

  /** Turns the link to another tree. */
  async #turn(tree: string): Promise<void> {
    const { folder, nextLink, former } = this.#places;
    await rm(nextLink, { force: true });
    await symlink(relative(dirname(folder), tree), nextLink).catch((error: NodeJS.ErrnoException) => {
      throw error.code === 'EPERM' ? new OutputError(`the file system of ${folder} has no symbolic links: name a folder on another one`) : error;
    });
    const isLink = await lstat(folder).then((entry) => entry.isSymbolicLink(), () => true);
    // An empty folder, or a site of an older edition, makes room once.
    if (!isLink) {
      await moveTree(folder, former).catch((error: NodeJS.ErrnoException) => {
        throw error.code === 'EBUSY' ? new OutputError(`the folder ${folder} is a mount point, which a link cannot replace: name a folder within it`) : error;
      });
    }
    await rename(nextLink, folder);
    if (this.#mode === 'beside') await folderToDisk(dirname(folder));
  }
}
