import { CopyObjectCommand, DeleteObjectCommand, HeadObjectCommand, ListObjectsV2Command, PutObjectCommand } from '@aws-sdk/client-s3';
import { createReadStream } from 'node:fs';
import { checkPlanned, readPlanned, WHOLE_LIMIT } from '../file-bytes.ts';
import { fileHeaders } from '../file-headers.ts';
import type { SiteFile } from '../site-file.ts';
import type { S3Connection } from './s3-connection.ts';
import { isMissing } from './s3-errors.ts';
import type { S3Keys } from './s3-keys.ts';

/** The metadata by which a file is known again. An ETag will not do: it is no hash of the bytes when they are encrypted. */
const HASH_METADATA = 'sha256';

/** The requests that publishing needs, each on one object. */
export class S3Objects {
  readonly keys: S3Keys;
  readonly #connection: S3Connection;
  readonly #bucket: string;

  constructor(connection: S3Connection, keys: S3Keys) {
    this.#connection = connection;
    this.#bucket = connection.place.bucket;
    this.keys = keys;
  }

  /**
   * Asks what lies at a key.
   *
   * @returns undefined when nothing does; the hash is undefined when somebody else brought it
   */
  async head(key: string): Promise<{ readonly sha256: string | undefined } | undefined> {
    try {
      const { Metadata } = await this.#connection.call(key, (client) => client.send(new HeadObjectCommand({ Bucket: this.#bucket, Key: key })));
      return { sha256: Metadata?.[HASH_METADATA] };
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error;
    }
  }

  /** Sends a file of the site with its headers. Its bytes are checked against the plan on the way. */
  async upload(file: SiteFile, source: string): Promise<void> {
    const { contentType, cacheControl } = fileHeaders(file.path);
    const key = this.keys.page(file.path);
    const isWhole = file.bytes <= WHOLE_LIMIT;
    const content = isWhole ? await readPlanned(source, file) : await checkPlanned(source, file);
    await this.#connection.call(key, (client) => client.send(new PutObjectCommand({
      Bucket: this.#bucket, Key: key, Body: content ?? createReadStream(source), ContentLength: file.bytes,
      ContentType: contentType, CacheControl: cacheControl, Metadata: { [HASH_METADATA]: file.sha256 },
    })));
  }

  /** Has the store copy an object with its headers. */
  async copy(from: string, to: string): Promise<void> {
    await this.#connection.call(to, (client) => client.send(new CopyObjectCommand({
      Bucket: this.#bucket, Key: to, CopySource: this.keys.copySource(from), MetadataDirective: 'COPY',
    })));
  }

  /** Deletes an object; one that is not there is passed over. */
  async delete(key: string): Promise<void> {
    try {
      await this.#connection.call(key, (client) => client.send(new DeleteObjectCommand({ Bucket: this.#bucket, Key: key })));
    } catch (error) {
      if (!isMissing(error)) throw error;
    }
  }

  /**
   * Lists the objects below a prefix, a thousand a request.
   *
   * @param isFlat leaves out those in folders below
   */
  async* list(prefix: string, isFlat = false): AsyncGenerator<{ readonly key: string; readonly bytes: number }> {
    for (let token: string | undefined, isFirst = true; isFirst || token !== undefined; isFirst = false) {
      const page = await this.#connection.call(prefix, (client) => client.send(new ListObjectsV2Command({
        Bucket: this.#bucket, Prefix: prefix, ContinuationToken: token, ...isFlat && { Delimiter: '/' },
      })));
      for (const { Key, Size = 0 } of page.Contents ?? []) if (Key !== undefined) yield { key: Key, bytes: Size };
      token = page.IsTruncated === true ? page.NextContinuationToken : undefined;
    }
  }
}
