import { createHash } from 'node:crypto';
import type { Severity } from '../../domain/content-issue.ts';
import type { LintIssue } from '../lint-issue.ts';
import type { Reporter } from '../reporter.ts';

/** GitLab knows `info`, `minor`, `major`, `critical` and `blocker`. An error keeps an article from readers. */
const SEVERITIES: Readonly<Record<Severity, string>> = { error: 'critical', warning: 'minor' };

/**
 * Tells issues to GitLab, which compares them with those of the target branch and shows them in the merge request: a
 * code quality report, https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format.
 */
export const gitlab: Reporter = (issues, { folder }) => {
  const seen = new Map<string, number>();
  const entries = issues.map((issue) => {
    const what = [issue.file, issue.rule, issue.message].join('\0');
    const before = seen.get(what) ?? 0;
    seen.set(what, before + 1);
    return entry(issue, fingerprint(what, before), folder);
  });
  return `${JSON.stringify(entries, null, 2)}\n`;
};

function entry({ file, line, rule, severity, message, page }: LintIssue, id: string, folder: string) {
  return {
    description: message,
    // Shown when the issue is opened, as Code Climate has it.
    ...page !== undefined && { content: { body: page } },
    check_name: rule,
    fingerprint: id,
    severity: SEVERITIES[severity],
    location: { path: folder + file, lines: { begin: line } },
  };
}

/**
 * Tells an issue from all others, and knows it again after lines were added above it: its line is left out, so that those
 * of one file that say the same are numbered.
 *
 * @param before how many issues that say the same stand before it
 */
function fingerprint(what: string, before: number): string {
  return createHash('sha256').update(`${what}\0${before}`).digest('hex').slice(0, 32);
}
