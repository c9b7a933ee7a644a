import type { Plan } from './plan.ts';

/** The paths of a plan whose bytes change or go. New ones are not among them: no cache has ever seen them. */
export function staledPaths({ uploads, deletions }: Plan): string[] {
  return [...uploads.filter(({ replaces }) => replaces !== undefined), ...deletions].map(({ path }) => path);
}

/**
 * The addresses that a CDN must forget. A page is known by its folder, as readers ask for it.
 *
 * @param paths of files whose bytes changed or went
 * @param siteUrl the site's address, for absolute ones: `https://khabar.example`
 * @returns percent-encoded as the URL standard has it, in the order of the files' paths, each once
 * @example purgeList(['news/14001102013/index.html']) // ['/news/14001102013/']
 */
export function purgeList(paths: Iterable<string>, siteUrl?: string): string[] {
  const base = siteUrl?.replace(/\/+$/, '') ?? '';
  return [...new Set([...paths].sort().map((path) => base + addressOf(path)))];
}

/** The address at which readers find a file: `/news/1/` for `news/1/index.html`. */
export function addressOf(path: string): string {
  // encodeURI leaves the two signs that would end the path of an address.
  return `/${encodeURI(path.replace(/(^|\/)index\.html$/, '$1')).replace(/[?#]/g, encodeURIComponent)}`;
}

/** The purge list as a file: one address a line, or a JSON list when the file's name ends in `.json`. */
export function purgeFileText(file: string, addresses: readonly string[]): string {
  if (file.endsWith('.json')) return `${JSON.stringify(addresses, null, 2)}\n`;
  return addresses.map((address) => `${address}\n`).join('');
}
