import { lookup } from 'mrmime';
import { isFeed, isSearchEntry, isSearchText, isSitemap } from './file-class.ts';

/** The headers that a file is served with. */
export interface FileHeaders {
  readonly contentType: string;
  readonly cacheControl: string;
}

/** One line of the table below; the first line that matches a path counts. */
interface CacheRule {
  readonly matches: (path: string) => boolean;
  readonly cacheControl: string;
}

/** `name.<hash>.ext`: the hash of the bytes is in the name, so that the name never gets other bytes. */
const HASHED_ASSET = /^assets\/(?:.+\/)?[^/]+\.[0-9A-Za-z_-]{8,}\.[0-9a-z]+$/;
/** Pieces of the search index, which are named by the hash of what they hold. */
const SEARCH_PIECE = /^pagefind\/.+_[0-9a-f]{6,}\.pf_(?:index|meta)$/;

const CACHE_RULES: readonly CacheRule[] = [
  // A year, the longest that caches honour (RFC 9111); `immutable` spares the question on reload (RFC 8246).
  { matches: (path) => HASHED_ASSET.test(path) || SEARCH_PIECE.test(path), cacheControl: 'public, max-age=31536000, immutable' },
  // Machines ask every few minutes. A reader of news expects a feed to be as fresh as that.
  { matches: (path) => isFeed(path) || isSitemap(path), cacheControl: 'public, max-age=300, stale-while-revalidate=600' },
  // A purge reaches the CDN, never a browser: a withdrawn or corrected page must leave browsers soon by itself. With
  // `stale-while-revalidate` (RFC 5861) a reader never waits for that, and the store is asked once a minute at most.
  { matches: (path) => path.endsWith('.html') || isSearchEntry(path) || isSearchText(path), cacheControl: 'public, max-age=60, stale-while-revalidate=300' },
  // Icons, manifests, search code: seldom changed, under names that stay.
  { matches: () => true, cacheControl: 'public, max-age=3600, stale-while-revalidate=86400' },
];

/** Types that a file's ending alone does not tell. */
const TYPES: readonly (readonly [test: (path: string) => boolean, type: string])[] = [
  [(path) => /(?:^|\/)feed\.xml$/.test(path), 'application/rss+xml'],
  [(path) => /(?:^|\/)atom\.xml$/.test(path), 'application/atom+xml'],
  [(path) => /(?:^|\/)feed\.json$/.test(path), 'application/feed+json'],
  [(path) => path.endsWith('.xml'), 'application/xml'],
  [(path) => path.endsWith('.ico'), 'image/vnd.microsoft.icon'],
];

/** Types whose bytes are text in UTF-8: without a charset, a Persian page would be at the mercy of the browser's guess. */
const IS_TEXT = /^text\/|^application\/(?:json|javascript|manifest\+json|xml)$|\+(?:xml|json)$/;

/**
 * The headers of a file, by its path.
 *
 * @example fileHeaders('index.html').contentType // 'text/html; charset=utf-8'
 */
export function fileHeaders(path: string): FileHeaders {
  const type = TYPES.find(([test]) => test(path))?.[1] ?? lookup(path) ?? 'application/octet-stream';
  return {
    contentType: IS_TEXT.test(type) ? `${type}; charset=utf-8` : type,
    cacheControl: CACHE_RULES.find(({ matches }) => matches(path))?.cacheControl ?? 'no-cache',
  };
}
