import { describe, expect, it } from 'vitest';
import { foldText } from './search-key.ts';
import { foldQuery, queryReadings } from './search-query.ts';

const half = (text: string): string => text.replaceAll('_', '\u200C');

describe('foldText', () => {
  it('gives keys with their places in the original', () => {
    expect(foldText(half('«كتاب_هاي» مسئول، قرآن ۱۲٬۰۰۰ ریال'))).toEqual([
      { key: 'کتاب', start: 1, end: 9 },
      { key: 'مسوول', start: 11, end: 16, parts: ['مسیول'] },
      { key: 'قران', start: 18, end: 22 },
      { key: '12000', start: 23, end: 29 },
      { key: 'ریال', start: 30, end: 34 },
    ]);
  });

  it('gives a compound whole and in pieces', () => {
    expect(foldText(half('نرم_افزار'))).toEqual([{ key: 'نرمافزار', start: 0, end: 9, parts: ['نرم', 'افزار'] }]);
  });
});

describe('foldQuery', () => {
  it('gives the whole word first, then its pieces', () => {
    expect(foldQuery(half('نرم_افزار'))).toEqual([{ key: 'نرمافزار', start: 0, end: 9, variants: [['نرمافزار'], ['نرم', 'افزار']] }]);
  });
});

describe('queryReadings', () => {
  it.each([
    ['as typed, then two words as one', 'تک نواز', ['typed تک نواز', 'guess تکنواز']],
    ['forms before guesses', 'کتابم', ['typed کتابم', 'form کتاب', 'guess کت ابم', 'guess کتا بم']],
    ['one change before two', 'بهترینی مدیرم', ['typed بهترینی مدیرم', 'form بهترین مدیرم', 'form بهترینی مدیر', 'form بهترین مدیر']],
  ])('%s', (_, query, expected) => {
    expect(queryReadings(query).map(({ kind, keys }) => `${kind} ${keys.join(' ')}`).slice(0, 4)).toEqual(expected);
  });

  it('stays within bounds, however long the query', () => {
    expect(queryReadings(half('کتاب_هایم بزرگترین ').repeat(50)).length).toBeLessThan(40);
    expect(queryReadings('')).toEqual([]);
  });
});
