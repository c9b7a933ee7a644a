import { expect, test } from 'vitest';
import { excerptOf, markText, type Segment } from './excerpt.ts';

/** Segments in short: marked ones in brackets. */
const short = (segments: readonly Segment[]): string => segments.map(({ text, isMarked }) => (isMarked ? `[${text}]` : text)).join('');

test.each([
  ['as its author spelled it', 'كتاب\u200Cها را خواند', ['کتاب'], '[كتاب\u200Cها] را خواند'],
  ['a suffix that stands apart', 'کتاب ها را', ['کتاب'], '[کتاب ها] را'],
  ['a part of a compound', 'این نرم\u200Cافزار.', ['افزار'], 'این [نرم\u200Cافزار].'],
  ['all of several words', 'یک دو، سه', ['دو', 'سه'], 'یک [دو]، [سه]'],
  ['nothing that only begins alike', 'استان و آستان', ['است'], 'استان و آستان'],
  ['pieces of one word where they stand together', 'گفت که گفت و گو کرد', ['گفت گو'], 'گفت که [گفت] و [گو] کرد'],
  ['no piece of a word alone', 'او گفت: گو', ['گفت و گو'], 'او گفت: گو'],
  ['no pieces in another order', 'گو گفت', ['گفت گو'], 'گو گفت'],
  ['a word that was typed besides', 'او گفت و گو', ['گفت گو', 'او'], '[او] [گفت] و [گو]'],
  ['pieces that share a word', 'نرم\u200Cافزار نرم', ['نرم افزار'], '[نرم\u200Cافزار] نرم'],
  ['digits of any set', 'سال ۱۴۰۰', ['1400'], 'سال [۱۴۰۰]'],
  ['nothing in an empty text', '', ['یک'], ''],
])('marks %s', (_, text, keys, expected) => {
  expect(short(markText(text, keys.map((key) => key.split(' '))))).toBe(expected);
});

const WORDS = Array.from({ length: 200 }, (_, number) => `و${number}ا`).join(' ');

test('a short text is shown whole, in one line', () => {
  expect(short(excerptOf('یک\nدو  سه', [['دو']]))).toBe('یک [دو] سه');
});

test('a long text without the words is shown from its beginning, cut between words', () => {
  const excerpt = short(excerptOf(WORDS, [['هیچ']], 50));
  expect(excerpt).toBe(`${WORDS.slice(0, WORDS.lastIndexOf(' ', 50))} …`);
});

test('the part with the most different words is shown', () => {
  const text = `تهران ${WORDS} تهران و زلزله. ${WORDS} زلزله`;
  const excerpt = short(excerptOf(text, [['تهران'], ['زلزله']]));
  expect(excerpt).toContain('[تهران] و [زلزله]');
  expect(excerpt.startsWith('… ')).toBe(true);
  expect(excerpt.endsWith(' …')).toBe(true);
});

test('an excerpt begins with its sentence when that is near', () => {
  expect(short(excerptOf(`${WORDS}. زلزله آمد و ${WORDS}`, [['زلزله']]))).toMatch(/^… \[زلزله\] آمد/);
});

test('an excerpt near the end is as long as any other', () => {
  const excerpt = short(excerptOf(`${WORDS} زلزله`, [['زلزله']], 100));
  expect(excerpt).toMatch(/\[زلزله\]$/);
  expect(excerpt.length).toBeGreaterThan(80);
});

test.each([['one character', 'ا'.repeat(100_000)], ['one word', 'زلزله '.repeat(20_000)], ['spaces', ' '.repeat(100_000)], ['openers', '«'.repeat(100_000)], ['sentences', '. '.repeat(50_000)]])(
  'a long text of %s takes no time', (_, text) => {
    expect(short(excerptOf(text, [['زلزله']])).length).toBeLessThan(700);
  },
);
