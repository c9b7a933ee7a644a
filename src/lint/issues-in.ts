import type { ContentIssue } from '../domain/content-issue.ts';

/**
 * The issues that concern some files: those in them, and those elsewhere that name a place in them, since of two articles
 * with one code the new one is not always the one to blame.
 *
 * @param paths files and folders below the newsroom's root: `content/articles/talks.md`, `content/articles`
 * @example issuesIn(issues, ['content/articles/1405'])
 */
export function issuesIn(issues: readonly ContentIssue[], paths: readonly string[]): ContentIssue[] {
  const files = new Set(paths);
  const isIn = (file: string): boolean => files.has(file) || paths.some((path) => file.startsWith(`${path}/`));
  return issues.filter(({ file, related = [] }) => isIn(file) || related.some((place) => isIn(place.file)));
}
