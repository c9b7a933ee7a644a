import { toAsciiDigits } from './digits.ts';
import type { PlacedKey } from './search-numbers.ts';

/** Most pieces of one name; what has more is a path or a sentence without spaces, and each piece is a word. */
const MAX_PIECES = 4;
const PIECE = /[^.@&_+-]+/g;

/**
 * The keys of a word of Latin letters and digits: without case and accents, an e-mail address, a domain or a name with
 * hyphens whole and in pieces.
 *
 * @example latinKeys('Café')[0].key // 'cafe'
 * @example latinKeys('info@isna.ir')[0] // { key: 'infoisnair', pieces: ['info', 'isna', 'ir'], from: 0, to: 12 }
 */
export function latinKeys(text: string): PlacedKey[] {
  const pieces = [...text.matchAll(PIECE)].map(({ 0: piece, index }) => ({ key: plainLatin(piece), from: index, to: index + piece.length }));
  const found = pieces.filter(({ key }) => key !== '');
  if (found.length > MAX_PIECES) return found.map((piece) => ({ ...piece, pieces: [] }));
  const keys = found.map(({ key }) => key);
  return keys.length === 0 ? [] : [{ key: keys.join(''), pieces: keys.length > 1 ? keys : [], from: 0, to: text.length }];
}

/** Letters and digits alone, without accents, in lower case; ½ as the decimal that 1/2 may be. */
function plainLatin(text: string): string {
  const simple = /^[a-z0-9]+$/.test(text) ? text : text.normalize('NFKD').toLowerCase().replace(/\u2044/g, 'p').replace(/ß/g, 'ss').replace(/ı/g, 'i').replace(/ø/g, 'o').replace(/ł/g, 'l');
  return toAsciiDigits(simple).replace(/[^\p{L}\p{N}]/gu, '');
}
