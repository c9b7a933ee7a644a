import { isError, type ContentIssue } from '../../domain/content-issue.ts';
import { placeText, type Reporter } from '../reporter.ts';

/** Tells issues to a person at a terminal: each as the build tells it, then how many there are. */
export const terminal: Reporter = (issues) => {
  const errors = issues.filter(isError).length;
  return `${issues.map(issueText).join('')}${errors} errors, ${issues.length - errors} warnings\n`;
};

/**
 * An issue as it is shown in a terminal: place and rule in one line, the message below it, so that the
 * Persian text has a line of its own and is not scrambled by the path.
 */
export function issueText(issue: ContentIssue): string {
  const sign = isError(issue) ? '✗' : '!';
  const related = (issue.related ?? []).map((place) => `\n    ↳ ${placeText(place)}`).join('');
  return `${sign} ${placeText(issue)}  ${issue.rule}\n    ${issue.message}${related}\n`;
}
