import { GetObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { inParallel } from '../../press/in-parallel.ts';
import type { Note, ReadNote } from '../note-store.ts';
import type { RemoteNotes } from '../remote-site.ts';
import type { S3Connection } from './s3-connection.ts';
import { isConflict, isMissing, isNotImplemented } from './s3-errors.ts';
import type { S3Objects } from './s3-objects.ts';

/** The bookkeeping in a bucket. A note's version is its ETag. */
export class S3Notes implements RemoteNotes {
  readonly #connection: S3Connection;
  readonly #objects: S3Objects;
  readonly #width: number;

  /** @param width requests at a time */
  constructor(connection: S3Connection, objects: S3Objects, width: number) {
    this.#connection = connection;
    this.#objects = objects;
    this.#width = width;
  }

  async read(names: readonly string[]): Promise<Map<string, ReadNote>> {
    const notes = new Map<string, ReadNote>();
    await inParallel(names, this.#width, async (name) => {
      const note = await this.#readOne(name);
      if (note !== undefined) notes.set(name, note);
    });
    return notes;
  }

  async write(notes: readonly Note[]): Promise<void> {
    await inParallel(notes, this.#width, async (note) => { await this.#put(note, {}); });
  }

  /**
   * Writes on the condition that the note is still the one that was read. A store that ignores conditions is looked at right
   * before; one that refuses them is asked again without.
   *
   * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/conditional-writes.html
   */
  async replace(note: Note, version: string | undefined): Promise<string | undefined> {
    const present = await this.#readOne(note.name);
    if (present?.version !== version) return present?.text === note.text ? present.version : undefined;
    const condition = version === undefined ? { IfNoneMatch: '*' } : { IfMatch: version };
    try {
      return await this.#put(note, condition);
    } catch (error) {
      if (isNotImplemented(error)) return this.#put(note, {});
      if (!isConflict(error) && !isMissing(error)) throw error;
      // The answer to a write that was repeated: the first one may have been ours.
      const other = await this.#readOne(note.name);
      return other?.text === note.text ? other.version : undefined;
    }
  }

  async remove(names: readonly string[]): Promise<void> {
    await inParallel(names, this.#width, (name) => this.#objects.delete(this.#objects.keys.note(name)));
  }

  async list(folder: string): Promise<string[]> {
    const prefix = this.#objects.keys.note(`${folder}/`);
    const names: string[] = [];
    for await (const { key } of this.#objects.list(prefix, true)) names.push(key.slice(prefix.length));
    return names;
  }

  async #readOne(name: string): Promise<ReadNote | undefined> {
    const key = this.#objects.keys.note(name);
    try {
      return await this.#connection.call(key, async (client) => {
        const { Body, ETag = '' } = await client.send(new GetObjectCommand({ Bucket: this.#connection.place.bucket, Key: key }));
        return { name, text: await Body?.transformToString('utf-8') ?? '', version: ETag };
      });
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error;
    }
  }

  async #put({ name, text }: Note, condition: { readonly IfMatch?: string; readonly IfNoneMatch?: string }): Promise<string> {
    const key = this.#objects.keys.note(name);
    const { ETag } = await this.#connection.call(key, (client) => client.send(new PutObjectCommand({
      Bucket: this.#connection.place.bucket, Key: key, Body: text,
      // Whoever sees a note must see the newest.
      ContentType: 'application/json', CacheControl: 'no-store', ...condition,
    })));
    return ETag ?? '';
  }
}
