import type { ContentIssue } from '../domain/content-issue.ts';

/**
 * The issues that concern some files: those in them, and those elsewhere that name a place in them, since of two articles
 * with one code the new one is not always the one to blame.
 *
 * @param paths files and folders below the newsroom's root: `content/articles/talks.md`, `content/articles`
 * @example issuesIn(issues, ['content/articles/1405'])
 */
export function issuesIn<Issue extends ContentIssue>(issues: readonly Issue[], paths: readonly string[]): Issue[] {
  const isIn = withinPaths(paths);
  return issues.filter(({ file, related = [] }) => isIn(file) || related.some((place) => isIn(place.file)));
}

/** Tells whether a file is one of some, or lies in one of some folders, however many there are. */
export function withinPaths(paths: readonly string[]): (file: string) => boolean {
  const chosen = new Set(paths);
  return (file) => {
    for (let path = file; path !== ''; path = path.slice(0, Math.max(0, path.lastIndexOf('/')))) if (chosen.has(path)) return true;
    return false;
  };
}
