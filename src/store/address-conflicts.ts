import { contentMessages } from '../content/content-messages.ts';
import type { TextPlace } from '../content/text-place.ts';
import { outputFile } from '../domain/addresses.ts';
import type { ContentIssue } from '../domain/content-issue.ts';
import type { TakenAddresses } from '../domain/taken-addresses.ts';
import { issueIn, placeIn, placesOf, type ArticleRow } from './issue-in.ts';
import { readMeta, writeMeta, type Store } from './open-store.ts';

/**
 * Finds articles that want one address. Among rivals, the one that readers find there now keeps it, then the
 * public before the hidden, then the older: a copied file never takes a published page down. The error on
 * the other names both.
 *
 * @param now the build's clock, in milliseconds since the epoch
 */
export function addressConflicts(store: Store, now: number, taken: TakenAddresses): ContentIssue[] {
  return [...duplicateCodes(store, now), ...aliasConflicts(store, now, taken)];
}

/** Orders rivals. `held` asks whether the released version of an article has the address. */
function seniority(held: string): string {
  return `(a.released = 1 OR EXISTS (SELECT 1 FROM last_good g WHERE g.file = a.file AND ${held})) DESC,
    (a.draft = 1 OR coalesce(a.embargo, 0) > ?), a.date, a.file`;
}

function duplicateCodes(store: Store, now: number): ContentIssue[] {
  const rows = store.prepare(
    `SELECT a.file, a.code, a.places FROM articles a WHERE a.code IN (SELECT code FROM shared_codes)
     ORDER BY a.code, ${seniority("g.reading ->> '$.article.code' = a.code")}`,
  ).all(now);
  return rivals(rows, 'code').map(([row, first]) =>
    issueIn(row, 'code-duplicate', contentMessages['code-duplicate'](String(row['code']), String(first['file'])),
      placesOf(row).code, [placeIn(first, placesOf(first).code)]));
}

function aliasConflicts(store: Store, now: number, taken: TakenAddresses): ContentIssue[] {
  findHidingAliases(store, taken);
  const columns = 'l.path, l.position, a.file, a.places FROM aliases l JOIN articles a ON a.id = l.id';
  const hiding = store.prepare(`SELECT ${columns} WHERE l.hides = 1 ORDER BY l.path, a.file`).all().map((row) =>
    issueIn(row, 'alias-hides-page', contentMessages['alias-hides-page'](String(row['path'])), aliasPlace(row)));
  const rows = store.prepare(
    `SELECT ${columns} WHERE l.path IN (SELECT path FROM shared_aliases)
     ORDER BY l.path, ${seniority("EXISTS (SELECT 1 FROM json_each(g.reading, '$.article.aliases') WHERE value = l.path)")}`,
  ).all(now);
  const doubled = rivals(rows, 'path').filter(([row, first]) => row['file'] !== first['file']).map(([row, first]) =>
    issueIn(row, 'alias-duplicate', contentMessages['alias-duplicate'](String(row['path']), String(first['file'])),
      aliasPlace(row), [placeIn(first, aliasPlace(first))]));
  return [...hiding, ...doubled];
}

/** Looks at the aliases of which it is not known whether they would take the place of something else; at all of them when what they could hide has changed. */
function findHidingAliases(store: Store, taken: TakenAddresses): void {
  if (readMeta(store, 'taken') !== taken.fingerprint) {
    store.exec('UPDATE aliases SET hides = NULL');
    writeMeta(store, 'taken', taken.fingerprint);
  }
  const save = store.prepare('UPDATE aliases SET hides = ? WHERE path = ? AND hides IS NULL');
  // An alias below one that is a file, `/old.html/x/`, depends on other aliases, and is rare enough to be asked about each time.
  store.exec("UPDATE aliases SET hides = NULL WHERE path GLOB '*.htm*/?*'");
  const doubtful = store.prepare('SELECT DISTINCT path FROM aliases WHERE hides IS NULL').all();
  for (const row of doubtful) {
    const path = String(row['path']);
    save.run(taken.has(path) || isArticles(store, path) ? 1 : 0, path);
  }
}

/** Whether an alias is the address of an article, or lies below an alias that is a file: `/old.html/x/`. */
function isArticles(store: Store, path: string): boolean {
  const code = /^news\/([^/]+)\/index\.html$/.exec(outputFile(path))?.[1];
  if (code !== undefined && store.prepare('SELECT 1 FROM articles WHERE code = ?').get(code) !== undefined) return true;
  const above = /^(.+?\.html?)\/./i.exec(path)?.[1];
  return above !== undefined && store.prepare('SELECT 1 FROM aliases WHERE path = ?').get(above) !== undefined;
}

function aliasPlace(row: ArticleRow): TextPlace | undefined {
  return placesOf(row).aliases[Number(row['position'])];
}

/** Each row with the first row of its key, but for the first rows themselves. */
function rivals(rows: readonly ArticleRow[], key: string): [row: ArticleRow, first: ArticleRow][] {
  const found: [ArticleRow, ArticleRow][] = [];
  let first: ArticleRow | undefined;
  for (const row of rows) {
    if (first === undefined || first[key] !== row[key]) first = row;
    else found.push([row, first]);
  }
  return found;
}
