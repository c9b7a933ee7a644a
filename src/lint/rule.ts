import type { Severity } from '../domain/content-issue.ts';
import type { Finding } from './finding.ts';
import type { LintedDocument } from './linted-document.ts';
import type { Newsroom } from './newsroom.ts';
import type { Span } from './span.ts';

/** How grave a rule is; one that is off is not told. */
export type RuleSeverity = Severity | 'off';

interface RuleBase {
  /** Permanent: files, settings and people refer to it. */
  readonly id: string;
  /** How grave it is unless `site.yml` says otherwise. */
  readonly severity: RuleSeverity;
  /** Whether it looks at articles that were taken down too, of which readers see a title and a reason only. */
  readonly seesWithdrawn?: true;
}

/** A rule that needs one document only. */
export interface DocumentRule extends RuleBase {
  readonly scope: 'document';
  check(document: LintedDocument): Finding[];
}

/** Something that a rule notes of a document, to be judged when the whole newsroom is known. It can be written as JSON. */
export interface Note<Value> extends Span {
  readonly value: Value;
}

/**
 * A rule that needs to know the newsroom. It works in two steps, so that a document that has not changed need not be
 * read again when another one has.
 */
export interface NewsroomRule<Value = unknown> extends RuleBase {
  readonly scope: 'newsroom';
  note(document: LintedDocument): Note<Value>[];
  /** @returns what is wrong and what to do, in Persian; undefined when nothing is */
  judge(value: Value, newsroom: Newsroom, file: string): string | undefined;
}

/** A rule of lint: a pure function. */
export type Rule = DocumentRule | NewsroomRule;
