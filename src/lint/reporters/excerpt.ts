import { isolate } from '../../persian/bidi.ts';
import type { LintIssue } from '../lint-issue.ts';

/** Characters shown before and after what is marked. */
const AROUND = 40;
/** The most of a marked part that is shown. */
const MAX_MARKED = 60;
/** What must not reach a terminal, or would reorder the line: controls, marks of direction and the like, but not the half-space. */
const UNSAFE = /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200d-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g;
/** A part in which there is nothing to be seen. */
const UNSEEN = /^[\s\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]*$/;

/**
 * The part of a line that an issue is about, with its surroundings, marked. Terminals differ in how they lay out a Persian line: some
 * write it from right to left, some from left to right, some with the Latin words in it turned round. A caret in the line below
 * would stand under another word in most of them. So the mark is bound to the words themselves: they are underlined where
 * styles are understood, and repeated in the line below where they are not. The line is an isolate (UAX #9), so that neither it nor
 * what stands before it changes the other's direction. A part that cannot be seen is named by its code points.
 *
 * @param line the line of the file, without its end
 */
export function excerpt(line: string, { line: number, column, end }: LintIssue, hasStyles: boolean): string {
  const start = Math.min(column - 1, line.length);
  const stop = Math.max(start, end === undefined ? wordEnd(line, start) : end.line > number ? line.length : Math.min(end.column - 1, line.length));
  const marked = line.slice(start, stop);
  const shown = marked.length > MAX_MARKED ? `${marked.slice(0, MAX_MARKED)}…` : marked;
  const [before, after] = [beginning(line.slice(0, start)), ending(line.slice(stop))].map(safe);
  const names = UNSEEN.test(marked) ? codePoints(marked) : '';
  if (hasStyles) return `${isolate(`${before}\u001b[1;4m${safe(shown)}\u001b[22;24m${after}`)}${names === '' ? '' : ` ${names}`}`;
  const repeated = names === '' ? `«${isolate(safe(shown))}»` : names;
  return `${isolate(`${before}${safe(shown)}${after}`)}${marked === '' ? '' : `\n    ↑ ${repeated}`}`;
}

/** Where an issue without an end ends: with the word, or what stands in quotes, that it begins at. */
function wordEnd(line: string, start: number): number {
  return start + (/^(?:"[^"]{0,80}"|'[^']{0,80}'|[\p{L}\p{M}\p{N}\u200c_-]+)/u.exec(line.slice(start))?.[0].length ?? 1);
}

/** The last of what stands before a marked part, from a word's beginning on. */
function beginning(text: string): string {
  return text.length <= AROUND ? text : `…${text.slice(-AROUND).replace(/^\S{0,20}\s/, ' ')}`;
}

function ending(text: string): string {
  return text.length <= AROUND ? text : `${text.slice(0, AROUND).replace(/\s\S{0,20}$/, ' ')}…`;
}

function safe(text: string): string {
  return text.replace(/\t/g, ' ').replace(UNSAFE, '\ufffd').toWellFormed();
}

/** @example codePoints('\u202e') // 'U+202E' */
function codePoints(text: string): string {
  return [...text].slice(0, 8).map((character) => `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`).join(' ');
}
