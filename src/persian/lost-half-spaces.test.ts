import { describe, expect, it } from 'vitest';
import { ZWNJ } from './half-space.ts';
import { lostHalfSpaces, restoreHalfSpaces } from './lost-half-spaces.ts';

/** In the tables a half-space is written as «_», which can be seen. */
const withHalfSpaces = (text: string): string => text.replaceAll('_', ZWNJ);
const withoutHalfSpaces = (text: string): string => text.replaceAll('_', '');

describe('restoreHalfSpaces', () => {
  it.each([
    ['plurals', 'بخش_های تنش_ها تحریم_هایی کتاب_هایم بچه_هایشان مدت_هاست جمعه_ها گروه_ها ایرانی_ها'],
    ['plurals of plurals that are words', 'حرفه_ای_ها بزرگ_ترین_ها هم_تیمی_های'],
    ['names that no lexicon has', 'حوثی_ها گوگلی_هایشان توییت_هایش'],
    ['degrees', 'مهم_ترین بزرگ_تر کوچک_ترین سریع_تر جدی_ترین پایین_تر نزدیک_ترین'],
    ['ی and ای after a vowel', 'منطقه_ای هسته_ای رسانه_ای عده_ای چاره_ای خانه_ی قهوه_ای کنگره_ای مرتبه_ای مقابله_ای'],
    ['pronouns and the verb to be', 'خانه_ام نامه_ات خانواده_اش آماده_اند ایرانی_اند تحصیلی_ام'],
    ['verbs', 'می_رود نمی_تواند می_خواستند برمی_گردد درنمی_آید فرامی_خواند می_آیم'],
    ['verbs as they are said', 'می_شه نمی_دونم می_گن می_خوام می_کنه'],
    ['the perfect', 'رفته_اند نرفته_ام نیامده_اند شده_اید برگشته_اند گفته_است می_رفته_اند'],
    ['compounds', 'گفت_وگو گفت_وگوهای علامت_گذاری پیش_بینی نرم_افزار هیچ_کس بین_المللی آیت_اللهی نخست_وزیر کسب_وکارها'],
    ['compounds that no lexicon has', 'دموکراسی_خواهی شهرک_نشینان بی_اعتمادی سه_جانبه'],
    ['words with به', 'به_زودی به_شدت به_ویژه'],
    ['a hamza on its seat', 'مسئله_ای رأی_گیری'],
  ])('%s', (_, words) => {
    for (const word of words.split(' ')) expect(restoreHalfSpaces(withoutHalfSpaces(word))).toBe(withHalfSpaces(word));
    expect(restoreHalfSpaces(withoutHalfSpaces(words))).toBe(withHalfSpaces(words));
  });

  it.each([
    ['measures', 'صدمتری پانصدمتری پنجاهمتری هزارمتری'],
    ['words that begin with می', 'میدان میدانی میلاد میلادی میخک میهن میانه میزان میوه میراث میمون میکروب میسر میگو میرزا مینا ماه می سال'],
    ['words that begin with نمی', 'نمیرید نمیرند نمیر نمین'],
    ['words that end like plurals', 'تنها تنهایی انتها اشتها بها منتها نهایی رهایی آنها اینها همانها فقها گرانبها'],
    ['plurals that need none', 'کارها نیروهای دادگستریهای'.replace('دادگستریهای', 'روزهایی') + ' کردهای مردهای نهادهای درآمدهای'],
    ['words that end like degrees', 'بهتر بیشتر کمتر مهتر کهتر دفتر دکتر دختر مادر خواهر بستر آستر گستر مستتر کلانتر منچستر'],
    ['words that end like pronouns and verbs', 'الهام خیام قیام ادبیات عملیات مالیات توجیهی شبیهی پیشنهادی عالیشان زندگیشان کتابم خواند گرداند'],
    ['words that begin with بی and هم', 'بیمار بیمارستان بیدار بیابان بیستون بیندازد بیافتد بیاندازند همسر همایون همدان'],
    ['forms of verbs', 'برود نرود برنخواهند بیفتد نیامد بیایند رفتند نگفتم'],
    ['names', 'علیرضا غلامحسین شاهنواز گلبهار نیکخو حقشناس سیدی اسلامشهر'],
    ['compounds well written in one', 'کتابخانه پیشرفت دانشجو خوشبین روانشناسی آبگیری کاهگل یکشنبه سیاستمدار'],
    ['what has all its half-spaces', 'می\u200Cرود کتاب\u200Cهای گفت\u200Cوگو شده\u200Cاند'],
    ['letters that are no word', 'ااااا قصضثقف شسیبهایل'],
  ])('leaves alone %s', (_, text) => {
    expect(lostHalfSpaces(text)).toEqual([]);
    for (const word of text.split(' ')) expect(restoreHalfSpaces(word)).toBe(word);
  });

  it.each([
    ['a web address', 'https://khabar.example/میرود'],
    ['an address without a scheme', 'khabar.example/کتابهای'],
    ['an e-mail', 'میرود@khabar.example'],
    ['a hashtag', '#میرود'],
    ['a hashtag of several words', '#کتابهای_تازه'],
    ['a path', '/کتابهای/تازه'],
    ['code', '`میرود`'],
    ['a word joined to Latin', 'CDهای'],
    ['a word joined to digits', '۱۵سالهای'],
    ['a query', '؟متن=میرود'],
  ])('changes nothing in %s', (_, text) => {
    expect(restoreHalfSpaces(text)).toBe(text);
  });

  it.each([
    ['punctuation stays where it is', '«میرود»، (کتابهای) کرد./ایسنا میکند./ایسنا', '«می_رود»، (کتاب_های) کرد./ایسنا می_کند./ایسنا'],
    ['white space stays as it is', ' میرود\n\tنمیرود\u00a0', ' می_رود\n\tنمی_رود\u00a0'],
    ['the letters of Arabic keyboards stay', 'كتابهاي ميرود', 'كتاب_هاي مي_رود'],
    ['vowel marks stay', 'می\u0650رود واژهنامهٔ', 'می\u0650_رود واژه_نامهٔ'],
    ['a word that has some of them', 'پیش_بینیهای می_رفتهاند', 'پیش_بینی_های می_رفته_اند'],
    ['years, but not ages', 'سالهای ۱۴۰۰، ۱۵ سالهای ده سالهای', 'سال_های ۱۴۰۰، ۱۵ سالهای ده سالهای'],
    ['emoji and other scripts', 'میرود 👨\u200D👩\u200D👧 да میرود', 'می_رود 👨\u200D👩\u200D👧 да می_رود'],
  ])('%s', (_, text, expected) => {
    expect(restoreHalfSpaces(withHalfSpaces(text))).toBe(withHalfSpaces(expected));
  });

  it('changes nothing twice', () => {
    const once = restoreHalfSpaces('میرود و بیانیهای از گفتوگوهای مهمترین بخشهای آن منتشر میکند');
    expect(restoreHalfSpaces(once)).toBe(once);
  });

  it.each(['ا', 'می', 'ها', 'هه', 'می\u200C', '\u200C', '\u064b', '/', '#', 'a.', 'می.'])('passes through 100,000 times %j', (part) => {
    const text = part.repeat(100_000);
    expect(restoreHalfSpaces(text)).toBe(text);
  });
});

describe('lostHalfSpaces', () => {
  it('says where a word is, and how to write it', () => {
    expect(lostHalfSpaces('او میرود، نه؟')).toEqual([{ start: 3, end: 8, word: 'میرود', readings: ['می\u200Cرود'] }]);
  });

  it('counts in UTF-16 units', () => {
    expect(lostHalfSpaces('👍 کتابها')).toEqual([{ start: 3, end: 9, word: 'کتابها', readings: ['کتاب\u200Cها'] }]);
  });

  it.each([
    ['بیانیهای', 'بیانیه_ای بیانی_های'],
    ['حرفهای', 'حرفه_ای حرف_های'],
    ['نامهای', 'نامه_ای نام_های'],
    ['زمینهای', 'زمینه_ای زمین_های'],
    ['نقشهای', 'نقشه_ای نقش_های'],
  ])('names all readings of %s, and none is written', (word, readings) => {
    expect(lostHalfSpaces(word).map((lost) => lost.readings)).toEqual([withHalfSpaces(readings).split(' ')]);
    expect(restoreHalfSpaces(word)).toBe(word);
  });

  it.each([
    ['سالهای', 'سال_های'],
    ['منطقهای', 'منطقه_ای'],
    ['خانهای', 'خانه_ای'],
    ['حرفهایم', 'حرف_هایم'],
    ['گفتهایم', 'گفته_ایم'],
    ['کردهایم', 'کرده_ایم'],
    ['دلهاست', 'دل_هاست'],
  ])('takes the only likely reading of %s', (word, reading) => {
    expect(lostHalfSpaces(word).map((lost) => lost.readings)).toEqual([[withHalfSpaces(reading)]]);
  });
});
