import { describe, expect, it } from 'vitest';
import { TYPINGS } from '../../test/support/typings.ts';
import { answersQuery } from './answers-query.ts';

/** In these tables `_` is the half-space. */
const half = (text: string): string => text.replaceAll('_', '\u200C');

/** How people type one word. */
const TYPED = ['as it should be', 'on an Arabic keyboard', 'without half-spaces', 'with spaces for half-spaces', 'with vowel marks', 'in presentation forms', 'stretched and with invisible characters']
  .map((name) => TYPINGS[name] ?? ((text: string) => text));

/** All pairs of a group, each word typed in every way, that do not find each other. */
function lost(group: readonly string[]): string[] {
  const spellings = [...new Set(group.flatMap((word) => TYPED.map((type) => type(half(word)))))];
  return spellings.flatMap((query) => spellings.filter((text) => !answersQuery(`${text} است، نیز.`, query)).map((text) => `${query} -> ${text}`));
}

/** A noun with the endings that a reader does not mind: plural, ezafe, indefinite, possessive. */
function nounForms(noun: string): string[] {
  const isSilentHeh = noun.endsWith('ه');
  const indefinite = /[هی]$/.test(noun) ? `${noun}_ای` : /[او]$/.test(noun) ? `${noun}یی` : `${noun}ی`;
  const ezafe = isSilentHeh ? [`${noun}_ی`, `${noun}\u0654`, noun.replace(/ه$/, 'ۀ')] : /[ا]$/.test(noun) ? [`${noun}ی`] : [];
  return [noun, `${noun}_ها`, `${noun}_های`, `${noun}_هایی`, indefinite, ...ezafe, `${noun}_هایش`, `${noun}_هایشان`, `${noun}_اش`, `${noun}_شان`];
}
const degrees = (adjective: string): string[] => [adjective, `${adjective}_تر`, `${adjective}_ترین`, `${adjective}تر`, `${adjective}ترین`];
const participleForms = (participle: string): string[] => [participle, ...['ام', 'ای', 'است', 'ایم', 'اید', 'اند'].map((ending) => `${participle}_${ending}`)];
const pairForms = ([first = '', second = '']: readonly string[]): string[] => [`${first}_و${second}`, `${first} و ${second}`, `${first}و${second}`, `${first}_و_${second}`];

/** Words that the rules were tried on while they were made. */
const TUNED = {
  nouns: 'کتاب شهر مرد خیابان پدر کشور مدرسه خانه بیمارستان آتش_سوزی دنیا نماینده وزیر قیمت رسانه پرونده دانشجو شبکه برنامه نهاد',
  adjectives: 'بزرگ کوچک سریع قدیم مهم بلند',
  verbs: 'می_رود نمی_شود می_کند می_گفتند نمی_توان می_خواهیم می_دهد نمی_دانست',
  participles: 'رفته گفته شده نوشته دیده',
  compounds: 'نرم_افزار دانش_آموز پیش_بینی رئیس_جمهور سخت_افزار آتش_نشانی هم_وطن بی_طرف پیام_رسان بین_الملل',
  pairs: 'گفت/گو جست/جو شست/شو خرید/فروش آب/هوا سوخت/ساز رفت/آمد زد/خورد کشت/کار سر/صدا',
};
/** Words that no rule was made for: what a table of somebody else would hold. Pairs with «و» are a closed list, so none is here. */
const HELD_OUT = {
  nouns: 'درخت ماشین روزنامه پنجره کارخانه باران معلم همسایه بازیکن تیم زندگی نامه صندلی ورزشگاه پارلمان خواننده داور سفارت نیرو جزیره گلوله تصویر',
  adjectives: 'زیبا سنگین گران ضعیف شدید روشن',
  verbs: 'می_نویسند نمی_آید می_شنوم می_پرسید نمی_گذارند می_سازد می_توانستند نمی_خورد',
  participles: 'آمده خورده خوانده ساخته کشته',
  compounds: 'خبر_گزاری کتاب_خانه سیل_زده راه_آهن هواپیما_ربایی خوش_حال پر_فروش کم_آبی جهان_گرد ضد_عفونی شهر_سازی تک_نوازی',
  pairs: '',
};

const split = (words: string): string[] => words.split(' ').filter((word) => word !== '');
function groupsOf(words: typeof TUNED): string[][] {
  return [
    ...split(words.nouns).map(nounForms),
    ...split(words.adjectives).map(degrees),
    ...split(words.verbs).map((verb) => [verb]),
    ...split(words.participles).map(participleForms),
    ...split(words.compounds).map((compound) => [compound]),
    ...split(words.pairs).map((pair) => pairForms(pair.split('/'))),
  ];
}

/** Spellings of one word that no rule of typing makes from each other. */
const SPELLINGS = [
  'مسئول مسؤول مسوول', 'رأی رای رأي', 'هیئت هیأت هیات', 'مسئله مسأله مساله', 'جزء جزء', 'شیء شی شئ', 'مؤمن مومن', 'رؤیا رویا', 'تأثیر تاثیر', 'مأمور مامور', 'سؤال سوال سئوال',
  'شئون شؤون شوون', 'رئیس رییس', 'آئین آیین', 'پائیز پاییز', 'دائم دایم', 'ارائه ارایه', 'توطئه توطیه', 'جرئت جرأت جرات', 'نشئت نشأت نشات', 'قرائت قرایت', 'سوئد سوید', 'ویدئو ویدیو',
  'املاء املا', 'انشاء انشا', 'قبلاً قبلا قبلًا', 'مثلاً مثلا', 'حتماً حتما', 'واقعاً واقعا', 'ابتدائاً ابتداءً ابتدا', 'أحمد احمد', 'إسلام اسلام', 'قرآن قران', 'آب اب', 'آمریکا امریکا', 'آفریقا افریقا', 'درآمد درامد',
  'دایرة\u200Cالمعارف دایره\u200Cالمعارف', 'حیاة حیاه', 'مکة مکه', 'خانۀ خانهٔ خانه', 'موسى موسی', 'حتّیٰ حتی', 'ﷲ الله', '﷼ ریال', 'داوود داود', 'طاووس طاوس', 'گفتگو گفت\u200Cوگو گفتوگو گفت\u200Cو\u200Cگو', 'جستجو جست\u200Cوجو جستوجو', 'نرم_افزار نرم\u200Cافزار #نرم_افزار نرمافزار',
  'جمهوری_اسلامی #جمهوری_اسلامی', 'کووید-۱۹ کووید۱۹ کووید\u200C۱۹ کووید-19', '۱۲٬۰۰۰ 12,000 12000 ١٢٬٠٠٠ ۱۲،۰۰۰', '۳٫۵ 3.5 ۳.۵ ۳/۵', '۱۴۰۰/۱۱/۰۲ 1400-11-02 ۱۴۰۰/۱۱/۲', '۲۰٪ 20% ٪۲۰', '۱٬۵۰۰٬۰۰۰ 1500000', 'COVID-19 covid19 Covid-19', 'Café café CAFE cafe', 'G20 G-20 g20',
  'info@isna.ir INFO@ISNA.IR', 'U.S.A USA usa', 'ＮＡＴＯ NATO', '«خبر» خبر؟ (خبر)، خبر...', 'CDها CD\u200Cها', 'رفته\u200Cام رفتهام', 'آن\u200Cها آنها', 'این\u200Cها اینها', 'برمی\u200Cگردد برمیگردد',
];

describe('spellings of one word find each other', () => {
  it.each(groupsOf(TUNED).map((group) => [group[0], group] as const))('tuned: %s', (_, group) => {
    expect(lost(group)).toEqual([]);
  });
  it.each(groupsOf(HELD_OUT).map((group) => [group[0], group] as const))('held out: %s', (_, group) => {
    expect(lost(group)).toEqual([]);
  });
  it.each(SPELLINGS)('%s', (list) => {
    expect(lost(list.split(' '))).toEqual([]);
  });

  it.each([
    'دانش_آموزان مدرسه_ها می_توانند کتاب_های درسی را بخرند',
    'گفت_وگوی وزیر امور خارجه با خبرنگاران درباره نرم_افزارهای بومی',
    'مسئولان ۱۲٬۰۰۰ خانه_ای را که ساخته_اند افتتاح می_کنند',
    'بزرگ_ترین کارخانه_های خودروسازی استان تعطیل شده_است',
    'رأی هیئت_مدیره درباره قرارداد ۱۴۰۰/۱۱/۰۲ اعلام می_شود',
    'پیش_بینی هواشناسی از بارش_های پراکنده در جنوب_شرقی کشور',
    'ترانه_ای تازه از خواننده_ی نام_آشنا در جشنواره_های بین_المللی',
    'شیوع کووید-۱۹ در شهرهای پرجمعیت کم_تر شده',
  ])('a whole line, well written and typed in any way: %s', (line) => {
    const typed = TYPED.map((type) => type(half(line)));
    expect(typed.filter((other) => !answersQuery(half(line), other) || !answersQuery(other, half(line)))).toEqual([]);
  });
});
