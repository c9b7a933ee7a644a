import { isError, type ContentIssue, type Place } from '../../domain/content-issue.ts';
import type { Reporter } from '../reporter.ts';

/** What the reporter `json` prints. Documented in docs/lint.md; fields are added, none changes its meaning. */
export interface LintReport {
  /** Raised when a field changes its meaning. */
  readonly version: 1;
  /** In the shape of the build report's, ordered by file, line, column and rule. */
  readonly issues: readonly ContentIssue[];
  readonly errors: number;
  readonly warnings: number;
}

/** Tells issues to a program, as JSON. */
export const json: Reporter = (issues) => {
  const errors = issues.filter(isError).length;
  const report: LintReport = { version: 1, issues: issues.map(inOrder), errors, warnings: issues.length - errors };
  return `${JSON.stringify(report, null, 2)}\n`;
};

/** The same issue with its keys in one order, wherever it came from. */
function inOrder({ file, line, column, rule, severity, message, related }: ContentIssue): ContentIssue {
  return { file, line, column, rule, severity, message, ...related !== undefined && { related: related.map(placeOf) } };
}

function placeOf({ file, line, column }: Place): Place {
  return { file, line, column };
}
