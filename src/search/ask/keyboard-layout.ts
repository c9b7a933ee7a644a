/** The keys of an English keyboard, and what the standard Persian layout (ISIRI 9147) writes with each. */
const LAYOUT: readonly (readonly [latin: string, persian: string])[] = [
  ['qwertyuiop[]', 'ضصثقفغعهخحجچ'],
  ["asdfghjkl;'", 'شسیبلاتنمکگ'],
  ['zxcvbnm,', 'ظطزرذدپو'],
];
/** Keys with Shift, and the key that older layouts have for پ. */
const MORE: Readonly<Record<string, string>> = { H: 'آ', C: 'ژ', '\\': 'پ', '`': 'پ' };

const TO_PERSIAN: ReadonlyMap<string, string> = new Map([
  ...LAYOUT.flatMap(([latin, persian]) => [...latin].map((key, index) => [key, [...persian][index] ?? ''] as const)), ...Object.entries(MORE),
]);
const TO_LATIN: ReadonlyMap<string, string> = new Map([
  ...LAYOUT.flatMap(([latin, persian]) => [...persian].map((letter, index) => [letter, latin[index] ?? ''] as const)), ['آ', 'h'], ['ژ', 'c'], ['ي', 'd'], ['ك', ';'],
]);

/**
 * What a text would have been, had its keys been typed on the other keyboard: Persian for Latin letters, Latin for Persian ones. Digits
 * and spaces stay.
 *
 * @returns undefined when the text has letters of both, of neither, or keys that write no letter there
 * @example otherLayout('jivhk') // 'تهران'
 * @example otherLayout('زخرهی') // 'covid'
 */
export function otherLayout(text: string): string | undefined {
  const isLatin = /[a-z]/i.test(text);
  const isPersian = /[آ-ی]/.test(text);
  if (isLatin === isPersian) return undefined;
  const letters = [...text].map((key) => {
    if (/[\s\d۰-۹]/.test(key)) return key;
    return isLatin ? TO_PERSIAN.get(key) ?? TO_PERSIAN.get(key.toLowerCase()) : TO_LATIN.get(key);
  });
  if (letters.includes(undefined)) return undefined;
  const typed = letters.join('');
  return isLatin || /^[a-z0-9\s]+$/.test(typed) ? typed : undefined;
}
