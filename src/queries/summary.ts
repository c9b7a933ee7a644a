import type { Article } from '../domain/article.ts';
import type { MarkdownDocument } from '../markdown/markdown-document.ts';
import { cutAtWord } from '../persian/cut-at-word.ts';

/** The most characters of a text's beginning that stand for a lead. */
const LONGEST = 180;

/** What an article is about: its lead, or the first words of its text, cut at a word. */
export function summaryOf({ lead }: Article, { openingText }: MarkdownDocument): string | undefined {
  if (lead !== undefined) return lead;
  return openingText === '' ? undefined : cutAtWord(openingText, LONGEST);
}
