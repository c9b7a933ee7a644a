import { hasBidiControl } from '../persian/bidi.ts';

/** The most that a comment has, in UTF-16 code units: twice what the form takes, since others may have collected it. */
const MAX_MESSAGE = 10_000;
const MAX_NAME = 200;

/** Characters that no text needs, but for the end of a line and the tab. */
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ud800-\udfff\ufffe\uffff]/u;

/**
 * HTML that does something, and addresses that run: no comment of a person has them. All of it would be shown as plain
 * text; whoever sends it hopes that it is not, and the newsroom should know.
 */
const SCRIPT = /<\/?(?:script|iframe|object|embed|svg|style|link|meta|base|form|img|video|audio|template)\b|<[a-z][^<>]{0,500}?\son[a-z]{3,20}\s?=|\b(?:java|vb)script:(?=\S)|\bdata:text\/html/i;

/** Why a text is refused. */
export interface TextFault {
  readonly rule: 'field-too-long' | 'field-empty' | 'text-control-character';
}

/** Finds what would run in a browser if it were HTML. */
export function findScript(text: string): { readonly found: string; readonly index: number } | undefined {
  const match = SCRIPT.exec(text);
  return match === null ? undefined : { found: match[0], index: match.index };
}

/** A name: one line, with single spaces. */
export function tidyName(raw: string): string | TextFault {
  return check(raw.replace(/\s+/g, ' ').trim(), MAX_NAME);
}

/** A message: lines without white space at their ends, paragraphs parted by one empty line. */
export function tidyMessage(raw: string): string | TextFault {
  const lines = raw.replace(/\r\n?|[\u2028\u2029]/g, '\n').split('\n').map((line) => line.trim());
  return check(lines.join('\n').replace(/\n{3,}/g, '\n\n').trim(), MAX_MESSAGE);
}

function check(text: string, most: number): string | TextFault {
  if (text === '') return { rule: 'field-empty' };
  if (text.length > most) return { rule: 'field-too-long' };
  return CONTROL.test(text) || hasBidiControl(text) !== -1 ? { rule: 'text-control-character' } : text;
}
