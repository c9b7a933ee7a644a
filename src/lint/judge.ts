import type { DocumentReading } from './lint-document.ts';
import { rulePage, type LintIssue } from './lint-issue.ts';
import type { Newsroom } from './newsroom.ts';
import type { NewsroomRule, RuleSeverity } from './rule.ts';
import { RULES } from './rules.ts';

/** The severities that a newsroom has set, by rule. */
export type RuleSettings = Readonly<Record<string, RuleSeverity>>;

/** How grave a rule is in a newsroom. */
export function severityOf(rule: string, settings: RuleSettings): RuleSeverity {
  return (Object.hasOwn(settings, rule) ? settings[rule] : undefined) ?? DEFAULTS.get(rule) ?? 'warning';
}

/** What is wrong with a document in its newsroom, in no particular order. */
export function judge(file: string, { found, noted }: DocumentReading, newsroom: Newsroom, settings: RuleSettings): LintIssue[] {
  const issues: LintIssue[] = [];
  for (const { rule, line, column, end, message, isFixable } of found) {
    const severity = severityOf(rule, settings);
    if (severity !== 'off') issues.push({ file, line, column, end, rule, severity, message, isFixable, page: rulePage(rule) });
  }
  for (const { rule, line, column, end, value } of noted) {
    const severity = severityOf(rule, settings);
    const message = severity === 'off' ? undefined : NEWSROOM_RULES.get(rule)?.judge(value, newsroom, file);
    if (severity !== 'off' && message !== undefined) issues.push({ file, line, column, end, rule, severity, message, isFixable: false, page: rulePage(rule) });
  }
  return issues;
}

const DEFAULTS: ReadonlyMap<string, RuleSeverity> = new Map(RULES.map(({ id, severity }) => [id, severity]));
const NEWSROOM_RULES: ReadonlyMap<string, NewsroomRule> = new Map(
  RULES.flatMap((rule): [string, NewsroomRule][] => (rule.scope === 'newsroom' ? [[rule.id, rule]] : [])),
);
