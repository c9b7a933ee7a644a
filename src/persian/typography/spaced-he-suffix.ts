import { ZWNJ } from '../half-space.ts';
import { isPastParticiple } from '../verb-forms.ts';
import { LETTERS, MARKS, wordAfter } from './characters.ts';
import { join, stemBefore } from './joined-affix.ts';
import type { Rule } from './rule.ts';

const SPACED = new RegExp(`(?<=ه) (?=(ای|ی|اش|ام|ایم|اید|اند)(?![${LETTERS}${MARKS}\\u200c]))`, 'g');

/** Words of which the last ه is sounded, so that their suffix is written otherwise: «راهی», «گروهی». */
const SOUNDED = /(?:اه|کوه|روه|توه|اندوه|پژوه|بوه)$/;
const SOUNDED_WORDS = new Set(`فقیه شبیه توجیه تنبیه تشبیه سفیه بدیه ترفیه وجیه نزیه کریه فربه موجه متوجه مواجه مشابه مرفه منزه ابله وجه فقه کنه شبه گره زره سپه پادشه دانشگه نگه گنه ناگه
کوته آگه تبه سیه روبه الله والله عبدالله توجه تنزه تشابه تفقه تنبه`.split(/\s+/));

/** Whom «ای» calls when it is a word: «ای دوست»، «ای مردم». */
const CALLED = new Set(`کاش کاشکی دوست دوستان یار یاران جان مرد مردم مردمان زن زنان خدا خدای خداوند پروردگار وای دل عزیز عزیزان برادر برادران خواهر خواهران ایران ایرانی ایرانیان
وطن میهن ملت آزادی عشق صبا ساقی نسیم باد تو شما پسر پسرم دختر دخترم مادر مادرم پدر پدرم بانو بانوی آقا سرور انسان انسان\u200Cها بشر بنده بندگان هموطن هموطنان هم\u200Cوطن هم\u200Cوطنان جوان جوانان کسی کسانی آن آنکه
آنان شهید شهیدان مسلمان مسلمانان مؤمنان رفیق رفیقان داد فلک روزگار زمانه شب ماه خورشید آسمان پیامبر رسول امام علی حسین محمد بلبل گل سرو باران کودک کودکان معلم کارگران ستمگر ظالم`.split(/\s+/));
/** What «ام» begins besides the verb: names (ام کلثوم) and letters (ام آر آی). */
const AFTER_OM = /^(?:ال(?:بنین|فساد|مؤمنین|مومنین|قری|خبائث|کتاب|رصاص|فحم|قصر|درمان|سلمه)|کلثوم|سلمه|حبیبه|ایمن|قصر|هانی|لیلا|لیلی|فروه|داوود|آر|اس|پی|وی|دی|تی|ان|کی|جی|آی|اف|ای|یو|کیو|بی|سی|ال)$/;

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
  // «همه» takes ی and اش, and no ای.
  return hasSilentHe(stem) && (suffix !== 'ای' || (stem !== 'همه' && !CALLED.has(next)));
}

function hasSilentHe(word: string): boolean {
  const last = word.slice(word.lastIndexOf(ZWNJ) + 1);
  return word.length > 2 && last.length > 1 && !SOUNDED.test(last) && !SOUNDED_WORDS.has(last);
}
