import { isError } from '../../domain/content-issue.ts';
import type { LintIssue } from '../lint-issue.ts';
import { placeText, type Reporter } from '../reporter.ts';
import { excerpt } from './excerpt.ts';

/** Tells issues to a person at a terminal: each as the build tells it, with the line that it is about, then where to read on and how many there are. */
export const terminal: Reporter = (issues, { lineOf, engine = '', hasStyles = false }) => {
  const errors = issues.filter(isError).length;
  const fixable = issues.filter(({ isFixable }) => isFixable === true).length;
  const pages = [...new Set(issues.flatMap(({ page }) => page ?? []))].sort();
  const texts = issues.map((issue) => {
    const line = lineOf?.(issue.file, issue.line);
    return textOf(issue, line === undefined || line.trim() === '' ? undefined : excerpt(line, issue, hasStyles));
  });
  const more = pages.length === 0 ? '' : `Read more:\n${pages.map((page) => `  ${engine}${page}\n`).join('')}`;
  const hint = fixable === 0 ? '' : `, ${fixable} of them mended by --fix`;
  return `${texts.join('')}${more}${errors} errors, ${issues.length - errors} warnings${hint}\n`;
};

/**
 * An issue as it is shown in a terminal: place and rule in one line, the message below it, so that the
 * Persian text has a line of its own and is not scrambled by the path.
 */
export function issueText(issue: LintIssue): string {
  return textOf(issue, undefined);
}

/** @param shown the line that the issue is about, ready to be printed */
function textOf(issue: LintIssue, shown: string | undefined): string {
  const sign = isError(issue) ? '✗' : '!';
  const related = (issue.related ?? []).map((place) => `\n    ↳ ${safe(placeText(place))}`).join('');
  return `${sign} ${safe(placeText(issue))}  ${issue.rule}\n    ${issue.message}${shown === undefined ? '' : `\n    ${shown}`}${related}\n`;
}

/** A name of a file may hold what commands a terminal. */
function safe(path: string): string {
  return path.replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '\ufffd');
}
