const PRESENTATION_FORMS = /[\ufb50-\ufdff\ufe70-\ufeff]/g;

/**
 * Writes the letters of other keyboards as the Persian ones that look the same: ي and ى as ی, ك as ک, and
 * presentation forms (the glyphs of old typesetting, U+FB50–FDFF and U+FE70–FEFF) as plain letters. Everything
 * else stays: ة, hamza forms, half-spaces, digits, Latin.
 *
 * The letters are those of ISIRI 6219; the plain form of a glyph is its NFKC of Unicode (UAX #15), less the space
 * that stands there under a vowel mark, which would part a word.
 *
 * @example unifyLetters('كتابي') // 'کتابی'
 * @example unifyLetters('ﺳﻼﻡ') // 'سلام'
 */
export function unifyLetters(text: string): string {
  return text
    .replace(PRESENTATION_FORMS, (form) => form.normalize('NFKC').replace(/^ (?=\p{M})/u, ''))
    .replace(/[يى]/g, 'ی')
    .replace(/ك/g, 'ک');
}
