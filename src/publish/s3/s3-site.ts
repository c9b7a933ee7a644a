import { inParallel } from '../../press/in-parallel.ts';
import { PublishError } from '../publish-error.ts';
import type { Bytes, Put, Removal, RemoteSite, Work } from '../remote-site.ts';
import type { RetryPolicy } from '../retry.ts';
import type { SiteFile } from '../site-file.ts';
import { S3Connection, type S3Place } from './s3-connection.ts';
import { BOOKKEEPING, S3Keys } from './s3-keys.ts';
import { S3Notes } from './s3-notes.ts';
import { S3Objects } from './s3-objects.ts';

/** When so many files have failed, the rest would too. */
const MAX_FAILURES = 20;

/** A site in an S3-compatible store. */
export class S3Site implements RemoteSite {
  readonly notes: S3Notes;
  readonly #connection: S3Connection;
  readonly #objects: S3Objects;
  readonly #keys: S3Keys;
  readonly #width: number;

  /** @param width requests at a time */
  constructor(place: S3Place, width: number, chance: Pick<RetryPolicy, 'sleep' | 'random'>) {
    this.#connection = new S3Connection(place, chance);
    this.#keys = new S3Keys(place);
    this.#objects = new S3Objects(this.#connection, this.#keys);
    this.notes = new S3Notes(this.#connection, this.#objects, width);
    this.#width = width;
  }

  async inventory(): Promise<Map<string, number>> {
    const { root } = this.#keys;
    const files = new Map<string, number>();
    for await (const { key, bytes } of this.#objects.list(root)) {
      const path = key.slice(root.length);
      if (!path.startsWith(`${BOOKKEEPING}/`) && !path.endsWith('/')) files.set(path, bytes);
    }
    return files;
  }

  async put(files: readonly Put[], work: Work): Promise<void> {
    await this.#each(files, work, 'sent', async (file) => { work.onDone(file, await this.#putOne(file, work)); });
  }

  async remove(files: readonly Removal[], work: Work): Promise<void> {
    await this.#each(files, work, 'deleted', async ({ path, sha256, keepAs = work.keepAs }) => {
      const key = this.#keys.page(path);
      if (sha256 !== undefined && keepAs !== undefined) await this.#keep(path, sha256, keepAs, await this.#objects.head(key), work);
      await this.#objects.delete(key);
      work.onDone({ path }, 'removed');
    });
  }

  async findKept(files: readonly SiteFile[]): Promise<Map<string, Bytes>> {
    const keys = new Map<string, string>();
    for await (const { key } of this.#objects.list(this.#keys.note('objects/'))) keys.set(key.slice(key.lastIndexOf('/') + 1), key);
    return new Map(files.flatMap(({ path, sha256 }) => {
      const key = keys.get(sha256);
      return key === undefined ? [] : [[path, { at: 'kept', key }]];
    }));
  }

  async dropKept(releases: readonly string[]): Promise<void> {
    for (const release of releases) {
      const keys: string[] = [];
      for await (const { key } of this.#objects.list(this.#keys.note(`objects/${release}/`))) keys.push(key);
      await inParallel(keys, this.#width, (key) => this.#objects.delete(key));
    }
  }

  async close(): Promise<void> {
    this.#connection.close();
  }

  async #putOne(file: Put, work: Work): Promise<'sent' | 'copied' | 'there'> {
    const { path, sha256, replaces, from, keepAs = work.keepAs } = file;
    const key = this.#keys.page(path);
    if (file.inDoubt || replaces !== undefined) {
      const present = await this.#objects.head(key);
      if (present?.sha256 === sha256) return 'there';
      if (replaces !== undefined && keepAs !== undefined) await this.#keep(path, replaces, keepAs, present, work);
    }
    if (from === undefined) throw new PublishError('incomplete', 'its bytes are neither here nor kept at the target; build the whole site and publish that');
    if (from.at === 'kept') await this.#objects.copy(from.key, key);
    else await this.#objects.upload(file, from.file);
    return from.at === 'kept' ? 'copied' : 'sent';
  }

  /** Copies the bytes that are about to go, unless a publish that was cut off has done so. */
  async #keep(path: string, sha256: string, release: string, present: { readonly sha256: string | undefined } | undefined, work: Work): Promise<void> {
    const kept = this.#keys.kept(release, sha256);
    if (present?.sha256 === sha256) await this.#objects.copy(this.#keys.page(path), kept);
    else if (await this.#objects.head(kept) === undefined) work.onLost(path);
  }

  /** Does a task for each file, and names those that failed when all were tried. */
  async #each<File extends { readonly path: string }>(files: readonly File[], { signal }: Work, verb: string, task: (file: File) => Promise<void>): Promise<void> {
    const failures: string[] = [];
    await inParallel(files, this.#width, async (file) => {
      if (failures.length >= MAX_FAILURES) return;
      signal.throwIfAborted();
      try {
        await task(file);
      } catch (error) {
        if (error instanceof PublishError && error.fault === 'source') throw error;
        failures.push(`  ${file.path}: ${error instanceof Error ? error.message : String(error)}`);
      }
    });
    if (failures.length === 0) return;
    throw new PublishError('incomplete', `${failures.length} files could not be ${verb}${failures.length >= MAX_FAILURES ? ', and the rest was not tried' : ''}; publish again to go on where this stopped:\n${failures.sort().join('\n')}`);
  }
}
