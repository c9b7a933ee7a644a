/** A file of the newsroom that is published as it is: a video, a sound, captions, a document. */
export interface MediaFile {
  /** Tells it from a picture. */
  readonly kind: 'file';
  /** The path below `content/`: `media/report.pdf`. */
  readonly src: string;
  /** Where readers find it, with the hash of its bytes in its name: `/assets/report.1a2b3c4d5e6f.pdf`. */
  readonly url: string;
  readonly bytes: number;
}

/** How many digits of the hash stand in the address. */
const ADDRESS_DIGITS = 12;

/**
 * Where a file is published.
 *
 * @param hash of its bytes, in hexadecimal digits
 * @example mediaFileUrl('media/گزارش.pdf', '1a2b3c4d5e6f7a8b') // '/assets/file.1a2b3c4d5e6f.pdf'
 */
export function mediaFileUrl(src: string, hash: string): string {
  const at = src.lastIndexOf('.');
  const name = src.slice(src.lastIndexOf('/') + 1, at).toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '').slice(0, 40);
  return `/assets/${name === '' ? 'file' : name}.${hash.slice(0, ADDRESS_DIGITS)}${src.slice(at).toLowerCase()}`;
}
