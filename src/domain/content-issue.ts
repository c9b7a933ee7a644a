/** A place in a file of the newsroom. Lines and columns count from 1, as editors show them. */
export interface Place {
  /** Path relative to the newsroom's root, with `/`: `content/articles/1400/11/talks.md`. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** How grave an issue is: an `error` leaves its article out, a `warning` does not. */
export type Severity = 'error' | 'warning';

/**
 * Something wrong in the content, said to the author.
 * The rule id is permanent: tools and people refer to it, so it is never renamed.
 */
export interface ContentIssue extends Place {
  readonly rule: string;
  readonly severity: Severity;
  /** What is wrong and what to do, in Persian. */
  readonly message: string;
  /** Other places in conflict with this one, such as the article that already has this code. */
  readonly related?: readonly Place[];
}

/** Whether an issue leaves its article out. */
export function isError({ severity }: ContentIssue): boolean {
  return severity === 'error';
}

/** The files that have an error among these issues. */
export function filesWithErrors(issues: readonly ContentIssue[]): Set<string> {
  return new Set(issues.filter(isError).map(({ file }) => file));
}

/** Orders issues by file, then line, then column, then rule, so that reports are stable. */
export function compareIssues(a: ContentIssue, b: ContentIssue): number {
  return (
    compareText(a.file, b.file) || a.line - b.line || a.column - b.column || compareText(a.rule, b.rule)
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
