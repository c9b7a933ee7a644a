import type { ContentRule } from '../content/content-messages.ts';
import type { FieldPlaces } from '../content/parse-article.ts';
import type { TextPlace } from '../content/text-place.ts';
import type { ContentIssue, Place } from '../domain/content-issue.ts';
import { unpackPlaces } from './pack-article.ts';

/** A row of a query that asks for an article's `file`, and for its `places` when they are needed. */
export type ArticleRow = Readonly<Record<string, unknown>>;

/** Where the fields stand in an article's file. */
export function placesOf(row: ArticleRow): FieldPlaces {
  return unpackPlaces(String(row['places']));
}

/** A place in an article's file; its beginning when the place is not known. */
export function placeIn(row: ArticleRow, place: TextPlace | undefined): Place {
  return { file: String(row['file']), line: place?.line ?? 1, column: place?.column ?? 1 };
}

/** An error in an article's file. */
export function issueIn(
  row: ArticleRow, rule: ContentRule, message: string, place: TextPlace | undefined, related?: readonly Place[],
): ContentIssue {
  return { ...placeIn(row, place), rule, severity: 'error', message, ...(related === undefined ? {} : { related }) };
}
