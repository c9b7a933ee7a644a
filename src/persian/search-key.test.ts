import { describe, expect, it } from 'vitest';
import { foldText } from './search-key.ts';
import { foldQuery, queryReadings } from './search-query.ts';

const half = (text: string): string => text.replaceAll('_', '\u200C');

describe('foldText', () => {
  it('gives keys with their places in the original', () => {
    expect(foldText(half('«كتاب_هاي» مسئول، قرآن ۱۲٬۰۰۰ ریال'))).toEqual([
      { key: 'کتاب', start: 1, end: 9 },
      { key: 'مسوول', start: 11, end: 16 },
      { key: 'قران', start: 18, end: 22 },
      { key: '12000', start: 23, end: 29 },
      { key: 'ریال', start: 30, end: 34 },
    ]);
  });

  it('gives a compound whole and in pieces', () => {
    expect(foldText(half('نرم_افزار'))).toEqual([{ key: 'نرمافزار', start: 0, end: 9, parts: ['نرم', 'افزار'] }]);
  });
});

/** `key` or `key[part part]`, a word each. */
const shown = (text: string): string => foldText(half(text)).map(({ key, parts }) => (parts ? `${key}[${parts.join(' ')}]` : key)).join(' ');

describe('keys', () => {
  it.each([
    ['plural', 'کتاب_ها کتاب_های کتابهای شهرها', 'کتاب کتاب کتاب[کتابه] شهر'],
    ['plural and possessive', 'کتاب_هایشان کتابهایم', 'کتاب کتاب[کتابه]'],
    ['a stem of two letters', 'آن_ها تن_ها تنها', 'انها[ان] تنها[تن] تنها'],
    ['endings of ه', 'خانهٔ خانه_ی خانۀ خانه_ای خانه_اش', 'خانه خانه خانه خانه خانه'],
    ['endings written apart', 'خانه ای کتاب هایی بزرگ تر خانه ی رفته است', 'خانه کتاب بزرگتر[بزرگ] خانه رفته'],
    ['no ending after punctuation', 'کتاب، ها', 'کتاب ها'],
    ['verbs', 'می_رود می رود میرود نمی_شود نمی شود برمی_گردد', 'میرود میرود میرود نمیشود نمیشود برمیگردد[بر میگردد]'],
    ['May is no verb', 'در ماه می گذشته', 'در ماه می گذشته'],
    ['participles', 'رفته_است رفته_اند رفتهاند می_رفته_ام', 'رفته رفته رفته میرفته'],
    ['degrees', 'بزرگ_ترین بزرگتر بزرگ_ترین_های', 'بزرگترین[بزرگ] بزرگتر[بزرگ] بزرگترین[بزرگ]'],
    ['an indefinite noun', 'کتابی بازی', 'کتابی[کتاب] بازی'],
    ['ezafe of ا', 'دنیای هوای', 'دنیا هوای[هوا]'],
    ['pairs', 'گفت_وگو گفتوگو گفتگو هم_وطن', 'گفتوگو[گفتگو گفت گو] گفتوگو[گفتگو گفت گو] گفتگو[گفتوگو گفت گو] هموطن[هم وطن]'],
    ['a compound with an ending', 'نرم_افزار_های نرم_افزاری', 'نرمافزار[نرم افزار] نرمافزاری[نرمافزار نرم افزاری افزار]'],
    ['hamza', 'مسؤول رأی جزء هیأت سؤال ارائه رئیس', 'مسوول رای جز هیات سوال ارایه رییس'],
    ['alef', 'آب قرآن إسلام آستان استان', 'اب قران اسلام ااستان استان'],
    ['riyal is not real', '﷼ ریال رئال', 'ریال ریال ریاال'],
    ['tanvin', 'قبلاً مثلًا ابتدائاً', 'قبلا مثلا ابتدا[ابتدایا]'],
    ['ligatures', 'ﷲ ﻻله ﺳﻼﻡ', 'الله لاله سلام'],
    ['hashtags', '#نرم_افزار', 'نرمافزار[نرم افزار]'],
    ['numbers', '۱۲٬۰۰۰ 12,000 ١٢٠٠٠ ۱۲،۰۰۰ ۱,۲۳۴.۵', '12000 12000 12000 12000 1234p5'],
    ['millions', '۱٬۵۰۰٬۰۰۰ 1.500.000', '1500000 1500000'],
    ['decimals', '۳٫۵ 3.5 ۳/۵', '3p5 3p5 3p5[3 5]'],
    ['fractions', '½ 1/2', '1p2 1p2[1 2]'],
    ['dates and times', '۱۴۰۰/۱۱/۰۲ 2022-01-22 ۱۳:۰۵', '1400 11 2 2022 1 22 13 05'],
    ['lists of numbers', '۱،۲،۳ 1400-1401', '1 2 3 1400 1401'],
    ['digits beside letters', 'کووید-۱۹ کووید۱۹ 5G ۲۰ساله', 'کووید 19 کووید 19 5 g 20 ساله'],
    ['Latin', 'Café NATO ＮＡＴＯ COVID-19 U.S.A. don’t', 'cafe nato nato covid19[covid 19] usa[u s a] dont'],
    ['addresses', 'info@isna.ir www.isna.ir', 'infoisnair[info isna ir] wwwisnair[www isna ir]'],
    ['an ending of a Latin word or number', 'CDها CD_های ۲۰_ام', 'cd cd 20'],
    ['other scripts', 'Москва 東京', 'москва 東京'],
    ['nothing', ' «»…!؟ \u200C\u0640 🙂', ''],
  ])('%s', (_, text, expected) => {
    expect(shown(text)).toBe(expected);
  });

  it.each([
    ['quotation marks and commas are left out', '«خبر»، تازه', ['خبر', 'تازه']],
    ['half-spaces and marks are in', 'کتاب_هاي تازهٔ', ['کتاب_هاي', 'تازهٔ']],
    ['endings apart are in', 'دو کتاب ها را', ['دو', 'کتاب ها', 'را']],
    ['verbs apart are in', 'او می رود.', ['او', 'می رود']],
    ['invisible characters at the ends are out', '\u200Fخبر\u200E_ \u202Bتازه\u202C', ['خبر', 'تازه']],
    ['dates are words', 'در 1400/11/02 بود', ['در', '1400', '11', '02', 'بود']],
    ['ligatures stand for what they hold', '۱۰ ﷼ شد', ['۱۰', '﷼', 'شد']],
  ])('places: %s', (_, text, expected) => {
    const original = half(text);
    expect(foldText(original).map(({ start, end }) => original.slice(start, end))).toEqual(expected.map(half));
  });

  it.each(['ا', '\u200C', 'ب\u200C', '\u064b', 'می ', 'ها ', 'تر ', 'ه ی ', 'ها', 'ئ', 'وو', '1', '1,', '1/', 'a.', 'a-', 'a@', '(', '_', '\u0640', 'ا\u0654', 'گفت و', '\u200f '])('is done with 100 kB of %j', (unit) => {
    const text = unit.repeat(100_000 / unit.length);
    const ends = foldText(text).map(({ end }) => end);
    expect(ends).toEqual(ends.toSorted((first, second) => first - second));
  });

  it('holds plain letters and digits alone', () => {
    const keys = foldText(half('آئینهٔ ۳٫۵ Ærø naïve إنّ ئالا U.S. ۱۲٪ ﷺ مؤلّف شیء_ها')).flatMap(({ key, parts = [] }) => [key, ...parts]);
    expect(keys.filter((key) => key !== key.normalize('NFD') || !/^[\p{L}\p{N}]+$/u.test(key))).toEqual([]);
  });
});

describe('foldQuery', () => {
  it('gives the whole word first, then its pieces', () => {
    expect(foldQuery(half('نرم_افزار'))).toEqual([{ key: 'نرمافزار', start: 0, end: 9, variants: [['نرمافزار'], ['نرم', 'افزار']] }]);
  });
});

describe('queryReadings', () => {
  it.each([
    ['as typed, then two words as one', 'تک نواز', ['تک نواز', '? تکنواز']],
    ['forms before guesses', 'کتابم', ['کتابم', 'کتاب', '? کت ابم', '? کتا بم']],
    ['one change before two', 'بهترینی مدیرم', ['بهترینی مدیرم', 'بهترین مدیرم', 'بهترینی مدیر', 'بهترین مدیر']],
  ])('%s', (_, query, expected) => {
    expect(queryReadings(query).map(({ isLoose, keys }) => `${isLoose ? '? ' : ''}${keys.join(' ')}`).slice(0, 4)).toEqual(expected);
  });

  it('says which keys must stand together', () => {
    expect(queryReadings(half('خرید نرم_افزار')).map(({ together }) => together).slice(0, 2)).toEqual([[], [['نرم', 'افزار']]]);
  });

  it('stays within bounds, however long the query', () => {
    expect(queryReadings(half('کتاب_هایم بزرگترین ').repeat(5000)).length).toBeLessThan(40);
    expect(queryReadings('نرمافزار'.repeat(5000)).length).toBeLessThan(40);
    expect(queryReadings(half('نرم_افزار_').repeat(5000)).length).toBeLessThan(40);
    expect(queryReadings('')).toEqual([]);
  });
});
