import type { TextSettings } from '../../config/text-settings.ts';
import type { TextPlace } from '../../content/text-place.ts';
import { fieldEdit } from './field-edit.ts';
import { fixableFindings, type FixableFinding } from '../lint-document.ts';
import type { LintedDocument } from '../linted-document.ts';
import { editOf } from '../reading/prose.ts';
import { readDocument } from '../reading/read-document.ts';
import type { Rule } from '../rule.ts';
import { RULES } from '../rules.ts';
import { isSameButForFixes } from './same-but-for-fixes.ts';
import { applyEdits, withoutOverlaps, type SourceEdit } from '../span.ts';

/** Fixes that overlap others wait for the next round; more rounds than this no text needs. */
const MAX_ROUNDS = 10;
/**
 * How often a file is read again to find out which of its fixes are to blame when not all of them can be written. A long file is
 * read less often: these many UTF-16 code units in all, which takes some seconds.
 */
const MAX_TRIALS = 200;
const MAX_READ = 5_000_000;

/** A fix with the edit of the document that carries it out. */
export interface PlannedFix extends SourceEdit {
  readonly finding: FixableFinding;
}

/** A fix that would have changed more than it should, with the place of what it was for. */
export interface RefusedFix extends TextPlace {
  readonly rule: string;
}

/** A file after its fixes. */
export interface FixedDocument {
  /** Without its byte order mark, as `LintedDocument.text` is. */
  readonly text: string;
  /** How many fixes were carried out. */
  readonly fixes: number;
  readonly refused: readonly RefusedFix[];
}

/**
 * Carries out the fixes of all rules that are on, in rounds, since one may make room for another. Before a fix is taken over, the file
 * is read again: it must say the same but for the text that was fixed. Everything else stays byte for byte.
 *
 * @param isOn whether a rule's findings are fixed
 * @param rules the rules; those of lint by default
 * @returns undefined when the file cannot be read, or there is nothing to fix
 */
export function fixDocument(
  bytes: Uint8Array, file: string, site: TextSettings, isOn: (rule: string) => boolean, rules: readonly Rule[] = RULES,
): FixedDocument | undefined {
  let document = readDocument(bytes, file, site);
  let fixes = 0;
  let refused: readonly RefusedFix[] = [];
  const trial = { left: Math.min(MAX_TRIALS, Math.ceil(MAX_READ / Math.max(1, bytes.length))) };
  for (let round = 0; document !== undefined && round < MAX_ROUNDS; round += 1) {
    const planned = withoutOverlaps(plan(document, isOn, rules));
    const accepted = largestGoodPart(document, planned, trial);
    const isAccepted = new Set(accepted);
    refused = planned.filter((fix) => !isAccepted.has(fix)).map(({ finding, start }) => ({ rule: finding.rule, ...document!.lines.place(start) }));
    if (accepted.length === 0) break;
    fixes += accepted.length;
    document = reread(document, applyEdits(document.text, accepted));
  }
  return document === undefined || (fixes === 0 && refused.length === 0) ? undefined : { text: document.text, fixes, refused };
}

function plan(document: LintedDocument, isOn: (rule: string) => boolean, rules: readonly Rule[]): PlannedFix[] {
  return fixableFindings(document, isOn, rules).flatMap((finding) => {
    const { fix } = finding;
    const edit = fix.kind === 'field' ? fieldEdit(document, fix.key, fix.value) : editOf(fix.prose, fix);
    return edit === undefined ? [] : [{ ...edit, finding }];
  });
}

/** All fixes when they leave the file as it should be; else as many as can be found by halving, so that one that is bad holds no other up. */
function largestGoodPart(document: LintedDocument, fixes: readonly PlannedFix[], trial: { left: number }): readonly PlannedFix[] {
  if (fixes.length === 0 || trial.left <= 0) return [];
  trial.left -= 1;
  const after = reread(document, applyEdits(document.text, fixes));
  if (after !== undefined && isSameButForFixes(document, after, fixes)) return fixes;
  if (fixes.length === 1) return [];
  const middle = fixes.length >> 1;
  const first = largestGoodPart(document, fixes.slice(0, middle), trial);
  const second = largestGoodPart(document, fixes.slice(middle), trial);
  if (first.length === 0 || second.length === 0) return first.length === 0 ? second : first;
  const both = [...first, ...second];
  const together = reread(document, applyEdits(document.text, both));
  return together !== undefined && isSameButForFixes(document, together, both) ? both : first;
}

function reread({ file, site }: LintedDocument, text: string): LintedDocument | undefined {
  return readDocument(new TextEncoder().encode(text), file, site);
}
