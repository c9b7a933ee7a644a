import { findBidiControls } from './hygiene/bidi-controls.ts';
import { findForbidden } from './hygiene/forbidden-characters.ts';
import { findHomoglyphs } from './hygiene/homoglyphs.ts';
import { findInvisible } from './hygiene/invisible-characters.ts';

/** What is wrong with a character. The ids are permanent. */
export type HygieneKind =
  /** An embedding or override (U+202A–202E): the text reads otherwise than it is written. */
  | 'bidi-override'
  /** An isolate (U+2066–2069) without its partner in the paragraph. */
  | 'bidi-isolate'
  /** A tag character (U+E0000–E007F) outside of a flag: text that nobody sees. */
  | 'tag-character'
  /** A control, a noncharacter or half of a surrogate pair. */
  | 'control-character'
  /** A byte order mark amid the text, where files were joined. */
  | 'byte-order-mark'
  /** A letter or sign of another alphabet that looks like the one that was meant. */
  | 'homoglyph'
  /** A character that is not seen and does nothing where it stands. */
  | 'invisible-character'
  /** U+FFFD stands where a character was lost in a conversion. */
  | 'lost-character';

/** A character, or several in a row, that has no business in a text. */
export interface HygieneFinding {
  /** Where it begins, in UTF-16 code units. */
  readonly index: number;
  /** In UTF-16 code units. */
  readonly length: number;
  readonly kind: HygieneKind;
  /** An error can deceive readers or break what reads the text; a warning is left behind by typing. */
  readonly severity: 'error' | 'warning';
  /** What to write instead, where that is certain. */
  readonly replacement?: string;
}

/** What is found in any text that is not clean. Half-spaces are not among it: they are a matter of typography. */
const SUSPECT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u034f\u0370-\u052f\u061c\u06aa\u06be\u06c1\u06d0\u06d2\u06d4\u06d5\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u200d-\u200f\u202a-\u202e\u2060-\u206f\u3164\ud800-\udfff\ufdd0-\ufdef\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\ufffd-\uffff]/;

/**
 * Finds characters that have no business in a Persian text: those that reorder or hide text, controls, look-alikes of Persian
 * letters from other alphabets, and invisible ones that typing and copying leave behind. Fine are the half-space, ZWJ in emoji and
 * at the end of a word («ه‍.ش»), LRM and RLM beside anything but Persian letters, and balanced isolates.
 *
 * The dangers are those of Unicode Technical Reports 36 and 39 (https://www.unicode.org/reports/tr36/, …/tr39/).
 *
 * @param text a paragraph or more; U+FFFC may stand for code and pictures in it
 * @returns the findings in the order of the text, apart from each other
 * @example hygieneFindings('خبر\u200b مهم') // [{ index: 3, length: 1, kind: 'invisible-character', severity: 'warning', replacement: '' }]
 */
export function hygieneFindings(text: string): HygieneFinding[] {
  if (!SUSPECT.test(text)) return [];
  return [...findBidiControls(text), ...findForbidden(text), ...findHomoglyphs(text), ...findInvisible(text)].sort((a, b) => a.index - b.index);
}
