const FSI = '\u2068';
const PDI = '\u2069';
/** Any control that this room judges: most texts have none. */
const CONTROL = /[\u202a-\u202e\u2066-\u2069]/;
/** The ends of a paragraph, where open isolates end unasked (UAX #9, rule P1). */
const PARAGRAPH_END = /[\n\r\u001c-\u001e\u0085\u2029]/;

/**
 * Sets a text apart from the direction of what stands around it, by first strong isolate and its end: a Latin name or a
 * phone number keeps its own order, and that of the sentence (UAX #9). For places without markup; HTML has `<bdi>`.
 *
 * @example isolate('khabar.ts:12')
 */
export function isolate(text: string): string {
  return `${FSI}${text}${PDI}`;
}

/**
 * Where a text has a character that reorders what follows without being seen: an embedding or override (U+202A–202E), or
 * an isolate (U+2066–2069) without its partner in the same paragraph. Such text can read otherwise than it is
 * written: https://www.unicode.org/reports/tr36/#Bidirectional_Text_Spoofing
 *
 * @returns the index of such a character in UTF-16 code units, or -1
 * @example hasBidiControl('خبر \u202eمهم') // 4
 */
export function hasBidiControl(text: string): number {
  if (!CONTROL.test(text)) return -1;
  const open: number[] = [];
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index] ?? '';
    const isFault = (character >= '\u202a' && character <= '\u202e') || (character === PDI && open.pop() === undefined);
    if (isFault) return index;
    if (character >= '\u2066' && character <= '\u2068') open.push(index);
    if (PARAGRAPH_END.test(character) && open[0] !== undefined) return open[0];
  }
  return open[0] ?? -1;
}
