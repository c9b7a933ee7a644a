import { unifyLetters } from '../persian/letters.ts';
import { INVISIBLE } from '../persian/invisible.ts';

/**
 * The form in which two spellings of an old address are equal: the letters of other keyboards (ي ك) as the Persian ones,
 * and nothing that is not seen, half-spaces too. Old links were typed, copied and mended by many hands.
 *
 * @param path decoded: `/خبر/گفت\u200Cوگو/`
 * @example addressKey('/گفت\u200Cوگوي/') === addressKey('/گفتوگوی') // true
 */
export function addressKey(path: string): string {
  const key = unifyLetters(path.normalize('NFC')).replace(INVISIBLE, '');
  return key.endsWith('/') || /\.html?$/i.test(key) ? key : `${key}/`;
}

/**
 * The spellings of an old address besides its own that links to it are likely to have, for hosts that compare letter by
 * letter: with Persian letters, with Arabic ones, each with half-spaces and without. None for an ASCII address.
 *
 * @param path decoded
 * @example otherSpellings('/گفت\u200Cوگوی/') // ['/گفتوگوی/', '/گفت\u200Cوگوي/', '/گفتوگوي/']
 */
export function otherSpellings(path: string): string[] {
  const persian = unifyLetters(path.normalize('NFC'));
  const arabic = persian.replaceAll('ی', 'ي').replaceAll('ک', 'ك');
  const spellings = new Set([persian, persian.replace(INVISIBLE, ''), arabic, arabic.replace(INVISIBLE, '')]);
  spellings.delete(path);
  return [...spellings];
}
