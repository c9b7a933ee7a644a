/**
 * How Persian is typed: each entry takes a text as it should be written, and gives it as some writer or reader types it. None
 * of them leaves a word out or makes another of it.
 */
export type Typing = (text: string) => string;

const ZWNJ = '\u200C';
/** The glyph of each letter as old typesetting stored it: a presentation form whose NFKC is the letter. */
const GLYPHS = new Map<string, string>();
for (let code = 0xfb50; code <= 0xfefc; code += 1) {
  const glyph = String.fromCharCode(code);
  const plain = glyph.normalize('NFKC');
  if (plain !== glyph && /^[ء-ی]{1,2}$/.test(plain)) GLYPHS.set(plain, glyph);
}

const VOWELS = ['\u064e', '\u0651\u0650', '\u064f', '\u0652'] as const;
/** Marks that leave the letters before and after them as they are. */
const UNSEEN = ['\u200d', '\u2060', '\ufeff', '\u00ad', '\u200e'] as const;
const digitsFrom = (zero: number): Typing => (text) => text.replace(/[۰-۹0-9]/g, (digit) => String.fromCodePoint(zero + ((digit.codePointAt(0) ?? 0) & 15)));

/** Typings by name. */
export const TYPINGS: Readonly<Record<string, Typing>> = {
  'as it should be': (text) => text,
  'on an Arabic keyboard': (text) => digitsFrom(0x660)(text.replaceAll('ی', 'ي').replaceAll('ک', 'ك').replace(/[ۀ]|ه\u0654/g, 'ة')),
  'without half-spaces': (text) => text.replaceAll(ZWNJ, ''),
  'with spaces for half-spaces': (text) => text.replaceAll(ZWNJ, ' '),
  'with vowel marks': (text) => text.replace(/[بپتثجچحخدذرزسشصضطظعغفقکگلمن](?=[^\u200C\s])/g, (letter, index: number) => letter + (VOWELS[index % VOWELS.length] ?? '')),
  'with Latin digits': digitsFrom(0x30),
  'without maddah, hamza and tanvin': (text) => text.replaceAll('آ', 'ا').replace(/[ئ]/g, 'ی').replaceAll('ؤ', 'و').replaceAll('أ', 'ا').replace(/ء|\u064b/g, '').replace(/ۀ|ه\u0654/g, 'ه'),
  'with a yeh for the ezafe of heh': (text) => text.replace(/ۀ|ه\u0654/g, `ه${ZWNJ}ی`),
  'in presentation forms': (text) => text.replace(/لا|[ء-ی]/g, (letters) => GLYPHS.get(letters) ?? letters),
  'stretched and with invisible characters': (text) => `\u200F${text.replace(/[بسشصکلمن](?=[^\u200C\s])/g, (letter, index: number) => letter + (index % 2 ? '\u0640\u0640' : UNSEEN[index % UNSEEN.length] ?? ''))}\u200E`,
  'pairs as one word': (text) => text.replace(/گفت\u200C?و\u200C?گو|گفت و گو/g, 'گفتگو').replace(/جست\u200C?و\u200C?جو|جست و جو/g, 'جستجو'),
};
