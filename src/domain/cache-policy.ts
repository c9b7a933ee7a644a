import { FEED_FILES, FRESH_FILES, SEARCH_ENTRIES, SEARCH_TEXTS, SITEMAP_FILES } from './machine-files.ts';

/** How long caches keep a file. Everything that says it to someone asks here: object stores, host files, our own server. */
export type CacheKind = 'immutable' | 'machine' | 'page' | 'worker' | 'other';

/** `Cache-Control` of each kind. */
export const CACHE_CONTROL: Readonly<Record<CacheKind, string>> = {
  // A year, the longest that caches honour (RFC 9111); `immutable` spares the question on reload (RFC 8246).
  immutable: 'public, max-age=31536000, immutable',
  // Machines ask every few minutes. A reader of news expects a feed to be as fresh as that.
  machine: 'public, max-age=300, stale-while-revalidate=600',
  // A purge reaches the CDN, never a browser: a withdrawn or corrected page must leave browsers soon by itself. With
  // `stale-while-revalidate` (RFC 5861) a reader never waits for that, and the store is asked once a minute at most.
  page: 'public, max-age=60, stale-while-revalidate=300',
  // A service worker decides on every page that a reader sees: a new one, or its end, must come at once.
  worker: 'no-cache',
  // Icons, manifests, search code: seldom changed, under names that stay.
  other: 'public, max-age=3600, stale-while-revalidate=86400',
};

/** `name.<hash>.ext`: the hash of the bytes is in the name, so that the name never gets other bytes. */
const HASHED_ASSETS = 'assets/(?:.+/)?[^/]+\\.[0-9A-Za-z_-]{8,}\\.[0-9a-z]+';
/** Pieces of the search index, which are named by the hash of what they hold. */
const SEARCH_PIECES = 'pagefind/.+_[0-9a-f]{6,}\\.pf_(?:index|meta)';

/**
 * Kinds by patterns of whole paths below the site's root, which nginx (PCRE) reads as JavaScript does. The first that
 * matches counts, and `other` is the kind of all else.
 */
export const CACHE_RULES: readonly { readonly kind: CacheKind; readonly files: string }[] = [
  { kind: 'immutable', files: `${HASHED_ASSETS}|${SEARCH_PIECES}` },
  { kind: 'worker', files: 'sw\\.js' },
  { kind: 'machine', files: `${FEED_FILES}|${SITEMAP_FILES}` },
  { kind: 'page', files: `.*\\.html|archive/.+\\.epub|${FRESH_FILES}|${SEARCH_ENTRIES}|${SEARCH_TEXTS}` },
];

const rules = CACHE_RULES.map(({ kind, files }) => ({ kind, pattern: new RegExp(`^(?:${files})$`, 's') }));

/**
 * How long a file is kept, by its path below the site's root.
 *
 * @example cacheKind('news/14001102013/index.html') // 'page'
 */
export function cacheKind(path: string): CacheKind {
  return rules.find(({ pattern }) => pattern.test(path))?.kind ?? 'other';
}
