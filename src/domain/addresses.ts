import { isEditionPath } from './edition-addresses.ts';
import type { NewsCode } from './identifiers.ts';
import { fail, ok, type Result } from './result.ts';

/** The kinds of lists that have an id in their address. */
export type ListKind = 'section' | 'agency' | 'author' | 'tag';

/** The address of an article: `/news/14001102013/`. */
export function articlePath(code: NewsCode | string): string {
  return `/news/${code}/`;
}

/**
 * The address of a list, or of one of its numbered pages. Page 1 is the oldest.
 *
 * @example listPath('section', 'sport') // '/section/sport/'
 * @example listPath('tag', 'ناتو', 3) // '/tag/ناتو/page/3/'
 */
export function listPath(kind: ListKind, id: string, page?: number): string {
  return page === undefined ? `/${kind}/${id}/` : `/${kind}/${id}/page/${page}/`;
}

/**
 * The address of a list by its name in the store, or of one of its numbered pages.
 *
 * @example listAddress('latest', 2) // '/latest/page/2/'
 * @example listAddress('section/sport') // '/section/sport/'
 */
export function listAddress(name: string, page?: number): string {
  return page === undefined ? `/${name}/` : `/${name}/page/${page}/`;
}

/** The address of the list of everything, newest first, or of one of its numbered pages. */
export function latestPath(page?: number): string {
  return page === undefined ? '/latest/' : `/latest/page/${page}/`;
}

/** The address of the index of all sections, agencies, authors or tags. */
export function indexPath(kind: ListKind): string {
  return `/${kind}/`;
}

/**
 * The address of the archive, a year, a month or a day of it.
 *
 * @example archivePath('1400', '11', '02') // '/archive/1400/11/02/'
 */
export function archivePath(...key: readonly string[]): string {
  return ['/archive/', ...key.map((part) => `${part}/`)].join('');
}

/** The address of a standalone page: `/about/`. */
export function standalonePath(name: string): string {
  return `/${name}/`;
}

/** The address of the page that readers come back to when they have sent a form: `/thanks/comments/`. */
export function thanksPath(kind: 'comments' | 'newsletter'): string {
  return `/thanks/${kind}/`;
}

export const HOME_PATH = '/';
export const NOT_FOUND_PATH = '/404.html';
export const SEARCH_PATH = '/search/';

/**
 * The file of the output in which the page of an address lies.
 *
 * @example outputFile('/news/14001102013/') // 'news/14001102013/index.html'
 * @example outputFile('/404.html') // '404.html'
 */
export function outputFile(path: string): string {
  const relative = path.slice(1);
  return relative === '' || relative.endsWith('/') ? `${relative}index.html` : relative;
}

/**
 * The address of the page that lies in a file of the output.
 *
 * @example pageAddress('news/14001102013/index.html') // '/news/14001102013/'
 */
export function pageAddress(file: string): string {
  return `/${file.replace(/(?:^|(?<=\/))index\.html$/, '')}`;
}

/** The forms in which a list is offered to feed readers. */
export const FEED_FORMATS = ['rss', 'atom', 'json'] as const;
export type FeedFormat = (typeof FEED_FORMATS)[number];

const FEED_FILES: Readonly<Record<FeedFormat, string>> = { rss: 'feed.xml', atom: 'atom.xml', json: 'feed.json' };

/**
 * The address of a list's feed, by the list's name in the store. That of everything is the site's own.
 *
 * @example feedPath('latest', 'rss') // '/feed.xml'
 * @example feedPath('section/sport', 'json') // '/section/sport/feed.json'
 */
export function feedPath(list: string, format: FeedFormat): string {
  return list === 'latest' ? `/${FEED_FILES[format]}` : `/${list}/${FEED_FILES[format]}`;
}

/** The list and the form of a feed's address; undefined when it is no feed's. */
export function parseFeedPath(path: string): { readonly list: string; readonly format: FeedFormat } | undefined {
  const format = FEED_FORMATS.find((candidate) => path.endsWith(`/${FEED_FILES[candidate]}`));
  if (format === undefined) return undefined;
  const list = path.slice(1, -FEED_FILES[format].length - 1);
  if (list === '') return { list: 'latest', format };
  return /^(?:section|agency|author|tag)\/[^/]+$/.test(list) ? { list, format } : undefined;
}

/** The address of an article's social card: `/news/14001102013/card.jpg`. */
export function cardPath(code: NewsCode | string): string {
  return `${articlePath(code)}card.jpg`;
}

/** The news code of a social card's address; undefined when it is none. */
export function parseCardPath(path: string): string | undefined {
  return /^\/news\/([^/]+)\/card\.jpg$/.exec(path)?.[1];
}

/** The index of the sitemaps. */
export const SITEMAP_PATH = '/sitemap.xml';
/** The sitemap of pages that are no articles. */
export const PAGES_SITEMAP_PATH = '/sitemaps/pages.xml';
/** The sitemap of the news of the last two days. */
export const NEWS_SITEMAP_PATH = '/news-sitemap.xml';
export const ROBOTS_PATH = '/robots.txt';

/**
 * The sitemap of the articles of a Gregorian month in Tehran.
 *
 * @param month `2022-01`
 * @param part from 1 on; a month has a second one only when it has more articles than a sitemap may
 * @example monthSitemapPath('2022-01') // '/sitemaps/2022-01.xml'
 * @example monthSitemapPath('2022-01', 2) // '/sitemaps/2022-01-2.xml'
 */
export function monthSitemapPath(month: string, part = 1): string {
  return `/sitemaps/${month}${part === 1 ? '' : `-${part}`}.xml`;
}

/** The month and the part of a sitemap's address; undefined when it is no month's. */
export function parseMonthSitemapPath(path: string): { readonly month: string; readonly part: number } | undefined {
  const [, month, part] = /^\/sitemaps\/(\d{4}-(?:0[1-9]|1[0-2]))(?:-([2-9]|[1-9]\d{1,2}))?\.xml$/.exec(path) ?? [];
  return month === undefined ? undefined : { month, part: Number(part ?? 1) };
}

/**
 * Whether an address is that of a file that is printed without a template, and is not counted as a page: a feed, a sitemap, a social
 * card, or another edition of what pages show.
 */
export function isMachinePath(path: string): boolean {
  return /\.(?:xml|json|txt|webmanifest)$|^\/news\/[^/]+\/card\.jpg$/.test(path) || isEditionPath(path);
}

/**
 * The absolute address, percent-encoded as the URL standard has it: for canonical links and machines.
 *
 * @param siteUrl the site's address without a closing slash; it may lie below its host's root
 * @example absoluteUrl('https://x.example/news', '/section/sport/') // 'https://x.example/news/section/sport/'
 */
export function absoluteUrl(siteUrl: string, path: string): string {
  return new URL(siteUrl + path).href;
}

const RESERVED_ROOTS = new Set([
  'news', 'section', 'agency', 'author', 'tag', 'archive', 'latest', 'search', 'assets', 'pagefind', 'sitemaps', 'thanks', 'fragments', 'lite',
  'offline',
]);

/** Whether the first part of an address belongs to the engine, so that no standalone page may be called that. */
export function isReservedName(name: string): boolean {
  return RESERVED_ROOTS.has(name) || name === 'index' || name === '404';
}

/** What every file system takes as a path and as a name in it, with room for the newsroom's own path. */
const MAX_ALIAS_BYTES = 1000;
const MAX_SEGMENT_BYTES = 200;

/**
 * Reads an alias: an old address on this site that shall redirect. It begins with `/` and has neither
 * query nor fragment, since a static host cannot tell those apart; it is kept decoded, and ends with `/`
 * unless it names a `.html` file.
 *
 * @example parseAlias('/old/path') // ok: '/old/path/'
 */
export function parseAlias(raw: string): Result<string, 'not-a-path' | 'leaves-the-site' | 'has-query'> {
  const text = raw.trim();
  if (!text.startsWith('/') || text.startsWith('//')) return fail('not-a-path');
  if (/[?#]/.test(text)) return fail('has-query');
  let decoded: string;
  try {
    decoded = decodeURIComponent(text);
  } catch {
    return fail('not-a-path');
  }
  if (/[\u0000-\u001f\u007f\\]/.test(decoded) || decoded.includes('//')) return fail('not-a-path');
  const segments = decoded.split('/');
  if (segments.some((segment) => segment === '..' || segment === '.')) return fail('leaves-the-site');
  if (bytesOf(decoded) > MAX_ALIAS_BYTES || segments.some((segment) => bytesOf(segment) > MAX_SEGMENT_BYTES)) return fail('not-a-path');
  return ok(decoded.endsWith('/') || /\.html?$/i.test(decoded) ? decoded : `${decoded}/`);
}

function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length;
}
