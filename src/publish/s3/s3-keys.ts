import { PublishError } from '../publish-error.ts';
import type { S3Place } from './s3-connection.ts';

/** A key of S3 has at most so many bytes. @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-keys.html */
const MAX_KEY_BYTES = 1024;
/** The folder of our bookkeeping. No page can lie there: names that begin with a dot are no part of a site. */
export const BOOKKEEPING = '.khabar';

/** Where things lie in a bucket. */
export class S3Keys {
  readonly #bucket: string;
  /** Before every key: empty, or with a slash at its end. */
  readonly root: string;

  constructor({ bucket, prefix }: Pick<S3Place, 'bucket' | 'prefix'>) {
    this.#bucket = bucket;
    this.root = prefix === '' ? '' : `${prefix}/`;
  }

  /**
   * The key of a file of the site: the path as it is.
   *
   * @throws PublishError `source` when the store would refuse it
   */
  page(path: string): string {
    const key = this.root + path;
    if (Buffer.byteLength(key) > MAX_KEY_BYTES) throw new PublishError('source', `the key ${key} is longer than ${MAX_KEY_BYTES} bytes; shorten the path or the prefix`);
    return key;
  }

  note(name: string): string {
    return `${this.root}${BOOKKEEPING}/${name}`;
  }

  /** Bytes that a release had and that were replaced or deleted since. */
  kept(release: string, sha256: string): string {
    return this.note(`objects/${release}/${sha256}`);
  }

  /** A key as the source of a copy, which is sent in a header and so must be percent-encoded. */
  copySource(key: string): string {
    return `${this.#bucket}/${key.split('/').map(encodeURIComponent).join('/')}`;
  }
}
