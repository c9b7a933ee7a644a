/** First halves of pairs with «و» that are one word in all but spelling: «گفت\u200Cوگو»، «خرید و فروش». Past stems and a few nouns. */
const HEADS = 'گفت|جست|شست|رفت|ساخت|سوخت|پخت|دوخت|ریخت|کشت|گشت|تاخت|خرید|داد|زد|برد|کند|پرس|گیر|نشست|بند|سر|آب|بود|زاد|گرفت';
const TAILS = 'گو|جو|شو|ساز|سوز|پز|دوز|آمد|خورد|ستد|فروش|بست|گذار|پاش|کار|تاز|هوا|صدا|روب|بند|باخت|نهاد|کاو|مگو|دار|برخاست|تاب|گیر|بازگو|شنود|نوش|ریز|ولد|کتاب|خاک|گل';
const APART = [new RegExp(`^(?:${HEADS})$`), new RegExp(`^و(?:${TAILS})$`)] as const;
const JOINED = new RegExp(`^(${HEADS})و(.{2,})$`);
/** The pairs that are also written without «و». */
const SHORT = /^(گفت|جست|شست|پرس)(گو|جو|شو)(?=$|ی|ها|گر)/;
/** After these a segment that begins with و is a word of its own: «هم\u200Cوطن»، «بی\u200Cوفا». */
const PREFIX = /^(?:هم|بی|نا|پیش|پر|تک|دو|سه|کم|باز|فرا|بین|غیر|چند|خوش|بد|نو|تازه|میان|نیم|می|نمی)$/;
const WORD_WITH_WAW = /^و(?:ار|اره|ری|ر|ند|ش|ان|زن|زنی|رزی|رزش|طن|ضع|قت|یژه)$/;

/**
 * The two halves of a pair joined with «و», or undefined. The segments are those between half-spaces.
 *
 * @example binomialHalves(['گفت', 'وگو']) // ['گفت', 'گو']
 * @example binomialHalves(['جستجو']) // ['جست', 'جو']
 * @example binomialHalves(['هم', 'وطن']) // undefined
 */
export function binomialHalves(segments: readonly string[]): readonly [string, string] | undefined {
  const [first = '', second = '', third = '', ...rest] = segments;
  if (rest.length > 0) return undefined;
  if (third !== '') return second === 'و' ? [first, third] : undefined;
  if (second !== '') {
    const isPair = second.length > 2 && second.startsWith('و') && !PREFIX.test(first) && !WORD_WITH_WAW.test(second);
    if (isPair) return [first, second.slice(1)];
    return first.length > 2 && first.endsWith('و') && new RegExp(`^(?:${HEADS})و$`).test(first) ? [first.slice(0, -1), second] : undefined;
  }
  const short = SHORT.exec(first);
  if (short) return [short[1] ?? '', first.slice(short[1]?.length)];
  const joined = JOINED.exec(first);
  return joined && /^(?:گفت|جست|شست|پرس|.*[تد]و)/.test(first) ? [joined[1] ?? '', joined[2] ?? ''] : undefined;
}

/**
 * Whether two words that stand apart are such a pair whose «و» has stuck to the second: «گفت وگو».
 *
 * @example isApartPair('گفت', 'وگو') // true
 * @example isApartPair('گفت', 'وزیر') // false
 */
export function isApartPair(first: string, second: string): boolean {
  return APART[1].test(second) && APART[0].test(first);
}
