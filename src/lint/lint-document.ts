import type { TextPlace } from '../content/text-place.ts';
import { rulesTurnedOff } from './exceptions.ts';
import type { Finding, Fix } from './finding.ts';
import type { LintedDocument } from './linted-document.ts';
import { editOf } from './reading/prose.ts';
import type { DocumentRule, Rule } from './rule.ts';
import { RULES } from './rules.ts';
import type { Span } from './span.ts';

/** A place from its first character to after its last. */
interface Range extends TextPlace {
  readonly end: TextPlace;
}

/** Something found in a document. */
export interface FoundIssue extends Range {
  readonly rule: string;
  readonly message: string;
  readonly isFixable: boolean;
}

/** Something noted of a document, for a rule that needs to know the newsroom. */
export interface NotedValue extends Range {
  readonly rule: string;
  readonly value: unknown;
}

/** All that rules have to say of a document, whatever the settings are. It can be written as JSON. */
export interface DocumentReading {
  readonly found: readonly FoundIssue[];
  readonly noted: readonly NotedValue[];
}

/** Runs all rules on a document, those left out that its author turned off in it. */
export function lintDocument(document: LintedDocument): DocumentReading {
  const turnedOff = rulesTurnedOff(document);
  const rules = RULES.filter((rule) => !turnedOff.rules.has(rule.id) && isFor(rule, document));
  return {
    found: [...turnedOff.findings.map((finding) => found('lint-setting', finding, document)), ...rules.flatMap((rule) => (
      rule.scope === 'document' ? rule.check(document).map((finding) => found(rule.id, finding, document)) : []
    ))],
    noted: rules.flatMap((rule) => (
      rule.scope === 'newsroom' ? rule.note(document).map(({ value, ...span }) => ({ rule: rule.id, ...rangeOf(span, document), value })) : []
    )),
  };
}

/** A finding that can be mended, with the rule that found it. */
export interface FixableFinding extends Finding {
  readonly rule: string;
  readonly fix: Fix;
}

/** What the rules of documents find in one that can be mended. */
export function fixableFindings(document: LintedDocument, isOn: (rule: string) => boolean, all: readonly Rule[] = RULES): FixableFinding[] {
  const turnedOff = rulesTurnedOff(document).rules;
  return all.filter((rule): rule is DocumentRule => rule.scope === 'document' && isOn(rule.id) && !turnedOff.has(rule.id) && isFor(rule, document))
    .flatMap(({ id, check }) => check(document).flatMap(({ fix, ...finding }) => (isWritable(fix) ? [{ ...finding, rule: id, fix }] : [])));
}

/** Whether it is certain what a fix changes in the file. */
function isWritable(fix: Fix | undefined): fix is Fix {
  return fix !== undefined && (fix.kind === 'field' || editOf(fix.prose, fix) !== undefined);
}

/** Of an article that was taken down readers see little: most rules have nothing to say of it. */
function isFor(rule: Rule, { article }: LintedDocument): boolean {
  return article?.withdrawn === undefined || rule.seesWithdrawn === true;
}

function found(rule: string, { start, end, message, fix }: Finding, document: LintedDocument): FoundIssue {
  return { rule, ...rangeOf({ start, end }, document), message, isFixable: isWritable(fix) };
}

function rangeOf({ start, end }: Span, { lines }: LintedDocument): Range {
  return { ...lines.place(start), end: lines.place(end) };
}
