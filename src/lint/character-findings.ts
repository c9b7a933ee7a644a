import { hygieneFindings, type HygieneFinding, type HygieneKind } from '../persian/hygiene.ts';
import type { Finding } from './finding.ts';
import type { LintedDocument } from './linted-document.ts';
import { spanIn, type Prose } from './reading/prose.ts';

/** What is said of a character of a kind: the character itself, and what is to be written instead, where that is certain. */
export type HygieneMessages = Readonly<Partial<Record<HygieneKind, (found: string, replacement: string | undefined) => string>>>;

/** Findings of each text: two rules ask for them. */
const memo = new WeakMap<Prose, readonly HygieneFinding[]>();

/**
 * The characters of a document's texts that have no business there, of some kinds.
 *
 * @param messages the kinds, each with what is said
 */
export function characterFindings({ proses }: LintedDocument, messages: HygieneMessages): Finding[] {
  return proses.flatMap((prose) => findingsOf(prose).flatMap(({ index, length, kind, replacement }) => {
    const message = messages[kind]?.(prose.text.slice(index, index + length), replacement);
    if (message === undefined) return [];
    const end = index + length;
    return [{ ...spanIn(prose, index, end), message, ...replacement !== undefined && { fix: { kind: 'prose' as const, prose, start: index, end, text: replacement } } }];
  }));
}

/** A character as it is named: it cannot be seen, or looks like another. */
export function codePointOf(found: string): string {
  return `U+${found.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
}

function findingsOf(prose: Prose): readonly HygieneFinding[] {
  let found = memo.get(prose);
  if (found === undefined) memo.set(prose, (found = hygieneFindings(prose.text)));
  return found;
}
