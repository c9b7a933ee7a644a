import { expect, test } from 'vitest';
import { ZWNJ } from '../persian/half-space.ts';
import { ACTIONS, FIRST_NAMES, LATIN, PLACES } from './persian-stems.ts';
import { ACTORS, ADJECTIVES, LIGHT_VERBS, NOUNS, PREDICATES, SURNAMES, VILLAGES } from './vocabulary.ts';
import { indefinite, possessed, suffixed, verbForms } from './word-forms.ts';

/** Written with _ for the half-space. */
const real = (text: string): string => text.replaceAll('_', ZWNJ);

test.each([['کتاب', 'کتابی'], ['خانه', 'خانه_ای'], ['راه', 'راهی'], ['گروه', 'گروهی'], ['دنیا', 'دنیایی'], ['نیرو', 'نیرویی'], ['کشتی', 'کشتی_ای']])(
  'one %s is %s', (noun, one) => expect(indefinite(noun)).toBe(real(one)),
);

test.each([
  ['کتاب', 'ش', 'کتابش'], ['خانه', 'ش', 'خانه_اش'], ['خانه', 'شان', 'خانه_شان'], ['دنیا', 'مان', 'دنیایمان'], ['کشتی', 'ش', 'کشتی_اش'],
] as const)('%s with %s is %s', (noun, owner, owned) => expect(possessed(noun, owner)).toBe(real(owned)));

test.each([['کتاب', 'ها', 'کتاب_ها'], ['کار', 'ها', 'کارها'], ['بزرگ', 'تر', 'بزرگ_تر'], ['نرم_افزار', 'های', 'نرم_افزارهای']])(
  '%s and %s are %s', (word, suffix, whole) => expect(suffixed(real(word), suffix)).toBe(real(whole)),
);

test('verbs have their prefixes', () => {
  expect(verbForms(['رفت', 'رو'])).toEqual(expect.arrayContaining(['رفت', 'رفته است', 'خواهد رفت', ...['می_رود', 'رفته_اند', 'نمی_روند'].map(real), 'باید برود', 'نرفت']));
  expect(verbForms(['آورد', 'آور'])).toEqual(expect.arrayContaining(['باید بیاورد', 'نیاورد']));
  expect(verbForms(['افزود', 'افزای'])).toEqual(expect.arrayContaining(['باید بیفزاید', 'نیفزود']));
  expect(verbForms(['ایستاد', 'ایست'])).toEqual(expect.arrayContaining(['باید بایستد', 'نایستاد']));
});

test('there are some twenty thousand words in Persian letters', () => {
  const lists = [NOUNS, ACTORS, ADJECTIVES, PREDICATES, ACTIONS, LIGHT_VERBS, SURNAMES, VILLAGES, FIRST_NAMES, PLACES];
  const words = [...new Set(lists.flat().flatMap((text) => text.split(' ')))];
  expect(words.length).toBeGreaterThan(20_000);
  expect(words.length).toBeLessThan(25_000);
  expect(words.filter((word) => !/^[ءآئأؤا-غف-قل-وًپچژکگی\u200c]+$/.test(word))).toEqual([]);
  expect(words.filter((word) => /^\u200c|\u200c\u200c|\u200c$/.test(word))).toEqual([]);
  expect(LATIN.every((word) => /^[A-Z0-9-]+$/.test(word))).toBe(true);
});
