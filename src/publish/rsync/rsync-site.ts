import { join } from 'node:path';
import { checkPlanned, hashFile } from '../file-bytes.ts';
import { inParallel } from '../../press/in-parallel.ts';
import { PublishError } from '../publish-error.ts';
import type { Bytes, Put, Removal, RemoteSite, Work } from '../remote-site.ts';
import type { RetryPolicy } from '../retry.ts';
import type { SiteFile } from '../site-file.ts';
import { BOOKKEEPING, RsyncNotes } from './rsync-notes.ts';
import { requireRsync } from './rsync-program.ts';
import { RsyncTransfer } from './rsync-transfer.ts';

/** Holds, for each release, the bytes that it had and that were replaced or deleted since, under their paths. */
const REPLACED = `${BOOKKEEPING}/replaced`;
const CHECKED_AT_ONCE = 16;

/**
 * A site on another host, reached by rsync through ssh or its own daemon. Replaced bytes are kept by rsync itself, which moves
 * them into a folder of their release (`--backup-dir`): nothing is copied, and nothing travels.
 */
export class RsyncSite implements RemoteSite {
  readonly notes: RsyncNotes;
  readonly #transfer: RsyncTransfer;
  /** The paths whose bytes are kept, by their releases; read when it is needed first. */
  #kept: Promise<ReadonlyMap<string, ReadonlySet<string>>> | undefined;

  private constructor(transfer: RsyncTransfer) {
    this.#transfer = transfer;
    this.notes = new RsyncNotes(transfer);
  }

  /**
   * @param address as rsync takes it, with a slash at its end
   * @throws PublishError `program` when rsync is not installed or too old
   */
  static async open(address: string, chance: Pick<RetryPolicy, 'sleep' | 'random'>): Promise<RsyncSite> {
    await requireRsync();
    return new RsyncSite(await RsyncTransfer.open(address, chance));
  }

  async inventory(): Promise<Map<string, number>> {
    const files = await this.#transfer.list('', ['-r', `--exclude=/${BOOKKEEPING}`]);
    return new Map(files.map(({ path, bytes }) => [path, bytes]));
  }

  async put(files: readonly Put[], work: Work): Promise<void> {
    const needed = files.filter((file): file is Put & { from: Bytes } => file.from !== undefined);
    await inParallel(needed, CHECKED_AT_ONCE, (file) => checkPlanned(placeOf(file.from), file));
    const byBackup = await this.#groupByBackup(needed, work, ({ replaces }) => replaces !== undefined);
    for (const [backup, group] of byBackup) {
      work.signal.throwIfAborted();
      const rest = new Map(group.map((file) => [file.path, file]));
      await this.#transfer.send(group.map(({ path, from }) => ({ path, file: placeOf(from) })), backup, (path) => {
        const file = rest.get(path);
        rest.delete(path);
        if (file !== undefined) work.onDone(file, file.from.at === 'kept' ? 'copied' : 'sent');
      });
      for (const file of rest.values()) work.onDone(file, 'there');
    }
    await this.#checkUnsent(files.filter(({ from }) => from === undefined), work);
  }

  async remove(files: readonly Removal[], work: Work): Promise<void> {
    const byBackup = await this.#groupByBackup(files, work, ({ sha256 }) => sha256 !== undefined);
    for (const [backup, group] of byBackup) {
      work.signal.throwIfAborted();
      await this.#transfer.delete(group.map(({ path }) => path), backup);
      for (const { path } of group) work.onDone({ path }, 'removed');
    }
    await this.#removeEmptyFolders(files);
  }

  async findKept(files: readonly SiteFile[], releases: readonly string[]): Promise<Map<string, Bytes>> {
    const kept = await this.#listKept();
    // A path's bytes lie with the first release after which they were replaced.
    const firstOf = (path: string): string => releases.find((release) => kept.get(release)?.has(path) === true) ?? '';
    const found = new Map<string, Bytes>();
    for (const [release, group] of Map.groupBy(files, ({ path }) => firstOf(path))) {
      if (release === '') continue;
      const place = await this.#transfer.fetch(`${REPLACED}/${release}`, group.map(({ path }) => path));
      await inParallel(group, CHECKED_AT_ONCE, async ({ path, sha256 }) => {
        const file = join(place, path);
        const read = await hashFile(file).catch(() => undefined);
        if (read?.sha256 === sha256) found.set(path, { at: 'kept', key: file });
      });
    }
    return found;
  }

  async dropKept(releases: readonly string[]): Promise<void> {
    await this.#transfer.deleteFolders(REPLACED, releases);
  }

  async close(): Promise<void> {
    await this.#transfer.close();
  }

  /** Groups files by the folder that keeps their former bytes: none when they are not wanted, or kept already by a publish that was cut off. */
  async #groupByBackup<File extends Put | Removal>(files: readonly File[], work: Work, isWanted: (file: File) => boolean): Promise<Map<string | undefined, File[]>> {
    const isResumed = files.some((file) => file.keepAs !== undefined || ('inDoubt' in file && file.inDoubt));
    const kept = isResumed ? await this.#listKept() : new Map<string, ReadonlySet<string>>();
    return Map.groupBy(files, (file) => {
      const { path, keepAs = work.keepAs } = file;
      return keepAs === undefined || !isWanted(file) || kept.get(keepAs)?.has(path) === true ? undefined : `${REPLACED}/${keepAs}`;
    });
  }

  #listKept(): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
    this.#kept ??= this.#transfer.list(`${REPLACED}/`, ['-r']).then((files) => {
      const groups = Map.groupBy(files, ({ path }) => path.slice(0, path.indexOf('/')));
      return new Map([...groups].map(([release, group]) => [release, new Set(group.map(({ path }) => path.slice(release.length + 1)))]));
    });
    return this.#kept;
  }

  /** Files whose bytes nobody has must lie there already. */
  async #checkUnsent(files: readonly Put[], work: Work): Promise<void> {
    if (files.length === 0) return;
    const place = await this.#transfer.fetch('.', files.map(({ path }) => path));
    for (const file of files) {
      const read = await hashFile(join(place, file.path)).catch(() => undefined);
      if (read?.sha256 !== file.sha256) throw new PublishError('incomplete', `the bytes of ${file.path} are neither here nor kept at the target; build the whole site and publish that`);
      work.onDone(file, 'there');
    }
  }

  /** A folder without its page would be answered with 403 where 404 is right. Those that still hold something stay. */
  async #removeEmptyFolders(files: readonly Removal[]): Promise<void> {
    const folders = new Set(files.flatMap(({ path }) => path.split('/').slice(0, -1).map((_, index, names) => names.slice(0, index + 1).join('/'))));
    const byDepth = Map.groupBy(folders, (folder) => folder.split('/').length);
    for (const depth of [...byDepth.keys()].sort((a, b) => b - a)) await this.#transfer.delete(byDepth.get(depth) ?? []);
  }
}

/** Where bytes lie on this machine: those that the host has kept were fetched when they were found. */
function placeOf(bytes: Bytes): string {
  return bytes.at === 'file' ? bytes.file : bytes.key;
}
