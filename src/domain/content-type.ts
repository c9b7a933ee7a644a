import { lookup } from 'mrmime';

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
 * The type of a file of the site, by its path.
 *
 * @example contentType('index.html') // 'text/html; charset=utf-8'
 */
export function contentType(path: string): string {
  const type = TYPES.find(([test]) => test(path))?.[1] ?? lookup(path) ?? 'application/octet-stream';
  return IS_TEXT.test(type) ? `${type}; charset=utf-8` : type;
}
