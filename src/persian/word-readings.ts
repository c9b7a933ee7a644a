import { hostsOf } from './hosts.ts';
import type { Host } from './hosts.ts';
import { joins } from './letters-that-join.ts';
import { TAKES_DEGREE, TAKES_ENCLITIC, TAKES_PLURAL } from './lexicon-format.ts';
import { ENCLITIC_WINS } from './settled-readings.ts';
import { DEGREE, ENCLITIC, JOINED, LONGEST_SUFFIX, PLURAL, SPOKEN_PLURAL, SUFFIXES } from './suffixes.ts';
import { isJoinedVerb, isPastStem } from './verb-gaps.ts';

/** A way in which letters are a word. */
export interface Reading {
  /** Where its half-spaces are: bit n, before letter n. 0 is the word as it stands. */
  readonly gaps: number;
  /** How far it is from the lexicon: 0 a word of it with its suffixes, 1 a compound made of its words, 2 a guess. */
  readonly rank: number;
}

/**
 * Words before تر that are short, or not among the adjectives of the lexicon. Other words of three letters only look so
 * in names: «پاستر»، «گاستر».
 */
const OTHER_POSITIVES = new Set((
  'خوب خوش تلخ نرم گرم پاک سبک تنگ کهن ژرف سخت خشک چرب پهن صاف شیک جدی قوی غنی سست سفت گنگ مهم امن کلی پست عقب یواش پایین'
).split(' '));

/** Words whose ه is a consonant, whatever the dictionary says: توجیهی is an adjective, not «توجیه‌ی». */
const CONSONANT_HE = new Set((
  'توجیه تنبیه تشبیه شبیه فقیه سفیه وجیه نزیه کریه روبه روزبه بابویه بارگه رزمگه شبانگه تماشاگه درگه سحرگه سپه سیه تبه ته وجه فقه شبه توجه متوجه بیتوجه '
  + 'مواجه متاله متنبه مشوه معتنابه تنزه تفقه اکراه مشابه متشابه تشابه ابله زره گره منزه مرفه فربه مشتبه موجه غیرموجه نگه تشبه تنبه سروته'
).split(' '));

/**
 * The ways in which letters are a noun, an adjective or an adverb, those nearest to the lexicon only, each once: a word
 * that the lexicon has as it is, «بی‌نهایت», is not taken apart into «بین‌هایت», but «دولتمردان» is of «دولتمرد» too.
 */
export function wordReadings(letters: string): number[] {
  let rank = 3;
  let best: number[] = [];
  const take = (reading: Reading): void => {
    if (reading.rank < rank) [rank, best] = [reading.rank, []];
    if (reading.rank === rank && !best.includes(reading.gaps)) best.push(reading.gaps);
  };
  const hosts = hostsOf(letters);
  for (const host of hosts) take(host);
  for (let size = 1; size <= LONGEST_SUFFIX && size <= letters.length - 2; size++) {
    const kinds = SUFFIXES.get(letters.slice(-size));
    if (kinds !== undefined) suffixReadings(letters.slice(0, -size), letters.slice(-size), kinds, take);
  }
  const word = hosts.find((host) => host.rank === 0);
  return word === undefined || best.includes(0) ? best : [word.gaps];
}

function suffixReadings(before: string, suffix: string, kinds: number, take: (reading: Reading) => void): void {
  const gap = joins(before) ? 1 << before.length : 0;
  let isNoun = false;
  for (const host of [...hostsOf(before), ...inflectedHosts(before, kinds)]) {
    const { gaps, rank } = host;
    if ((kinds & PLURAL) !== 0 && isNounLike(host, before)) {
      isNoun = true;
      take({ gaps: gaps | gap, rank });
    }
    // Of «خانهام» the word with ام is the likelier; «کارهاش» needs no half-space.
    if ((kinds & SPOKEN_PLURAL) !== 0 && gap === 0 && (host.traits & TAKES_PLURAL) !== 0 && !isLikelierEnclitic(before)) take({ gaps, rank });
    if ((kinds & DEGREE) !== 0 && takesDegree(host, before, suffix)) take({ gaps: gaps | gap, rank });
    const isVowel = endsInVowel(host, before);
    if ((kinds & ENCLITIC) !== 0 && isVowel && takesEnclitic(before, suffix)) take({ gaps: gaps | gap, rank });
    if ((kinds & JOINED) !== 0 && takesJoined(host, before, suffix, isVowel)) take({ gaps, rank });
  }
  if ((kinds & PLURAL) !== 0 && !isNoun && isLikelyNoun(before, suffix)) take({ gaps: gap, rank: 2 });
}

/** Numbers, names and many nouns have no traits in the lexicon; forms of verbs have none either, and no plural. */
function isNounLike({ gaps, traits }: Host, before: string): boolean {
  return traits !== 0 || gaps !== 0 || (before.length > 2 && !isJoinedVerb(before));
}

/** «خاطره‌ام», «کرده‌ام» */
function isLikelierEnclitic(before: string): boolean {
  return ENCLITIC_WINS.has(before) || isPastStem(before);
}

/** Numbers with م, which have no degree: «پانصدمتری» is of five hundred metres. */
const ORDINAL = /^(?:.*صد|.*زده|دویست|بیست|چهل|پنجاه|شصت|هفتاد|هشتاد|نود|هزار|میلیون|چهار|پنج|شش|هفت|هشت|هجده|نه|ده)م$/;

function takesDegree({ gaps, traits }: Host, before: string, suffix: string): boolean {
  if (ORDINAL.test(before)) return false;
  if (gaps !== 0 || OTHER_POSITIVES.has(before)) return true;
  if (before.length > 3 && (traits & TAKES_DEGREE) !== 0) return true;
  return traits !== 0 && before.length > (suffix === 'ترین' ? 2 : 4);
}

/** ه that is a vowel, as in خانه and not in راه and الله, and ی. */
function endsInVowel({ gaps, traits }: Host, before: string): boolean {
  if (!/[هی]$/.test(before) || CONSONANT_HE.has(before)) return false;
  return (traits & TAKES_ENCLITIC) !== 0 || (gaps !== 0 && !/(?:[اوآ]|لل)ه$/.test(before));
}

/**
 * «افهام» is the plural of فهم, «ادبیات» of an adjective, «ماریای» and «میریام» are names, and «زندگیشان» is as well
 * written joined.
 */
function takesEnclitic(before: string, suffix: string): boolean {
  if (before.endsWith('ه')) return before.length > 3 || suffix === 'ای' || suffix === 'ی' || before === 'بچه';
  return before.length > (suffix === 'ام' ? 4 : 3) && !before.startsWith('ال') && /^(?:ام|اش|ایم|اید|اند)$/.test(suffix);
}

function takesJoined({ gaps, traits }: Host, before: string, suffix: string, isVowel: boolean): boolean {
  if (traits === 0 && gaps === 0) return false;
  // «کرده‌اند», though the lexicon has «کردها», Kurds.
  if (before.endsWith('ها') && isPastStem(before.slice(0, -2))) return false;
  if (/^ی(?:ی|ت|ش|مان|تان|شان)$/.test(suffix) && !/[او]$/.test(before)) return false;
  return !isVowel || before.endsWith('ی');
}

/** Words with a suffix that take another: «بزرگ‌ترین‌ها»، «حرفه‌ای‌ها»، «قبلی‌ام». */
function inflectedHosts(letters: string, kinds: number): Host[] {
  const gapAt = (length: number): number => (joins(letters.slice(0, length)) ? 1 << length : 0);
  const after = (size: number, trait: number, gap: number): Host[] => hostsOf(letters.slice(0, -size))
    .filter(({ traits }) => (traits & trait) !== 0)
    .map((host) => ({ gaps: host.gaps | gap, traits: TAKES_PLURAL, rank: host.rank }));
  if (letters.endsWith('ترین')) return after(4, TAKES_DEGREE, gapAt(letters.length - 4));
  if (letters.endsWith('های')) return kinds === PLURAL ? after(2, TAKES_ENCLITIC, gapAt(letters.length - 2)) : [];
  if (!letters.endsWith('ی') || /[هی]ی$/.test(letters) || hostsOf(letters).some(({ traits }) => traits !== 0)) return [];
  return after(1, TAKES_PLURAL | TAKES_DEGREE, 0).map((host) => ({ ...host, traits: TAKES_PLURAL | TAKES_ENCLITIC, rank: Math.max(host.rank, 1) }));
}

/** What stands before ها in words with بها and in Arabic plurals: «نیشتربها»، «الفقها». */
const NOT_PLURAL = /ب$|فق$|سف$|بل$|ة/;

/**
 * Names and new words before ها: «حوثی‌ها»، «توییت‌هایش». Before های only such as end in ی, since any other may be a
 * word in ه with ای.
 */
function isLikelyNoun(before: string, suffix: string): boolean {
  if (!joins(before) || before.length < 4 || NOT_PLURAL.test(before)) return false;
  return before.endsWith('ی') || (suffix !== 'های' && suffix !== 'هایم' && suffix !== 'هاست' && !before.endsWith('ه'));
}

