import type { NewsCode } from './identifiers.ts';

/** The front page of the text-only edition. */
export const LITE_PATH = '/lite/';

/** The site as an app. */
export const MANIFEST_PATH = '/manifest.webmanifest';
/** The page of what the reader's browser keeps. */
export const OFFLINE_PATH = '/offline/';

/** The address of an article's text-only edition: `/lite/14001102013/`. */
export function litePath(code: NewsCode | string): string {
  return `/lite/${code}/`;
}

/** The news code of a text-only article's address; undefined when it is none. */
export function parseLitePath(path: string): string | undefined {
  return /^\/lite\/([^/]+)\/$/.exec(path)?.[1];
}

/** The forms of a daily issue: a book for e-readers, and one page that holds all of the day. */
export const ISSUE_FORMATS = ['epub', 'html'] as const;
export type IssueFormat = (typeof ISSUE_FORMATS)[number];

/**
 * The address of a day's issue. The file's name tells the day too, since it is kept far from the site.
 *
 * @param day a Jalali day as a number: 14050903
 * @example issuePath(14050903, 'epub') // '/archive/1405/09/03/issue-1405-09-03.epub'
 */
export function issuePath(day: number, format: IssueFormat): string {
  const parts = dayParts(day);
  return `/archive/${parts.join('/')}/issue-${parts.join('-')}.${format}`;
}

/**
 * The parts of a day's address in the archive.
 *
 * @example dayParts(14050903) // ['1405', '09', '03']
 */
export function dayParts(day: number): string[] {
  const digits = String(day);
  return [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6)];
}

/** The day and the form of an issue's address; undefined when it is none. */
export function parseIssuePath(path: string): { readonly day: number; readonly format: IssueFormat } | undefined {
  const [, digits = '', format] = /^\/archive\/\d{4}\/\d\d\/\d\d\/issue-(\d{4}-\d\d-\d\d)\.(epub|html)$/.exec(path) ?? [];
  const day = Number(digits.replaceAll('-', ''));
  return format === undefined || issuePath(day, format as IssueFormat) !== path ? undefined : { day, format: format as IssueFormat };
}

/** Whether an address is that of another edition of what the pages show: text-only pages and daily issues. */
export function isEditionPath(path: string): boolean {
  return path.startsWith(LITE_PATH) || /^\/archive\/.+\.(?:epub|html)$/.test(path);
}
