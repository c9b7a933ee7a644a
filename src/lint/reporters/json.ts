import { isError, type ContentIssue, type Place } from '../../domain/content-issue.ts';
import type { LintIssue } from '../lint-issue.ts';
import type { Reporter } from '../reporter.ts';

/** An issue in the shape of the build report's, with what lint knows besides. */
export interface ReportedIssue extends ContentIssue {
  /** The place after the last character; of the rules of lint only. */
  readonly endLine?: number;
  readonly endColumn?: number;
  /** Whether `--fix` mends it. */
  readonly fixable: boolean;
  /** The page that explains the rule, below the engine's folder; of the rules of lint only. */
  readonly help?: string;
}

/** What the reporter `json` prints. Documented in docs/lint.md; fields are added, none changes its meaning. */
export interface LintReport {
  /** Raised when a field changes its meaning. */
  readonly version: 1;
  /** Ordered by file, line, column and rule. */
  readonly issues: readonly ReportedIssue[];
  readonly errors: number;
  readonly warnings: number;
  /** How many of the issues `--fix` mends. */
  readonly fixable: number;
}

/** Tells issues to a program, as JSON. */
export const json: Reporter = (issues) => {
  const errors = issues.filter(isError).length;
  const fixable = issues.filter(({ isFixable }) => isFixable === true).length;
  const report: LintReport = { version: 1, issues: issues.map(inOrder), errors, warnings: issues.length - errors, fixable };
  return `${JSON.stringify(report, null, 2)}\n`;
};

/** The same issue with its keys in one order, wherever it came from. */
function inOrder({ file, line, column, end, rule, severity, message, related, isFixable = false, page }: LintIssue): ReportedIssue {
  return {
    file, line, column, ...end !== undefined && { endLine: end.line, endColumn: end.column }, rule, severity, message,
    ...related !== undefined && { related: related.map(placeOf) }, fixable: isFixable, ...page !== undefined && { help: page },
  };
}

function placeOf({ file, line, column }: Place): Place {
  return { file, line, column };
}
