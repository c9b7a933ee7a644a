import { createHash } from 'node:crypto';
import { outputFile } from './addresses.ts';

/** Addresses of the engine that hold many files, whether or not a page lies there now; `.khabar` is what a publish keeps at its target. */
const OWN_FOLDERS = /^(?:assets|pagefind|sitemaps|section|agency|author|tag|archive|latest|search|thanks|fragments|lite|offline|_nginx|_khabar|\.khabar)\//;
/** Folders of pages, where no file of that name can be: `news`, `section/sport/page`. */
const PAGE_FOLDERS = /^(?:news|(?:latest|(?:section|agency|author|tag)\/[^/]+)\/page)$/;
/** Files of the engine at the root of the site. */
const OWN_FILES = [
  'index.html', '404.html', 'feed.xml', 'atom.xml', 'feed.json', 'sitemap.xml', 'news-sitemap.xml', 'robots.txt', 'manifest.webmanifest', 'sw.js',
  '_redirects', '_headers', '.khabar-output',
];

/** What the site already has besides articles, so that no alias takes its place. */
export class TakenAddresses {
  readonly #files: ReadonlySet<string>;
  readonly #folders = new Set<string>();
  /** The same for the same files. */
  readonly fingerprint: string;

  /** @param files paths of the output, such as `about/index.html` and `logo.svg` */
  constructor(files: Iterable<string>) {
    this.#files = new Set([...OWN_FILES, ...files]);
    for (const file of this.#files) for (const folder of foldersOf(file)) this.#folders.add(folder);
    this.fingerprint = createHash('sha256').update([...this.#files].sort().join('\0')).digest('hex').slice(0, 32);
  }

  /** Whether the page of an address would stand where something else stands, or could not be written beside it. */
  has(path: string): boolean {
    const file = outputFile(path);
    return OWN_FOLDERS.test(file) || this.#files.has(file) || this.#folders.has(file) || foldersOf(file).some((folder) => this.#files.has(folder));
  }
}

/** The folders in which a file lies: `a`, `a/b` for `a/b/c.html`. */
export function foldersOf(file: string): string[] {
  const steps = file.split('/');
  return steps.slice(1).map((_, index) => steps.slice(0, index + 1).join('/'));
}

/**
 * Whether a file of the public folder would replace a page, or could not lie beside the pages.
 *
 * @param file its path in the output: `about`, `files/report.pdf`
 * @param isPage whether a file of the output is a page
 */
export function hidesPage(file: string, isPage: (file: string) => boolean): boolean {
  return isPage(file) || /^(?:assets|pagefind)(?:\/|$)/.test(file) || PAGE_FOLDERS.test(file) || OWN_FOLDERS.test(`${file}/`) && !file.includes('/')
    || isPage(`${file}/index.html`) || foldersOf(file).some(isPage);
}
