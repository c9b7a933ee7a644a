import { ZWNJ } from '../half-space.ts';
import type { HygieneFinding } from '../hygiene.ts';
import { isLetter, isMark } from '../typography/characters.ts';

const ZWJ = '\u200d';
/** Never of use: joiners and fillers of other scripts, word joiner, zero width space, deprecated format characters, annotation marks. */
const USELESS = /[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u2060-\u2065\u206a-\u206f\u3164\uffa0\ufff0-\ufffb]/;
const INVISIBLE = new RegExp(`${USELESS.source}|[\\u00ad\\u061c\\u200d-\\u200f\\ufe00-\\ufe0f]`, 'g');
/** What ZWJ and variation selectors belong to: https://www.unicode.org/reports/tr51/ */
const EMOJI_BEFORE = /(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|\ufe0f)$/u;
const EMOJI_AFTER = /^\p{Extended_Pictographic}/u;

/** Finds what is not seen and does nothing where it stands. */
export function findInvisible(text: string): HygieneFinding[] {
  const findings: HygieneFinding[] = [];
  for (const { 0: character, index } of text.matchAll(INVISIBLE)) {
    const replacement = replacementOf(character, text, index);
    if (replacement !== undefined) findings.push({ index, length: 1, kind: 'invisible-character', severity: 'warning', replacement });
  }
  return findings;
}

/** What to write instead of a character, or undefined when it is of use where it stands. */
function replacementOf(character: string, text: string, index: number): string | undefined {
  const isWithinWord = isOfWord(text[index - 1]) && isOfWord(text[index + 1]);
  if (character === '\u00ad') return isWithinWord ? ZWNJ : '';
  if (USELESS.test(character)) return '';
  // The two characters on each side hold any emoji.
  const before = text.slice(Math.max(0, index - 2), index);
  if (character === ZWJ) {
    if (EMOJI_BEFORE.test(before) && EMOJI_AFTER.test(text.slice(index + 1, index + 3))) return undefined;
    if (isWithinWord) return ZWNJ;
    // It shapes a letter that stands alone: «ه‍.ش».
    return isOfWord(text[index - 1]) || isOfWord(text[index + 1]) ? undefined : '';
  }
  if (character >= '\ufe00' && character <= '\ufe0f') return EMOJI_BEFORE.test(before) || /(?:[\d#*]|\p{S}|\p{P}|\p{Script=Han})$/u.test(before) ? undefined : '';
  return isIdleBeside(text[index - 1]) && isIdleBeside(text[index + 1]) ? '' : undefined;
}

function isOfWord(character: string | undefined): boolean {
  return isLetter(character) || isMark(character);
}

/** Whether a direction mark changes nothing beside a character: Persian letters, white space and the ends have their direction. */
function isIdleBeside(character: string | undefined): boolean {
  return character === undefined || /[\s\u200c\u200e\u200f\u061c]/.test(character) || isOfWord(character);
}
