import type { Place } from '../domain/content-issue.ts';
import type { LintIssue } from './lint-issue.ts';

/** What a reporter needs to know besides the issues. */
export interface Surroundings {
  /**
   * The newsroom's folder below the root of its repository, with a slash at its end, or empty: CI systems name files
   * from there.
   */
  readonly folder: string;
  /** A line of a file of the newsroom, from 1, without its end; by default no line is shown. */
  readonly lineOf?: (file: string, line: number) => string | undefined;
  /** What is written before the pages of rules so that a person can open them: the engine's folder. Default: nothing. */
  readonly engine?: string;
  /** Whether what reads the text understands colours and underlining (SGR, ECMA-48 8.3.117). Default false. */
  readonly hasStyles?: boolean;
}

/** Tells issues as text, which is printed as it is. It is a pure function: the same issues give the same text. */
export type Reporter = (issues: readonly LintIssue[], surroundings: Surroundings) => string;

/** A place as compilers write it: `content/articles/talks.md:3:10`. */
export function placeText({ file, line, column }: Place): string {
  return `${file}:${line}:${column}`;
}
