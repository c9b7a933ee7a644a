import type { Article } from './article.ts';

/** How a story is covered live: by updates that are added to its text. */
export interface LiveCoverage {
  /** When the coverage is over, or will be; absent while that is not known. Milliseconds since the epoch. */
  readonly until?: number;
  /** Set when it is over, though nobody said since when. */
  readonly isClosed?: boolean;
}

/**
 * Whether a story is being covered live at a moment.
 *
 * @param now milliseconds since the epoch
 * @example isLive({ live: { until: 2000 } }, 1999) // true
 * @example isLive({ live: { until: 2000 } }, 2000) // false
 */
export function isLive({ live }: Pick<Article, 'live'>, now: number): boolean {
  return live !== undefined && live.isClosed !== true && (live.until === undefined || now < live.until);
}

/** An update of a story that is covered live, as its author wrote it in the text. */
export interface LiveUpdate {
  /** Its anchor on the page, which never changes: `u-14050903-1420`. */
  readonly id: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly title?: string;
  /** Who wrote it. */
  readonly by?: string;
  /** Whether it is one of the moments that the story is told by. */
  readonly isKey: boolean;
  /** Safe HTML, with pictures as in the text of an article. */
  readonly html: string;
  /** Its words without markup, those of its title left out. */
  readonly text: string;
  /** Where it stands in the file. */
  readonly line: number;
  readonly column: number;
}

/**
 * The updates of a story, the newest first; of several at one moment, the one that was written last.
 *
 * @param updates in the order in which they were written
 */
export function newestFirst<Update extends Pick<LiveUpdate, 'at'>>(updates: readonly Update[]): Update[] {
  return [...updates].reverse().sort((a, b) => b.at - a.at);
}
