/** A file of the site as it is published. */
export interface SiteFile {
  /** Below the site's root, with `/`, in NFC: `news/14001102013/index.html`. */
  readonly path: string;
  /** Of its bytes, in hexadecimal digits. */
  readonly sha256: string;
  readonly bytes: number;
}

/** In the order of their paths' code units, so that it is the same on every machine. */
export function byPath(a: { readonly path: string }, b: { readonly path: string }): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}

/** The sum of the files' bytes. */
export function bytesOf(files: Iterable<{ readonly bytes: number }>): number {
  let sum = 0;
  for (const { bytes } of files) sum += bytes;
  return sum;
}
