/** Direction marks, isolates, soft hyphens and the like, which come along when a date is copied. */
const MARKS = /[\u00ad\u034f\u061c\u180e\u200b\u200d-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]/g;

/**
 * A text without the characters that are not seen, and with single spaces for all white space.
 *
 * @example dropInvisible('\u200f1400/11/02 \n 13:45') // '1400/11/02 13:45'
 */
export function dropInvisible(text: string): string {
  return dropMarks(text.replace(/\u200c/g, ''));
}

/**
 * The same with its half-spaces, for showing: «بهمن\u200Cماه» would be misspelt without.
 *
 * @example dropMarks('\u200f۲ بهمن\u200Cماه') // '۲ بهمن\u200Cماه'
 */
export function dropMarks(text: string): string {
  return text.replace(MARKS, '').replace(/\s+/g, ' ').trim();
}
