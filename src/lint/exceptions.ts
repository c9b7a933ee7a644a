import { didYouMean, quote } from '../content/quote.ts';
import { nearest } from '../content/nearest.ts';
import type { Finding } from './finding.ts';
import type { LintedDocument } from './linted-document.ts';
import { RULES } from './rules.ts';

/** A comment of the frontmatter, and one of the text that is alone in its line. */
const FRONTMATTER_COMMENT = /^[ \t]*#[ \t]*khabar-lint-off[ \t]*:?[ \t]*(.*?)[ \t]*\r?$/gm;
const TEXT_COMMENT = /^[ \t]*<!--[ \t]*khabar-lint-off[ \t]*:?[ \t]*([^\n]*?)[ \t]*-->[ \t]*\r?$/gm;

/**
 * The rules that an author turned off in a document, by a comment of its frontmatter (`# khabar-lint-off tag-similar`) or of its
 * text (`<!-- khabar-lint-off tag-similar -->`). It is for the whole document, since an article is short, and a switch that
 * counts from some line on is easily misread.
 */
export function rulesTurnedOff({ text, frontmatter, body }: LintedDocument): { rules: ReadonlySet<string>; findings: Finding[] } {
  const rules = new Set<string>();
  const findings: Finding[] = [];
  const read = (from: number, to: number, pattern: RegExp): void => {
    for (const { 0: comment, 1: words = '', index } of text.slice(from, to).matchAll(pattern)) {
      for (const { 0: id, index: at } of words.matchAll(/[^\s,،]+/g)) {
        if (KNOWN.has(id)) rules.add(id);
        else {
          const start = from + index + comment.lastIndexOf(words) + at;
          findings.push({ start, end: start + id.length, message: unknownRule(id) });
        }
      }
    }
  };
  if (!text.includes('khabar-lint-off')) return { rules, findings };
  if (frontmatter !== undefined) read(frontmatter.start, frontmatter.end, FRONTMATTER_COMMENT);
  if (body !== undefined) read(body.start, text.length, TEXT_COMMENT);
  return { rules, findings };
}

/** Says that a rule is not known, and which was most likely meant. */
export function unknownRule(id: string): string {
  return `قاعده‌ای با نام ${quote(id)} نیست.${didYouMean(nearest(id, KNOWN))} نام آن را درست کنید یا آن را پاک کنید.`;
}

const KNOWN: ReadonlySet<string> = new Set(RULES.map((rule) => rule.id));
