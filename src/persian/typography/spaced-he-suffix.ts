import { isPastParticiple } from '../verb-forms.ts';
import { LETTERS, MARKS, wordAfter } from './characters.ts';
import { join, stemBefore } from './joined-affix.ts';
import type { Rule } from './rule.ts';

const SPACED = new RegExp(`(?<=ه) (?=(ای|ی|اش|ام|ایم|اید|اند)(?![${LETTERS}${MARKS}\\u200c]))`, 'g');

/** Words of which the last ه is sounded, so that its suffix is written otherwise («راهی»), or that take none. */
const SILENT_YE = /(?:ایه|نیه|ریه|حیه|دیه|لیه|میه|ویه|سیه|کیه|بیه|ئیه|شیه|فیه|هیه|زیه|طیه|عیه|ضیه|قیه|ثیه|ذیه|گیه|ییه|تیه)$/;
const SOUNDED_WORDS = new Set(`کوه گروه انبوه ستوه شکوه اندوه نستوه بستوه فقیه شبیه توجیه تنبیه تشبیه سفیه بدیه ترفیه وجیه نزیه کریه فربه موجه متوجه مواجه مشابه مرفه
همه فرمانده ده به نه سه که چه مه شه گره زره مکروه سپه کله\u200C پادشه الله دانشگه نگه گنه ره تبه سیه روبه ابله والله عبدالله روح\u200Cالله آیت\u200Cالله توجه تنزه تشابه تفقه سازمانده سودده بازده جهت\u200Cده`.split(/\s+/));

/** Whom «ای» calls when it is a word: «ای دوست»، «ای مردم». */
const CALLED = new Set(`کاش کاشکی دوست دوستان یار یاران جان مرد مردم مردمان زن زنان خدا خدای خداوند پروردگار وای دل عزیز عزیزان برادر برادران خواهر خواهران ایران ایرانی ایرانیان
وطن میهن ملت آزادی عشق صبا ساقی نسیم باد تو شما پسر پسرم دختر دخترم مادر مادرم پدر پدرم بانو بانوی آقا سرور انسان انسان\u200Cها بشر بنده بندگان هموطن هموطنان هم\u200Cوطن هم\u200Cوطنان جوان جوانان کسی کسانی آن آنکه
آنان شهید شهیدان مسلمان مسلمانان مؤمنان رفیق رفیقان داد فلک روزگار زمانه شب ماه خورشید آسمان پیامبر رسول امام علی حسین محمد بلبل گل سرو باران کودک کودکان معلم کارگران ستمگر ظالم`.split(/\s+/));
/** What «ام» begins besides the verb: names (ام کلثوم) and letters (ام آر آی). */
const AFTER_OM = /^(?:ال.*|کلثوم|سلمه|حبیبه|ایمن|قصر|هانی|لیلا|لیلی|فروه|داوود|آر|اس|پی|وی|دی|تی|ان|کی|جی|آی|اف|ای|یو|کیو|بی|سی|ال)$/;

/**
 * Joins what follows a silent ه: «بیانیه ای» is «بیانیه‌ای», «خانه ی» is «خانه‌ی», «خانه اش» is «خانه‌اش», and after participles
 * «شده اند»، «گفته ام». The vocative «ای» stays, and so do ام and اند elsewhere («بی ام و»، «صد و اند»).
 */
export const spacedHeSuffix: Rule<'spaced-he-suffix'> = {
  id: 'spaced-he-suffix',
  trigger: 'ه (?:ای|ی|اش|ام|ایم|اید|اند)(?:[^\\u0620-\\u06d3]|$)',
  find: (text) => [...text.matchAll(SPACED)].flatMap(({ index, 1: suffix }) => {
    const stem = stemBefore(text, index);
    if (stem === undefined) return [];
    const next = wordAfter(text, index + 2 + suffix!.length);
    return takes(suffix!, stem, next) ? [join(text, index)] : [];
  }),
};

function takes(suffix: string, stem: string, next: string): boolean {
  if (isPastParticiple(stem)) return suffix === 'ای' ? !CALLED.has(next) : suffix !== 'ام' || !AFTER_OM.test(next);
  if (suffix !== 'ای' && suffix !== 'ی' && suffix !== 'اش') return false;
  return hasSilentHe(stem) && (suffix !== 'ای' || !CALLED.has(next));
}

function hasSilentHe(word: string): boolean {
  const last = word.slice(word.lastIndexOf('\u200c') + 1);
  if (SOUNDED_WORDS.has(word) || SOUNDED_WORDS.has(last)) return false;
  return word.length > 2 && last.length > 1 && !/اه$/.test(last) && (!/یه$/.test(last) || last.length > 4 || SILENT_YE.test(last)) && !(/وه$/.test(last) && /(?:کوه|روه|ستوه|شکوه|اندوه|پژوه|بوه)$/.test(last));
}
