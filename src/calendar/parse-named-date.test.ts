import { describe, expect, it } from 'vitest';
import type { DateProblem } from './date-problem.ts';
import { parseNewsDate } from './parse-date.ts';

const MIDNIGHT = '2022-01-21T20:30:00.000Z';
const QUARTER_TO_TWO = '2022-01-22T10:15:00.000Z';

function read(raw: string): string | DateProblem {
  const date = parseNewsDate(raw);
  return date.ok ? new Date(date.value).toISOString() : date.problem;
}

describe('a date with the name of its month', () => {
  it.each([
    '۲ بهمن ۱۴۰۰', '2 بهمن 1400', '٢ بهمن ١٤٠٠', '۰۲ بهمن ۱۴۰۰', '۲بهمن۱۴۰۰', '۲\u200Cبهمن\u200C۱۴۰۰', '۲ بهمن ماه ۱۴۰۰',
    '۲ بهمن\u200Cماه سال ۱۴۰۰', '۲ بهمن، ۱۴۰۰', '۲ بهمن سال ۱۴۰۰', '۲م بهمن ۱۴۰۰', '۲/بهمن/۱۴۰۰', '۲-بهمن-۱۴۰۰', '2 بهمن ١۴00',
    '\u200f۲ بهمن\u200f ۱۴۰۰\u200e', '۲  بهمن\u00a0\n۱۴۰۰', '۲ بَهمَنِ ۱۴۰۰', '۲ بهـــمن ۱۴۰۰', '۲ \ufe91\ufeec\ufee4\ufee6 ۱۴۰۰', '۱۴۰۰ بهمن ۲',
    '۱۴۰۰ بهمن ۲, شنبه', '۲ دلو ۱۴۰۰', 'شنبه ۲ دلو ۱۴۰۰', '۲۲ ژانویه ۲۰۲۲', '۲۲ ژانويهٔ ۲۰۲۲', '۲۲ جنوری ۲۰۲۲',
  ])('%s', (raw) => {
    expect(read(raw)).toBe(MIDNIGHT);
  });

  it.each([
    [1, ['فروردین', 'فروردين', 'حمل']],
    [2, ['اردیبهشت', 'اردی\u200Cبهشت', 'اردی بهشت', 'ارديبهشت', 'ثور']],
    [3, ['خرداد', 'جوزا']],
    [4, ['تیر', 'تير', 'سرطان']],
    [5, ['مرداد', 'امرداد', 'اَمرداد', 'اسد']],
    [6, ['شهریور', 'شهريور', 'سنبله', 'سنبلهٔ', 'سنبلۀ', 'سنبلة']],
    [7, ['مهر', 'میزان', 'ميزان']],
    [8, ['آبان', 'ابان', 'ا\u0653بان', 'عقرب']],
    [9, ['آذر', 'اذر', 'قوس']],
    [10, ['دی', 'دي', 'دى', 'جدی', 'جدي']],
    [11, ['بهمن', 'دلو']],
    [12, ['اسفند', 'اسپند', 'حوت']],
  ])('reads the spellings of month %d', (month, names) => {
    const expected = read(`1400/${month}/5`);
    for (const name of names) expect(`${name}: ${String(read(`۵ ${name} ۱۴۰۰`))}`).toBe(`${name}: ${String(expected)}`);
  });

  it.each([
    [1, ['ژانویه', 'جنوری']], [2, ['فوریه', 'فبروری']], [3, ['مارس', 'مارچ']], [4, ['آوریل', 'اپریل']], [5, ['مه', 'می']], [6, ['ژوئن', 'جون']],
    [7, ['ژوئیه', 'ژوییه', 'جولای']], [8, ['اوت', 'آگوست', 'اگست']], [9, ['سپتامبر', 'سپتمبر']], [10, ['اکتبر', 'اکتوبر']], [11, ['نوامبر', 'نومبر']],
    [12, ['دسامبر', 'دسمبر']],
  ])('reads the spellings of Gregorian month %d', (month, names) => {
    const expected = read(`2022-${month}-5`);
    for (const name of names) expect(`${name}: ${String(read(`۵ ${name} ۲۰۲۲`))}`).toBe(`${name}: ${String(expected)}`);
  });
});

describe('a day of the month in words', () => {
  const ORDINALS = [
    'یکم', 'دوم', 'سوم', 'چهارم', 'پنجم', 'ششم', 'هفتم', 'هشتم', 'نهم', 'دهم', 'یازدهم', 'دوازدهم', 'سیزدهم', 'چهاردهم', 'پانزدهم', 'شانزدهم',
    'هفدهم', 'هجدهم', 'نوزدهم', 'بیستم', 'بیست و یکم', 'بیست و دوم', 'بیست و سوم', 'بیست و چهارم', 'بیست و پنجم', 'بیست و ششم', 'بیست و هفتم',
    'بیست و هشتم', 'بیست و نهم', 'سی\u200Cام', 'سی و یکم',
  ];

  it.each(ORDINALS.map((name, index) => [name, index + 1] as const))('%s is %d', (name, day) => {
    const expected = read(`1400/2/${day}`);
    expect(typeof expected).toBe('string');
    expect(read(`${name} اردیبهشت ۱۴۰۰`)).toBe(expected);
    expect(read(`${name.replaceAll(' ', '\u200C')} اردیبهشت\u200Cماه ۱۴۰۰`)).toBe(expected);
  });

  it.each([['اول', 1], ['هژدهم', 18], ['سی ام', 30], ['سی اُم', 30], ['۲۲م', 22], ['۳۰ام', 30], ['بیست\u200Cو\u200Cدوم', 22]])('%s is %d', (name, day) => {
    expect(read(`${name} اردیبهشت ۱۴۰۰`)).toBe(read(`1400/2/${day}`));
  });

  it.each(['سی و دوم', 'صدم', 'یک', 'بیست', 'دومم'])('%s is none', (name) => {
    expect(read(`${name} اردیبهشت ۱۴۰۰`)).toEqual({ kind: 'unreadable' });
  });
});

describe('a date with its weekday', () => {
  it.each([
    ['1400/11/02', ['شنبه', 'روز شنبه']],
    ['1400/11/03', ['یکشنبه', 'یک\u200Cشنبه', 'یک شنبه', 'يكشنبه']],
    ['1400/11/04', ['دوشنبه', 'دو شنبه']],
    ['1400/11/05', ['سه\u200Cشنبه', 'سه شنبه', 'سهشنبه', 'سشنبه']],
    ['1400/11/06', ['چهارشنبه', 'چهار شنبه', 'چهار\u200Cشنبه']],
    ['1400/11/07', ['پنجشنبه', 'پنج\u200Cشنبه', 'پنج شنبه']],
    ['1400/11/08', ['جمعه', 'آدینه', 'جمعة']],
  ])('%s is %j', (day, names) => {
    const expected = read(day);
    for (const name of names) {
      expect([`${name} ${day}`, `${name}، ${day}`, `${day}، ${name}`].map(read)).toEqual([expected, expected, expected]);
    }
  });

  it.each<[string, string, string]>([
    ['یکشنبه ۲ بهمن ۱۴۰۰', '۲ بهمن ۱۴۰۰', 'شنبه'],
    ['جمعه 1400/11/02 13:45', '۲ بهمن ۱۴۰۰', 'شنبه'],
    ['شنبه ۲۱ ژانویه ۲۰۲۲', '۲۱ ژانویهٔ ۲۰۲۲', 'جمعه'],
  ])('refuses another than its own: %s', (raw, day, weekday) => {
    expect(read(raw)).toEqual({ kind: 'weekday-differs', day, weekday });
  });
});

describe('a date with a time', () => {
  it.each([
    '۲ بهمن ۱۴۰۰، ساعت ۱۳:۴۵', '۲ بهمن ۱۴۰۰ ساعت ۱۳:۴۵', '۲ بهمن ۱۴۰۰، ۱۳:۴۵', '۲ بهمن ۱۴۰۰ - ۱۳:۴۵', '۲ بهمن ۱۴۰۰ – ۱۳:۴۵', '۲ بهمن ۱۴۰۰ | ۱۳:۴۵',
    'شنبه ۲ بهمن ۱۴۰۰، ساعت ۱۳:۴۵', 'شنبه / ۲ بهمن ۱۴۰۰ / ۱۳:۴۵', 'شنبه، ۲ بهمن ۱۴۰۰، ساعت: ۱۳:۴۵', '۲ بهمن ۱۴۰۰ در ساعت ۱۳:۴۵',
    '۱۳:۴۵ - ۱۴۰۰/۱۱/۰۲', 'ساعت ۱۳:۴۵ شنبه ۲ بهمن ۱۴۰۰', 'ساعت ۱۳:۴۵، ۲ بهمن ۱۴۰۰', '۲ بهمن ۱۴۰۰ ساعت ۱۳ و ۴۵ دقیقه', '1400 / 11 / 02 13:45', '1400/11/02 13：45',
    '۲ بهمن ۱۴۰۰، ۱:۴۵ ب.ظ', '۱۴۰۰/۱۱/۰۲ ۱:۴۵ ب.ظ.', '۲ بهمن ۱۴۰۰ ساعت ۰۱:۴۵ بعدازظهر', '1400/11/02 1:45 بعد از ظهر', '1400/11/02 1:45 بعد\u200Cاز\u200Cظهر',
    '1400/11/02 1:45:00 PM', '1400/11/02 01:45 p.m.', '1400/11/02 13:45 بعدازظهر', '1400/11/02 1:45 عصر', '1400/11/02 13:45 ظهر', '1400/11/02 1:45 ظهر',
    '۲ بهمن ۱۴۰۰ ساعت ۱۳:۴۵ به وقت تهران', '۲ بهمن ۱۴۰۰، ۱۰:۱۵ به وقت گرینویچ', '۲ بهمن ۱۴۰۰، ۱۰:۱۵ UTC', '۲ دلو ۱۴۰۰، ۱۴:۴۵ به وقت کابل', '۲ دلو ۱۴۰۰ ۱۴:۴۵ +04:30',
    '2 بهمن 1400 10:15Z', '۲۲ ژانویه ۲۰۲۲، ۱۳:۴۵+۰۳:۳۰', '1400/11/02 13:45 GMT+03:30',
  ])('%s', (raw) => {
    expect(read(raw)).toBe(QUARTER_TO_TWO);
  });

  it.each([
    ['12:00 ب.ظ', '12:00'], ['12:30 ق.ظ', '00:30'], ['12:30 بامداد', '00:30'], ['00:30 بامداد', '00:30'], ['3:05 بامداد', '03:05'], ['11:59 ق ظ', '11:59'],
    ['12:30 AM', '00:30'], ['12:30 PM', '12:30'], ['8:30 صبح', '08:30'], ['ساعت ۸ صبح', '08:00'], ['۸ صبح', '08:00'], ['۱۰:۲۰ قبل از ظهر', '10:20'],
    ['۱۰:۲۰ پیش از ظهر', '10:20'], ['۱۲ ظهر', '12:00'], ['۱۱:۵۰ ظهر', '11:50'], ['۵ عصر', '17:00'], ['ساعت ۱۷ عصر', '17:00'], ['۹:۱۵ شب', '21:15'], ['۲۱:۱۵ شب', '21:15'],
    ['ساعت ۱۳', '13:00'], ['ساعت ۰۰:۰۵', '00:05'], ['۱۱:۵۹:۵۹ ب.ظ', '23:59:59'],
  ])('%s is %s', (written, time) => {
    const expected = read(`1400/11/02 ${time}`);
    expect(typeof expected).toBe('string');
    expect(read(`۲ بهمن ۱۴۰۰، ${written}`)).toBe(expected);
  });

  it.each<[string, number]>([
    ['13:45 ق.ظ', 13], ['0:30 ب.ظ', 0], ['12:30 صبح', 12], ['15:00 صبح', 15], ['9:00 ظهر', 9], ['12:00 عصر', 12], ['22:00 عصر', 22], ['12 شب', 12], ['2:00 شب', 2], ['00:30 شب', 0],
  ])('refuses %s', (written, hour) => {
    expect(read(`1400/11/02 ${written}`)).toEqual({ kind: 'impossible', detail: { part: 'hour-of-day-part', hour } });
  });
});

describe('what is not one date', () => {
  it.each([
    '۲ بهمن', 'بهمن ۱۴۰۰', '۲ بهمنی ۱۴۰۰', '۲ بهم ۱۴۰۰', '۲ بهمن ۱۴۰۰ تهران', '۲ بهمن ۱۴۰۰.', 'تاریخ ۲ بهمن ۱۴۰۰', '۲ بهمن ۱۴۰۰ ساعت', '۲ بهمن ۱۴۰۰ ساعت ۱۳:۴', '۲ و ۳ بهمن ۱۴۰۰',
    '۲ بهمن ۱۴۰۰ ۱۳:۴۵ ۱۴:۴۵', '۱۳:۴۵', 'شنبه', 'شنبه ۱۳:۴۵', '۲ بهمن ۱۴۰۰ +03:30', '۱۳:۴۵ ۲ بهمن ۱۴۰۰ ۱۴:۴۵', '1400/11/02 13:45 به وقت مریخ', '1400/11/02 13:45 صبحانه', '۲ مهری ۱۴۰۰',
    '1400/11/02 شنبه\u200Cها', '1400/11/02 13:45 AMZ',
  ])('%s', (raw) => {
    expect(read(raw)).toEqual({ kind: 'unreadable' });
  });

  it.each<[string, DateProblem]>([
    ['۳۱ مهر ۱۴۰۰', { kind: 'impossible', detail: { part: 'day', day: 31, monthName: 'مهر ۱۴۰۰', length: 30 } }],
    ['۳۰ اسفند ۱۴۰۰', { kind: 'impossible', detail: { part: 'day', day: 30, monthName: 'اسفند ۱۴۰۰', length: 29 } }],
    ['۳۰ حوت ۱۴۰۰', { kind: 'impossible', detail: { part: 'day', day: 30, monthName: 'اسفند ۱۴۰۰', length: 29 } }],
    ['۰ بهمن ۱۴۰۰', { kind: 'impossible', detail: { part: 'day', day: 0, monthName: 'بهمن ۱۴۰۰', length: 30 } }],
    ['۳۰ فوریه ۲۰۲۲', { kind: 'impossible', detail: { part: 'day', day: 30, monthName: 'فوریهٔ ۲۰۲۲', length: 28 } }],
    ['۲ بهمن ۱۱۹۹', { kind: 'year-out-of-range', year: 1199 }],
    ['۲ بهمن ۱۴۰۰۰', { kind: 'year-out-of-range', year: 14000 }],
    ['۲ بهمن ۴۰۰', { kind: 'year-out-of-range', year: 400 }],
    ['۲ بهمن ۲۰۲۲', { kind: 'calendars-mixed', year: 2022 }],
    ['۲۲ ژانویه ۱۴۰۰', { kind: 'calendars-mixed', year: 1400 }],
    ['۲ بهمن ۱۴۰۰ ساعت ۲۴:۰۰', { kind: 'impossible', detail: { part: 'time' } }],
    ['۲ فروردین ۱۴۰۰، ۰:۳۰', { kind: 'impossible', detail: { part: 'skipped-time' } }],
    ['۲ بهمن ۰۰', { kind: 'ambiguous', readings: ['۲ بهمن ۱۴۰۰', '۲ بهمن ۱۳۰۰'], forms: ['1400/11/02', '1300/11/02'] }],
    ['۲ بهمن ۹۹ ساعت ۱:۴۵ ب.ظ', { kind: 'ambiguous', readings: ['۲ بهمن ۱۳۹۹'], forms: ['1399/11/02 13:45'] }],
    ['۵ مارس ۲۲ ۱۰:۱۵Z', { kind: 'ambiguous', readings: ['۵ مارس ۲۰۲۲'], forms: ['2022-03-05 10:15+00:00'] }],
  ])('%s', (raw, problem) => {
    expect(read(raw)).toEqual(problem);
    if (problem.kind === 'ambiguous') expect(problem.forms.map((form) => parseNewsDate(form).ok)).not.toContain(false);
  });

  it('30 Esfand of a leap year and of the years around it', () => {
    expect(['1398', '1399', '1402', '1403', '1404', '1408'].map((year) => parseNewsDate(`۳۰ اسفند ${year}`).ok)).toEqual([false, true, false, true, false, true]);
  });

  it.each([['one digit', '1'], ['spaces', ' '], ['half-spaces', '\u200c'], ['slashes', '1/'], ['names', '2 بهمن '], ['weekdays', 'سه '], ['marks', 'ب\u064e']])(
    'a hundred thousand of %s',
    (_, unit) => {
      expect(read(unit.repeat(100_000))).toEqual({ kind: 'unreadable' });
      expect(read(unit.repeat(Math.floor(900 / unit.length)))).toEqual({ kind: 'unreadable' });
    },
  );
});
