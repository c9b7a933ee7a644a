import { describe, expect, it } from 'vitest';
import { applyEdits } from './typography/rule.ts';
import { TYPOGRAPHY_RULES, typeset, typographyEdits } from './typography.ts';

/** In these tables `_` is a half-space and `~` a zero width joiner. */
function readable(text: string): string {
  return text.replaceAll('_', '\u200C').replaceAll('~', '\u200D');
}

describe.each<[rule: string, cases: [text: string, expected: string][]]>([
  ['arabic-letters', [
    ['كتاب علي و موسى', 'کتاب علی و موسی'],
    ['مدرسة و مكة و غزة', 'مدرسه و مکه و غزه'],
  ]],
  ['presentation-forms', [
    ['ﺳﻼﻡ ﺩﻧﯿﺎ', 'سلام دنیا'],
    ['مثلا\ufe70 ﻻ', 'مثلا\u064b لا'],
  ]],
  ['tatweel', [['ســلام دنیـــا', 'سلام دنیا']]],
  ['half-spaces', [
    ['کتاب__ها', 'کتاب_ها'],
    ['سلام _دنیا_ است', 'سلام دنیا است'],
    ['_کاروان_سرا_', 'کاروان_سرا'],
    ['گفت_، رفت_. «_خبر_»', 'گفت، رفت. «خبر»'],
    ['کار_ها و دو_باره', 'کارها و دوباره'],
    ['می¬رود، حرف\u00adها، می~رود', 'می_رود، حرف_ها، می_رود'],
    ['خانه_\u0654 ما', 'خانه\u0654 ما'],
  ]],
  ['arabic-digits', [['٤٥٦ نفر در ١٤٠٠/١١/٠٢', '۴۵۶ نفر در ۱۴۰۰/۱۱/۰۲'], ['٤٥٦', '۴۵۶']]],
  ['number-marks', [
    ['رشد ۱۲.۵ درصد', 'رشد ۱۲٫۵ درصد'],
    ['۱۲.۵ درصد رشد', '۱۲٫۵ درصد رشد'],
    ['۱,۲۰۰ نفر و ۱,۲۳۴,۵۶۷.۸۹ ریال', '۱٬۲۰۰ نفر و ۱٬۲۳۴٬۵۶۷٫۸۹ ریال'],
    ['۵۰% یا ۵۰ %', '۵۰٪ یا ۵۰٪'],
    ['٣.١٤ برابر', '۳٫۱۴ برابر'],
  ]],
  ['quotes', [
    ['"این" یا "آن"', '«این» یا «آن»'],
    ['“سلام” و ”سلام“ و „سلام“', '«سلام» و «سلام» و «سلام»'],
    ["''تست'' و 'تست'", '«تست» و «تست»'],
    ['گفت: "او گفت \'نه\' و رفت."', 'گفت: «او گفت ‹نه› و رفت.»'],
    ['گفت: "او گفت "نه" و رفت."', 'گفت: «او گفت ‹نه› و رفت.»'],
    ['“او گفت ‘نه’ و رفت”', '«او گفت ‹نه› و رفت»'],
    ['فیلم "Breaking Bad" را دید', 'فیلم «Breaking Bad» را دید'],
    ['روزنامه "کیهان"ی که', 'روزنامه «کیهان»ی که'],
    ['("سلام")، "خوب"؟', '(«سلام»)، «خوب»؟'],
    ['" سلام "', '«سلام»'],
    ['"الف "ب" ج', '"الف «ب» ج'],
    ['«او گفت "نه" و رفت»', '«او گفت ‹نه› و رفت»'],
    ['"یک" "دو "سه" چهار"', '«یک» «دو ‹سه› چهار»'],
  ]],
  ['ellipsis', [['اما... نه', 'اما… نه'], ['رفت....', 'رفت…'], ['[...] گفت', '[…] گفت']]],
  ['latin-punctuation', [['کتاب, قلم; آیا?', 'کتاب، قلم؛ آیا؟'], ['کتاب , قلم', 'کتاب، قلم'], ['(الف),(ب)', '(الف)، (ب)']]],
  ['repeated-spaces', [['سلام    دنیا', 'سلام دنیا']]],
  ['punctuation-spaces', [
    ['گفت : سلام ، خوبی ؟ آری !', 'گفت: سلام، خوبی؟ آری!'],
    ['گفت:سلام،خوبی؟آری!خوبم؛باشد', 'گفت: سلام، خوبی؟ آری! خوبم؛ باشد'],
    ['رفت . آمد .', 'رفت. آمد.'],
    ['گفت:«سلام»', 'گفت: «سلام»'],
    ['تهران،۱۲ نفر', 'تهران، ۱۲ نفر'],
  ]],
  ['bracket-spaces', [
    ['«  گیومه  » و ( پرانتز ) و [ کروشه ]', '«گیومه» و (پرانتز) و [کروشه]'],
    ['سلام(جهان)بزرگ', 'سلام (جهان) بزرگ'],
    ['گفت«سلام»و رفت', 'گفت «سلام» و رفت'],
  ]],
  ['spaced-verb-prefix', [
    ['او می رود و نمی تواند', 'او می_رود و نمی_تواند'],
    ['می گفتند، نمی بینمش، برمی گردد، می رفته اند', 'می_گفتند، نمی_بینمش، برمی_گردد، می_رفته_اند'],
    ['می توان و می باید و می شود', 'می_توان و می_باید و می_شود'],
    ['تا می توانی', 'تا می_توانی'],
    ['آغاز می شود و پایان می یابد', 'آغاز می_شود و پایان می_یابد'],
    ['به ۲۰ می رسد، ساعت ۱۲ می رود، ۴۵ می رسد، پنجم می شود', 'به ۲۰ می_رسد، ساعت ۱۲ می_رود، ۴۵ می_رسد، پنجم می_شود'],
  ]],
  ['spaced-plural', [
    ['کتاب ها و کتاب های ما و کتاب هایی که', 'کتاب_ها و کتاب_های ما و کتاب_هایی که'],
    ['کار ها و شما ها', 'کارها و شماها'],
    ['لحظه هایی، کتاب هایش، آن ها', 'لحظه_هایی، کتاب_هایش، آن_ها'],
  ]],
  ['spaced-comparative', [
    ['مهم تر و مهم ترین و بزرگ تری', 'مهم_تر و مهم_ترین و بزرگ_تری'],
    ['زیبا تر و قدرتمند ترین', 'زیباتر و قدرتمندترین'],
    ['بیش تر، کم تر', 'بیشتر، کمتر'],
  ]],
  ['spaced-he-suffix', [
    ['بیانیه ای، خانه ی ما، نامه اش', 'بیانیه_ای، خانه_ی ما، نامه_اش'],
    ['شده اند، گفته ام، نرفته ایم، نیامده اند، نیافته اند', 'شده_اند، گفته_ام، نرفته_ایم، نیامده_اند، نیافته_اند'],
    ['همه ی ما، همه اش، فرمانده ی ارتش', 'همه_ی ما، همه_اش، فرمانده_ی ارتش'],
    ['زمین لرزه ای که، میوه ای، قهوه ای', 'زمین لرزه_ای که، میوه_ای، قهوه_ای'],
  ]],
])('%s', (rule, cases) => {
  it.each(cases)('%s -> %s', (text, expected) => {
    expect(typeset(readable(text))).toBe(readable(expected));
  });

  it('is what does it', () => {
    for (const [text] of cases) {
      const edits = typographyEdits(readable(text));
      expect(edits.map((edit) => edit.rule), text).toContain(rule);
      expect(typographyEdits(readable(text), { [rule]: false }).map((edit) => edit.rule), text).not.toContain(rule);
    }
  });
});

describe('right text is left alone', () => {
  it.each([
    // May, wine, verbs
    'ماه می سال ۲۰۲۲', '۱۲ می رفتند', 'آوریل و می شد', 'جام می گرفت و نوشید', 'می ناب', 'می نوش که عمر جاودانی این است', 'اول می شد', 'می گذشته',
    'مغازه می فروشی', 'نمی از دریا', 'عمومی کرد و رفت', 'می و نی',
    // Vocatives and words that look like suffixes
    'ای کاش بیاید', 'ای مردم', 'علی ای دوست', 'آه ای دل', 'خانه ای دوست کجاست', 'ای', 'بی ام و خرید', 'ام آر آی', 'گفته ام کلثوم', 'گفته ام سلمه', 'سی ام',
    'صد و اند سال', 'بیست اند', 'تر و خشک', 'هوای تر', 'چشم تر', 'نان تر', 'ها! چه شد؟', 'خوب است ها', 'های و هوی', 'های های گریه', 'از ها', 'به ترین',
    'چه ای', 'ماه ای', 'گروه ای', 'ده ای', 'همه ای مردم', 'شبیه ای', 'اندوه ی', 'متن[۱] و متن(۲)', 'حرف ی',
    // Half-spaces and joiners that are right
    'می_رود، کتاب_ها، ه~.ش، «ناتو»ی، «کتاب»_ها، (کتاب)_ها، ۱۴۰۰_ای، CD_ها', '👨~👩~👧',
    'الـ و هـ.ش و هـ ق', 'دایرة_المعارف و حجة_الاسلام و مکة المکرمة', 'حیاة',
    // Numbers
    '۱۴۰۰/۱۱/۰۲', '۱۳:۴۵', '۱۹۲.۱۶۸.۱.۱', 'نسخه ۱۲.۵', 'iOS ۱۵.۲', 'ساعت ۱۸.۳۰', 'بند ۳.۲', '۱.۲ روش', '۱.۲۰۰ تومان', '۱۴۰۰.۱۱', '۱۲,۳۴', '۱،۲۰۰', '۲ : ۱', '1,200', '12.5%',
    // Latin, mixed and addresses
    'The "quick" brown fox... yes, no; ok ?', 'https://example.com/كتاب?a=١,٢', 'www.example.com/a(b)c و test.user@example.com', '#كتاب_خوب و @كاربر', '`كد ها "كد"` را', '<a title="كتاب ها">متن</a>', 'file.كتاب.txt', 'v2.1.0 و C++ و Wi-Fi و iPhone۱۳.۵',
    'او "don\'t" گفت'.replaceAll('"', ''), '12" و 5\' 3"', "O'Brien و l'Oréal گفتند", '".NET" و node.js'.replaceAll('"', ''),
    // Punctuation that is meant
    'سلام :) خوبی :D', 'خانه » اخبار » سیاسی', '۱) یک ۲) دو', 'الف) یک', 'کتاب(ها) و محمد(ص) و (نا)امید و دانشجو(یان)', 'آیا؟! نه!!', 'ه . ش', 'الف : ب', 'الف:ب', '«او گفت “نه” و رفت»', '«او گفت ‹نه› و رفت»',
    'او گفت "نه و رفت', "دهه '۶۰", 'کتاب #۲ در .NET', 'ﷺ و ﷼', '﴿إِنَّ الَّذِينَ يُؤْمِنُونَ﴾', 'رأی مؤمن مسئول خانهٔ خانۀ جزئی', 'اولاً، واقعاً', 'او (۵۰٪) گفت.',
  ])('%s', (text) => {
    expect(typographyEdits(readable(text))).toEqual([]);
  });
});

describe('whole sentences', () => {
  it.each([
    ['ويراستار به شما كمك مي كند تا متون فارسي زيبا تر و درست تري بنويسيد .', 'ویراستار به شما کمک می_کند تا متون فارسی زیباتر و درست_تری بنویسید.'],
    ['اعداد عربي را تبديل مي کند.    مثلا  :  ٤٥٦', 'اعداد عربی را تبدیل می_کند. مثلا: ۴۵۶'],
    ['«این», {این}, (این), [این]. بعضی وقت ها (این).', '«این»، {این}، (این)، [این]. بعضی وقت_ها (این).'],
    ['عادت به تنهایی... این دیگر از آن حرف\u00adهاست!', 'عادت به تنهایی… این دیگر از آن حرف_هاست!'],
    ['نشانی https://example.com/كتاب، را مي بيند', 'نشانی https://example.com/كتاب، را می_بیند'],
    ['كتاب \uFFFC ها "\uFFFC"', 'کتاب \uFFFC ها «\uFFFC»'],
  ])('%s', (text, expected) => {
    expect(typeset(readable(text))).toBe(readable(expected));
  });
});

describe('edits', () => {
  it('tell the place in the text that was given, and the rule', () => {
    expect(typographyEdits('او مي رود .')).toEqual([
      { start: 4, end: 5, replacement: 'ی', rule: 'arabic-letters' },
      { start: 5, end: 6, replacement: '\u200C', rule: 'spaced-verb-prefix' },
      { start: 9, end: 10, replacement: '', rule: 'punctuation-spaces' },
    ]);
  });

  it('keep the white space at the ends', () => {
    expect(typeset('  كتاب \n')).toBe('  کتاب \n');
    expect(typeset(' \n ')).toBe(' \n ');
  });

  it('are none when all rules are off', () => {
    const off = Object.fromEntries(TYPOGRAPHY_RULES.map((rule) => [rule, false]));
    expect(typographyEdits('ي "٤" ...', off)).toEqual([]);
  });
});

/** A generator of numbers that is the same each time: mulberry32. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
  };
}

describe('whatever the text', () => {
  const PIECES = [
    ' ', ' ', ' ', '  ', '\n', '\u200C', '\u200C\u200C', '\u200D', '\u00AD', '¬', 'ـ', 'کتاب', 'خانه', 'می', 'نمی', 'رود', 'ها', 'های', 'تر', 'مهم', 'ای', 'ی', 'شده', 'اند', 'كي', 'ة',
    '"', "'", '“', '”', '«', '»', '‹', '›', '(', ')', '[', ']', '،', '؛', ':', '؟', '!', '.', '...', ',', ';', '?', '%', '۱', '۲۰۰', '٣', '12', 'a', 'NATO', '@', '#', '/', '-', '\uFFFC', '\u064B', 'ﻻ', '…', 'https://a.b/',
  ];
  const random = createRandom(4);
  const texts = Array.from({ length: 4000 }, () => Array.from({ length: 2 + Math.floor(random() * 12) }, () => PIECES[Math.floor(random() * PIECES.length)]).join(''));

  it('changes nothing the second time', () => {
    for (const text of texts) {
      const once = typeset(text);
      expect(typeset(once), JSON.stringify(text)).toBe(once);
    }
  });

  it('gives edits in order and apart, which make the text that typeset makes', () => {
    for (const text of texts) {
      const edits = typographyEdits(text);
      for (const [index, { start, end }] of edits.entries()) {
        expect(start).toBeGreaterThanOrEqual(edits[index - 1]?.end ?? 0);
        expect(end).toBeGreaterThanOrEqual(start);
        expect(end).toBeLessThanOrEqual(text.length);
      }
      expect(applyEdits(text, edits)).toBe(typeset(text));
    }
  });

  it('leaves the white space at the ends and all that is masked', () => {
    for (const text of texts) {
      const result = typeset(text);
      expect(result.startsWith(/^\s*/.exec(text)![0])).toBe(true);
      expect(result.endsWith(/\s*$/.exec(text)![0])).toBe(true);
      expect(result.match(/[A-Za-z\uFFFC]/g)).toEqual(text.match(/[A-Za-z\uFFFC]/g));
    }
  });
});
