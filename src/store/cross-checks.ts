import type { FieldPlaces } from '../content/parse-article.ts';
import { contentMessages, type ContentRule } from '../content/content-messages.ts';
import { nearest } from '../content/nearest.ts';
import type { TextPlace } from '../content/yaml-text.ts';
import type { ContentIssue, Place } from '../domain/content-issue.ts';
import type { Store } from './open-store.ts';

type Row = Record<string, unknown>;

/**
 * Finds where files contradict each other: ids that no registry has, two articles with one code or alias,
 * aliases that hide a page, pictures that are not there. The older of two rivals keeps its address, so
 * that a copied file never takes a published page down; the error on the newer names both.
 *
 * @param now the build's clock: among rivals, what is public comes first
 * @param isPage whether an address belongs to a page other than an article's
 */
export function crossCheck(store: Store, now: number, isPage: (path: string) => boolean): ContentIssue[] {
  return [
    ...unknownReferences(store, 'section', 'sections', 'section', 'unknown-section'),
    ...unknownReferences(store, 'agency', 'agencies', 'agency', 'unknown-agency'),
    ...unknownReferences(store, 'via', 'agencies', 'via', 'unknown-agency'),
    ...unknownReferences(store, 'author', 'authors', 'author', 'unknown-author'),
    ...duplicateCodes(store, now),
    ...aliasConflicts(store, now, isPage),
    ...missingPictures(store),
    ...unknownRelated(store),
  ];
}

function unknownReferences(
  store: Store,
  column: 'section' | 'agency' | 'via' | 'author',
  table: 'sections' | 'agencies' | 'authors',
  field: keyof FieldPlaces & ('section' | 'agency' | 'via' | 'author'),
  rule: 'unknown-section' | 'unknown-agency' | 'unknown-author',
): ContentIssue[] {
  const known = store.prepare(`SELECT id FROM ${table} ORDER BY position`).all().map((row) => String(row['id']));
  const rows = store.prepare(
    `SELECT file, places, ${column} AS id FROM articles a
     WHERE ${column} IS NOT NULL AND NOT EXISTS (SELECT 1 FROM ${table} t WHERE t.id = a.${column})`,
  ).all();
  return rows.map((row) => {
    const id = String(row['id']);
    return issue(row, rule, contentMessages[rule](id, nearest(id, known)), placesOf(row)[field]);
  });
}

/** Orders rivals: the public before the hidden, then the older, then by path. */
const SENIORITY = '(a.draft = 1 OR a.embargo > ?), a.date, a.file';

function duplicateCodes(store: Store, now: number): ContentIssue[] {
  const rows = store.prepare(
    `SELECT a.file, a.code, a.places FROM articles a
     WHERE a.code IN (SELECT code FROM articles GROUP BY code HAVING count(*) > 1)
     ORDER BY a.code, ${SENIORITY}`,
  ).all(now);
  return rivals(rows, (row) => String(row['code']), (row, first) =>
    issue(row, 'code-duplicate', contentMessages['code-duplicate'](String(row['code']), String(first['file'])),
      placesOf(row).code, [placeIn(first, placesOf(first).code)]));
}

function aliasConflicts(store: Store, now: number, isPage: (path: string) => boolean): ContentIssue[] {
  const rows = store.prepare(
    `SELECT l.path, l.position, a.file, a.places, a.code FROM aliases l JOIN articles a ON a.id = l.id
     ORDER BY l.path, ${SENIORITY}`,
  ).all(now);
  const isArticle = store.prepare('SELECT 1 FROM articles WHERE code = ?');
  const aliasPlace = (row: Row): TextPlace | undefined => placesOf(row).aliases[Number(row['position'])];
  const hides = (path: string): boolean => {
    const code = /^\/news\/([^/]+)\/(?:index\.html)?$/.exec(path)?.[1];
    return isPage(path) || (code !== undefined && isArticle.get(code) !== undefined);
  };
  const hiding = rows.filter((row) => hides(String(row['path']))).map((row) =>
    issue(row, 'alias-hides-page', contentMessages['alias-hides-page'](String(row['path'])), aliasPlace(row)));
  const doubled = rivals(rows, (row) => String(row['path']), (row, first) =>
    row['file'] === first['file'] ? undefined
      : issue(row, 'alias-duplicate', contentMessages['alias-duplicate'](String(row['path']), String(first['file'])),
        aliasPlace(row), [placeIn(first, aliasPlace(first))]));
  return [...hiding, ...doubled];
}

function missingPictures(store: Store): ContentIssue[] {
  const rows = store.prepare(
    `SELECT a.file, u.src, u.line, u.col, p.fault FROM picture_uses u JOIN articles a ON a.id = u.id
     LEFT JOIN pictures p ON p.src = u.src WHERE p.src IS NULL OR p.fault IS NOT NULL`,
  ).all();
  if (rows.length === 0) return [];
  const known = store.prepare('SELECT src FROM pictures WHERE fault IS NULL').all().map((row) => String(row['src']));
  return rows.map((row) => {
    const src = String(row['src']);
    const rule = (row['fault'] ?? 'picture-missing') as 'picture-missing' | 'picture-outside' | 'picture-unreadable';
    const message = rule === 'picture-missing' ? contentMessages[rule](src, nearest(src, known)) : contentMessages[rule](src);
    return issue(row, rule, message, { line: Number(row['line']), column: Number(row['col']) });
  });
}

/** A pick that does not exist is only a warning: the article itself is whole without it. */
function unknownRelated(store: Store): ContentIssue[] {
  const rows = store.prepare(
    `SELECT a.file, a.places, p.code, p.position FROM picks p JOIN articles a ON a.id = p.id
     WHERE NOT EXISTS (SELECT 1 FROM articles b WHERE b.code = p.code)`,
  ).all();
  return rows.map((row) => ({
    ...issue(row, 'unknown-related', contentMessages['unknown-related'](String(row['code'])), placesOf(row).related[Number(row['position'])]),
    severity: 'warning' as const,
  }));
}

/** Compares each row with the first of its key. */
function rivals(rows: readonly Row[], keyOf: (row: Row) => string, compare: (row: Row, first: Row) => ContentIssue | undefined): ContentIssue[] {
  const issues: ContentIssue[] = [];
  let first: Row | undefined;
  for (const row of rows) {
    if (first === undefined || keyOf(first) !== keyOf(row)) first = row;
    else issues.push(...[compare(row, first)].filter((found) => found !== undefined));
  }
  return issues;
}

function placesOf(row: Row): FieldPlaces {
  return JSON.parse(String(row['places'])) as FieldPlaces;
}

function placeIn(row: Row, place: TextPlace | undefined): Place {
  return { file: String(row['file']), line: place?.line ?? 1, column: place?.column ?? 1 };
}

function issue(row: Row, rule: ContentRule, message: string, place: TextPlace | undefined, related?: readonly Place[]): ContentIssue {
  return { ...placeIn(row, place), rule, severity: 'error', message, ...(related === undefined ? {} : { related }) };
}
