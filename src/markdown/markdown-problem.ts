import type { Point, Position } from 'unist';
import type { VFile } from 'vfile';
import type { MarkdownProblem } from './markdown-document.ts';
import { markdownRules, type MarkdownRule, type RuleDetails } from './markdown-messages.ts';

/**
 * Says from a plugin that something is wrong in the text: it becomes a message of the file, with the
 * rule's id and its place.
 *
 * @param place where it is; the beginning of the text when unknown
 * @example report(file, 'unsafe-link', node.position, 'javascript:alert(1)')
 */
export function report<Rule extends MarkdownRule>(
  file: VFile,
  rule: Rule,
  place: Point | Position | undefined,
  ...details: RuleDetails<Rule>
): void {
  file.message(sayRule(rule, details), { place, ruleId: rule, source: 'khabar' });
}

/** A problem at a line and column of the text, said without a plugin. */
export function problemAt<Rule extends MarkdownRule>(
  rule: Rule,
  line: number,
  column: number,
  ...details: RuleDetails<Rule>
): MarkdownProblem {
  return { rule, severity: markdownRules[rule].severity, message: sayRule(rule, details), line, column };
}

/** The problems that the plugins reported on a file, in the order of the text. */
export function reportedProblems(file: VFile): MarkdownProblem[] {
  return file.messages
    .map(({ ruleId, reason, line, column }) => ({
      rule: ruleId as MarkdownRule,
      severity: markdownRules[ruleId as MarkdownRule].severity,
      message: reason,
      line: line ?? 1,
      column: column ?? 1,
    }))
    .sort((a, b) => a.line - b.line || a.column - b.column);
}

function sayRule<Rule extends MarkdownRule>(rule: Rule, details: RuleDetails<Rule>): string {
  const message = markdownRules[rule].message as (...details: RuleDetails<Rule>) => string;
  return message(...details);
}
