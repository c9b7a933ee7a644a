import type { ContentIssue } from '../src/domain/content-issue.ts';

/**
 * An issue as it is shown in a terminal: place and rule in one line, the message below it, so that the
 * Persian text has a line of its own and is not scrambled by the path.
 */
export function issueText(issue: ContentIssue): string {
  const sign = issue.severity === 'error' ? '✗' : '!';
  const related = (issue.related ?? []).map((place) => `\n    ↳ ${place.file}:${place.line}:${place.column}`).join('');
  return `${sign} ${issue.file}:${issue.line}:${issue.column}  ${issue.rule}\n    ${issue.message}${related}\n`;
}
