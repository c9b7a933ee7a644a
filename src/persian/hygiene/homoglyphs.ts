import type { HygieneFinding } from '../hygiene.ts';
import { wordAfter, wordBefore } from '../typography/characters.ts';

/** Letters of Urdu, Sindhi, Pashto, Kurdish and Uyghur keyboards that look like Persian ones; and the full stop of Urdu. */
const PERSIAN: Readonly<Record<string, string>> = {
  '\u06aa': 'ک', '\u06be': 'ه', '\u06c1': 'ه', '\u06d0': 'ی', '\u06d2': 'ی', '\u06d5': 'ه', '\u06d4': '.',
};
/** Letters that only those languages have: a word with one of them is a word of theirs, and right as it is. */
const OTHER_LANGUAGE = /[\u0679\u0688\u0691\u06ba\u067c\u0681\u0685\u0689\u0693\u0696\u069a\u06bc\u06cd\u06c6\u06c7\u06c8\u06cb\u06ce\u0695\u06b5\u06a4\u067a\u067b\u067d\u067f\u0680]/;

/** Greek and Cyrillic letters that look like Latin ones (https://www.unicode.org/reports/tr39/#Confusable_Detection). */
const LATIN: Readonly<Record<string, string>> = Object.fromEntries(
  [...'АаВСсЕеНІіЈјКМОоРрЅѕТХхУуΑΒΕΖΗΙΚΜΝΟοΡΤΥΧ'].map((letter, index) => [letter, 'AaBCcEeHIiJjKMOoPpSsTXxYyABEZHIKMNOoPTYX'[index]!]),
);
/** A word of letters of which some are Latin and some look so. */
const LATIN_WORD = /[A-Za-z\u0370-\u052f]+/g;

/**
 * Finds letters that look like the right ones and are others, so that no search finds their word. Letters of Arabic keyboards
 * (ي ك) are a matter of typography; words of Kurdish, Pashto or Urdu stay when another letter shows that they are such.
 */
export function findHomoglyphs(text: string): HygieneFinding[] {
  const findings: HygieneFinding[] = [];
  for (const { 0: letter, index } of text.matchAll(/[\u06aa\u06be\u06c1\u06d0\u06d2\u06d4\u06d5]/g)) {
    const [before, after] = [wordBefore(text, index), wordAfter(text, index + 1)];
    // Within a word ە is Kurdish: it never joins the next letter.
    if (OTHER_LANGUAGE.test(before + letter + after) || (letter === '\u06d5' && after !== '')) continue;
    findings.push({ index, length: 1, kind: 'homoglyph', severity: 'warning', replacement: PERSIAN[letter]! });
  }
  for (const { 0: word, index: start } of text.matchAll(LATIN_WORD)) {
    if (!/[A-Za-z]/.test(word)) continue;
    for (const { 0: letter, index } of word.matchAll(/[\u0370-\u052f]/g)) {
      const replacement = LATIN[letter];
      if (replacement !== undefined) findings.push({ index: start + index, length: 1, kind: 'homoglyph', severity: 'warning', replacement });
    }
  }
  return findings;
}
