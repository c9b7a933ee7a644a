import { isolate } from '../persian/bidi.ts';

/** What must not reach a terminal or scramble a line: controls and marks of direction. */
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g;
/** The most of an author's words that a message repeats, in UTF-16 code units. */
const MAX_QUOTED = 120;

/**
 * Words of an author in a message: between guillemets, without control characters, and set apart from the
 * direction of the Persian around them, else «/old/path/» would be shown with its slash at the wrong end.
 */
export function quote(text: string): string {
  const seen = text.replace(UNSEEN, ' ').replace(/ {2,}/g, ' ').trim();
  return `«${isolate(seen.length > MAX_QUOTED ? `${seen.slice(0, MAX_QUOTED)}…` : seen)}»`;
}

/** Names the known word that was most likely meant, with a space before it; nothing when none is near. */
export function didYouMean(near: string | undefined): string {
  return near === undefined ? '' : ` آیا ${quote(near)} را می‌خواستید؟`;
}
