import { formatDayAndTime } from '../calendar/format-date.ts';
import { contentMessages, type ContentRule } from '../content/content-messages.ts';
import { mediaMessages } from '../content/media-messages.ts';
import { nearest } from '../content/nearest.ts';
import type { ContentIssue } from '../domain/content-issue.ts';
import { mediaType } from '../domain/media-type.ts';
import type { TakenAddresses } from '../domain/taken-addresses.ts';
import { nameKey } from '../media/name-key.ts';
import { faultOf, type PictureFault } from '../media/picture-fault.ts';
import { addressConflicts } from './address-conflicts.ts';
import { issueIn, placesOf } from './issue-in.ts';
import type { Store } from './open-store.ts';

/** What articles must agree with besides each other and the registries. */
export interface Surroundings {
  /** Addresses of pages that are no articles', and files of the public folder. */
  readonly taken: TakenAddresses;
  /** All files of `content/media`, to name the one that was meant: `media/lake.jpg`. Asked for only when one is missing. */
  readonly media: () => readonly string[];
}

/**
 * Finds where files contradict each other: ids that no registry has, two articles with one code or alias,
 * aliases that hide a page, pictures that are not there.
 *
 * @param now the build's clock, in milliseconds since the epoch
 */
export function crossCheck(store: Store, now: number, { taken, media }: Surroundings): ContentIssue[] {
  return [
    ...unknownReferences(store, 'section', 'sections', 'unknown-section'),
    ...unknownReferences(store, 'agency', 'agencies', 'unknown-agency'),
    ...unknownReferences(store, 'via', 'agencies', 'unknown-agency'),
    ...unknownReferences(store, 'author', 'authors', 'unknown-author'),
    ...addressConflicts(store, now, taken),
    ...missingPictures(store, media),
    ...unknownRelated(store),
    ...lostMentions(store),
    ...futureUpdates(store, now),
  ];
}

function unknownReferences(
  store: Store,
  field: 'section' | 'agency' | 'via' | 'author',
  table: 'sections' | 'agencies' | 'authors',
  rule: 'unknown-section' | 'unknown-agency' | 'unknown-author',
): ContentIssue[] {
  // Steps from one value of the column to the next by its index, however many articles have it.
  const rows = store.prepare(
    `WITH RECURSIVE used(id) AS (
       SELECT min(${field}) FROM articles WHERE ${field} IS NOT NULL
       UNION ALL SELECT (SELECT min(${field}) FROM articles WHERE ${field} > used.id) FROM used WHERE used.id IS NOT NULL
     )
     SELECT a.file, a.places, a.${field} AS id FROM used JOIN articles a ON a.${field} = used.id
     WHERE NOT EXISTS (SELECT 1 FROM ${table} t WHERE t.id = used.id AND t.retired = 0)`,
  ).all();
  if (rows.length === 0) return [];
  const known = store.prepare(
    `SELECT id, coalesce(entry ->> '$.title', entry ->> '$.name') AS name FROM ${table} WHERE retired = 0 ORDER BY position`,
  ).all().map((row) => ({ id: String(row['id']), name: String(row['name']) }));
  return rows.map((row) => {
    const id = String(row['id']);
    // An author may have written the name that readers see: سیاست for politics.
    const named = nearest(id, known.map(({ name }) => name));
    const near = nearest(id, known.map((entry) => entry.id)) ?? known.find(({ name }) => name === named)?.id;
    return issueIn(row, rule, contentMessages[rule](id, near), placesOf(row)[field]);
  });
}

function missingPictures(store: Store, media: () => readonly string[]): ContentIssue[] {
  const rows = store.prepare(
    `SELECT a.file, u.src, u.line, u.col, p.fault FROM pictures p INDEXED BY pictures_with_fault CROSS JOIN picture_uses u ON u.src = p.src
     JOIN articles a ON a.id = u.id WHERE p.fault IS NOT NULL`,
  ).all();
  return rows.map((row) => {
    const src = String(row['src']);
    const { rule, message } = pictureFault(row['fault'], src, media);
    return issueIn(row, rule, message, { line: Number(row['line']), column: Number(row['col']) });
  });
}

/** Says why a picture cannot be shown, or another file not be offered. `fault` is the column of its row; there may be no row at all. */
export function pictureFault(fault: unknown, src: string, media: () => readonly string[]): { readonly rule: ContentRule; readonly message: string } {
  const { rule, detail = '' } = faultOf(String(fault ?? 'picture-missing'));
  if (mediaType(src) !== undefined) return fileFault(rule, detail, src, media);
  if (rule !== 'picture-missing') return { rule, message: contentMessages[rule](src, detail) };
  const names = media();
  const key = nameKey(src);
  const same = names.find((name) => name !== src && nameKey(name) === key);
  if (same !== undefined) return { rule: 'picture-name-form', message: contentMessages['picture-name-form'](src, same) };
  return { rule, message: contentMessages[rule](src, nearest(src, names)) };
}

function fileFault(of: PictureFault['rule'], detail: string, src: string, media: () => readonly string[]): { readonly rule: ContentRule; readonly message: string } {
  const same = of === 'picture-missing' ? media().find((name) => name !== src && nameKey(name) === nameKey(src)) : undefined;
  if (same !== undefined) return { rule: 'media-name-form', message: contentMessages['media-name-form'](src, same) };
  const rule = (of === 'picture-type' ? 'media-content' : of.replace('picture-', 'media-')) as keyof typeof mediaMessages;
  const say = mediaMessages[rule] as (src: string, detail?: string) => string;
  return { rule, message: say(src, of === 'picture-missing' ? nearest(src, media()) : detail) };
}

/** A pick that does not exist is only a warning: the article itself is whole without it. */
function unknownRelated(store: Store): ContentIssue[] {
  const rows = store.prepare(
    'SELECT a.file, a.places, p.code, p.position FROM picks p JOIN articles a ON a.id = p.id WHERE p.missing = 1 AND p.line IS NULL',
  ).all();
  return rows.map((row) => ({
    ...issueIn(row, 'unknown-related', contentMessages['unknown-related'](String(row['code'])), placesOf(row).related[Number(row['position'])]),
    severity: 'warning' as const,
  }));
}

/**
 * What the text of an article recommends and readers do not find. It is only a warning, since the other article may be taken down
 * at any time, and this one is whole without it.
 */
function lostMentions(store: Store): ContentIssue[] {
  // What was read just now is hidden until it is settled.
  const rows = store.prepare(
    `SELECT a.file, p.code, p.line, p.col, 'mention-unknown' AS rule FROM picks p INDEXED BY picks_missing JOIN articles a ON a.id = p.id
       WHERE p.missing = 1 AND p.line IS NOT NULL
     UNION ALL SELECT a.file, p.code, p.line, p.col, 'mention-withdrawn' FROM (
         SELECT code FROM articles INDEXED BY articles_withdrawn WHERE state = 'tombstone'
         UNION SELECT code FROM articles INDEXED BY articles_not_public WHERE state IN ('hidden', 'faulty') AND withdrawn = 1
       ) w JOIN picks p ON p.code = w.code JOIN articles a ON a.id = p.id WHERE p.line IS NOT NULL
     ORDER BY 1, 3, 2`,
  ).all();
  return rows.map((row) => {
    const rule = String(row['rule']) as 'mention-unknown' | 'mention-withdrawn';
    const place = { line: Number(row['line']), column: Number(row['col']) };
    return { ...issueIn(row, rule, contentMessages[rule](String(row['code'])), place), severity: 'warning' as const };
  });
}

/** Clocks of two machines differ a little: milliseconds. */
const TOLERANCE = 5 * 60_000;

/** Live stories whose newest update has a time that has not come yet: readers see it all the same, since nobody waits for a live story. */
function futureUpdates(store: Store, now: number): ContentIssue[] {
  return store.prepare(`SELECT a.file, a.article ->> '$.updated' AS updated FROM coverage c JOIN articles a ON a.id = c.id
    WHERE c.kind = 'live' AND a.draft = 0 AND a.article ->> '$.updated' > ? ORDER BY a.file`).all(now + TOLERANCE)
    .map(({ file, updated }) => ({
      file: String(file), line: 1, column: 1, rule: 'update-future', severity: 'warning', message: contentMessages['update-future'](formatDayAndTime(Number(updated))),
    }));
}
