/** First halves of pairs with «و» that are one word in all but spelling: «گفت\u200Cوگو», «خرید و فروش». */
const HEADS = 'گفت|جست|شست|رفت|ساخت|سوخت|پخت|دوخت|ریخت|کشت|گشت|تاخت|خرید|داد|زد|برد|کند|پرس|گیر|نشست|بند|سر|آب|زاد|گرفت|کاه';
/** Their second halves. */
const TAILS = 'گو|جو|شو|ساز|سوز|پز|دوز|آمد|خورد|ستد|فروش|بست|گذار|پاش|کار|تاز|هوا|صدا|روب|بند|باخت|نهاد|کاو|دار|برخاست|تاب|گیر|شنود|ریز|ولد|گل|کلش';
const ENDING = '(?:یی?|ها.*|گر.*)?';
const HEAD = new RegExp(`^(?:${HEADS})$`);
const TAIL_WITH_WAW = new RegExp(`^و(?:${TAILS})${ENDING}$`);
const JOINED = new RegExp(`^(${HEADS})و((?:${TAILS})${ENDING})$`);
/** The pairs that are also written without «و». */
const SHORT = new RegExp(`^(گفت|جست|شست|پرس)((?:گو|جو|شو)${ENDING})$`);
/** After these a segment that begins with و is a word of its own: «هم\u200Cوطن», «بی\u200Cوفا». */
const PREFIX = /^(?:هم|بی|نا|پیش|پر|تک|دو|سه|کم|باز|فرا|بین|غیر|چند|خوش|بد|نو|تازه|میان|نیم|ن?می)$/;
/** Words and endings that begin with و, second in a compound: «امید\u200Cوار», «دانش\u200Cورز». */
const WORD_WITH_WAW = /^و(?:ار|اره|اری|ری|ند|ان|زن|زنی|رز|رزی|رزش|طن|ضع|قت|یژه)$/;

/**
 * The two halves of a pair joined with «و», or undefined. With half-spaces any pair is seen; without, the usual ones.
 *
 * @param segments what stands between the half-spaces of a word, in plain letters
 * @example binomialHalves(['گفت', 'وگو']) // ['گفت', 'گو']
 * @example binomialHalves(['جستجو']) // ['جست', 'جو']
 * @example binomialHalves(['هم', 'وطن']) // undefined
 */
export function binomialHalves(segments: readonly string[]): readonly [string, string] | undefined {
  const [first = '', second = '', third = '', fourth] = segments;
  if (fourth !== undefined) return undefined;
  if (third !== '') return second === 'و' ? [first, third] : undefined;
  if (second === '') {
    const [, head, tail] = JOINED.exec(first) ?? SHORT.exec(first) ?? [];
    return head === undefined || tail === undefined ? undefined : [head, tail];
  }
  if (first.endsWith('و') && HEAD.test(first.slice(0, -1))) return [first.slice(0, -1), second];
  const isPair = second.length > 2 && second.startsWith('و') && !PREFIX.test(first) && !WORD_WITH_WAW.test(second);
  return isPair ? [first, second.slice(1)] : undefined;
}

/**
 * Whether two words that stand apart are such a pair whose «و» has stuck to the second: «گفت وگو».
 *
 * @example isApartPair('گفت', 'وگو') // true
 * @example isApartPair('گفت', 'وزیر') // false
 */
export function isApartPair(first: string, second: string): boolean {
  return TAIL_WITH_WAW.test(second) && HEAD.test(first);
}
