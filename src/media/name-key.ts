import { unifyLetters } from '../persian/letters.ts';

/**
 * What file names have in common that some machine or person takes for one: letter case (macOS, Windows), composed and decomposed
 * letters (Unicode's NFC and NFD, as macOS has them), Arabic and Persian keyboards' letters, and half-spaces, which nobody sees.
 *
 * @example nameKey('media/Lake.JPG') === nameKey('media/lake.jpg') // true
 */
export function nameKey(name: string): string {
  return unifyLetters(name.normalize('NFKC')).replace(/[\u200c\u200d\u200e\u200f\ufeff]/g, '').toLowerCase().normalize('NFC');
}
