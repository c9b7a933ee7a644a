import { lookup } from 'mrmime';
import { CACHE_CONTROL, cacheKind } from '../domain/cache-policy.ts';
import { originalOf } from '../domain/compressed-copy.ts';

/** The headers that a file is served with. */
export interface FileHeaders {
  readonly contentType: string;
  readonly cacheControl: string;
}

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
    cacheControl: CACHE_CONTROL[cacheKind(originalOf(path))],
  };
}
