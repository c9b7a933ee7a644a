import { FAMILY_NAMES, NOT_PERSONS, SHORT_PERSONS } from './search-look-alikes.ts';

/** «دوستان، هواپرستان، سرخ\u200Cپوستان، زحمت\u200Cکشان»: after ت, م and ش the ending is nearly always «تان، مان، شان» of a possessor. */
const AFTER_TEH_OR_SHIN = /(?:دوست|درخت|پرست|پوست|(?:زیر|هم|تهی|چیره|تر)دست|فروش|پوش|کوش|کشیش|نقاش|[متر]کش)ان$/;
/** The same after م: nouns of agents that Arabic has given. */
const AFTER_MEEM = /^(?:معلم|مظلوم|ظالم|محروم|متهم|مجرم|مترجم|مهاجم|مصدوم|محکوم|منجم|محرم|خادم|حاکم|عالم|یتیم|مردم|امام)ان$/;
/** Arabic's own plural of nouns like «مسئول، متخصص، حاضر». Others that end in ین («زمین، سنگین، نخستین») have another shape. */
const ARABIC = /^(م[^ا].{2,}|[^آ]ا[^او][^اوی])ین$/;

/**
 * The singular of a plural of persons and animals: «کارگران» of «کارگر», «نمایندگان» of «نماینده», «دانشجویان» of «دانشجو»,
 * «مسئولین» of «مسئول». Undefined when it is none: «تهران، خیابان، سازمان، رایگان». The singular has four letters at least, but
 * for a few words, since nearly every shorter one is something else («ایران، باران، زبان، درمان»).
 *
 * @param word folded letters, آ kept
 * @example singularOfPersons('کارگران') // 'کارگر'
 * @example singularOfPersons('ایران') // undefined
 */
export function singularOfPersons(word: string): string | undefined {
  if (!word.endsWith('ن') || word.length < 4 || NOT_PERSONS.has(word)) return undefined;
  if (SHORT_PERSONS.has(word)) return word.slice(0, -2);
  const arabic = /(?:تر|ال[دس])ین$/.test(word) ? undefined : ARABIC.exec(word)?.[1];
  if (arabic !== undefined) return arabic;
  if (word.length < 6 || !word.endsWith('ان')) return undefined;
  if (/[متش]ان$/.test(word)) return AFTER_TEH_OR_SHIN.test(word) || AFTER_MEEM.test(word) ? word.slice(0, -2) : undefined;
  if (word.endsWith('گان') && word !== 'بزرگان') return `${word.slice(0, -3)}ه`;
  if (/[او]یان$/.test(word)) return word.slice(0, -3);
  return FAMILY_NAMES.has(word.slice(0, -2)) ? undefined : word.slice(0, -2);
}
