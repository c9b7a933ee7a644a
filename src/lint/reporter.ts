import type { ContentIssue, Place } from '../domain/content-issue.ts';

/** What a reporter needs to know besides the issues. */
export interface Surroundings {
  /**
   * The newsroom's folder below the root of its repository, with a slash at its end, or empty: CI systems name files
   * from there.
   */
  readonly folder: string;
}

/** Tells issues as text, which is printed as it is. It is a pure function: the same issues give the same text. */
export type Reporter = (issues: readonly ContentIssue[], surroundings: Surroundings) => string;

/** A place as compilers write it: `content/articles/talks.md:3:10`. */
export function placeText({ file, line, column }: Place): string {
  return `${file}:${line}:${column}`;
}
