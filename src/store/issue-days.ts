import type { SiteConfig } from '../config/site-config.ts';
import { archivePath } from '../domain/addresses.ts';
import { dayParts, ISSUE_FORMATS, issuePath } from '../domain/edition-addresses.ts';
import { readMeta, writeMeta, type Store } from './open-store.ts';
import { storedConfig } from './stored-config.ts';
import { dayOf } from './pack-article.ts';
import type { ArticleChange, Visibility } from './settle-states.ts';
import type { Touched } from './touched.ts';

/** The key under which the store remembers the days that have an issue. */
export const ISSUE_DAYS = 'issueDays';

/** The days that have an issue, as they were settled last: 14001102. */
export function issueDays(store: Store): ReadonlySet<number> {
  return parseIssueDays(readMeta(store, ISSUE_DAYS));
}

/** The same of what the store remembers. */
export function parseIssueDays(value: unknown): ReadonlySet<number> {
  return new Set(typeof value === 'string' ? (JSON.parse(value) as number[]) : []);
}

/**
 * Decides which days have an issue: the newest with articles that are over, as many as the settings say. Touches those that come or go with
 * their pages of the archive, which link to them, and those of changed articles. To be called when days are counted.
 *
 * A day's issue appears when the day is over, so that a push need not print a book each time. A preview with drafts has none: an issue is kept for
 * good by whoever has it.
 */
export function settleIssues(store: Store, touched: Touched, changes: readonly ArticleChange[], { now, drafts, embargoed }: Visibility): void {
  const before = issueDays(store);
  const after = drafts || embargoed ? new Set<number>() : daysWithIssue(store, now);
  writeMeta(store, ISSUE_DAYS, JSON.stringify([...after]));
  if (touched.isEverything) return;
  for (const day of before.symmetricDifference(after)) {
    touchIssue(touched, day);
    touched.page(archivePath(...dayParts(day)));
  }
  const changed = changes.flatMap((change) => [change.before, change.after]).filter((found) => found?.listed === true);
  for (const found of changed) if (found !== undefined && after.has(dayOf(found.article.date))) touchIssue(touched, dayOf(found.article.date));
}

/** Touches the issues in which an agency or an author is named, after their entry has changed. */
export function touchIssuesNaming(store: Store, touched: Touched, id: string): void {
  const names = store.prepare("SELECT 1 FROM articles WHERE state = 'listed' AND day = ? AND ? IN (agency, via, author) LIMIT 1");
  for (const day of issueDays(store)) if (names.get(day, id) !== undefined) touchIssue(touched, day);
}

function daysWithIssue(store: Store, now: number): Set<number> {
  const { issues } = storedConfig(store) as SiteConfig;
  if (issues.formats.length === 0) return new Set();
  const rows = store.prepare('SELECT day FROM days WHERE day < ? ORDER BY day DESC LIMIT ?').all(dayOf(now), issues.days === 'all' ? -1 : issues.days);
  return new Set(rows.map(({ day }) => Number(day)));
}

function touchIssue(touched: Touched, day: number): void {
  for (const format of ISSUE_FORMATS) touched.page(issuePath(day, format));
}
