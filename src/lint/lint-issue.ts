import type { TextPlace } from '../content/text-place.ts';
import type { ContentIssue } from '../domain/content-issue.ts';

/** An issue as lint tells it: those of the rules of lint say more than those of a build. */
export interface LintIssue extends ContentIssue {
  /** Where it ends: the place after its last character. */
  readonly end?: TextPlace;
  /** Whether `--fix` mends it. */
  readonly isFixable?: boolean;
  /** The page that explains its rule, below the engine's folder. */
  readonly page?: string;
}

/** @example rulePage('lead-missing') // 'docs/rules/lead-missing.md' */
export function rulePage(rule: string): string {
  return `docs/rules/${rule}.md`;
}
