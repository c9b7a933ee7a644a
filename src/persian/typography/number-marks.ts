import { MASK, wordAfter, wordBefore } from './characters.ts';
import { editsOf, type Rule, type RuleEdit } from './rule.ts';

/** A number in Persian digits with points or commas in it, not within something longer: a date, a time, an address. */
const NUMBER = /(?<![\d۰-۹٫٬.,،/:_-])[۰-۹]+(?:[.,][۰-۹]+)+(?![\d۰-۹٫٬/:_]|[.,-][\d۰-۹])/g;
const GROUPED = /^[۰-۹]{1,3}(?:,[۰-۹]{3})+(?:\.[۰-۹]+)?$/;
const DECIMAL = /^[۰-۹]+\.[۰-۹]+$/;
/** Three decimals, and the point may as well part thousands: «۱.۲۰۰». */
const MAYBE_GROUPED = /^[۱-۹][۰-۹]{0,2}\.[۰-۹]{3}$/;
/** A year and a month. */
const MAYBE_DATE = /^[۰-۹]{4}\.[۰-۹]{1,2}$/;
/** Before these a point does not begin decimals, but parts the numbers of a version, an hour or a clause. */
const NUMBERED = new Set('نسخه نسخۀ نسخهٔ نگارش ویرایش ورژن اندروید آی\u200cاواس اواس ویندوز ساعت بند ماده فصل بخش جدول شکل نمودار تصویر پیوست تبصره مورخ تاریخ نشانی کانال سری مدل'.split(' '));
/** Words that follow a decimal number at the beginning of a text, where one may also stand for a heading: «۱.۲ روش». */
const UNIT = /^(?:درصد|هزار|میلیون|میلیارد|تریلیون|هکتار|تن|متر|کیلو|گرم|لیتر|ریشتر|درجه|ثانیه|دقیقه|ساعت|برابر|واحد|نفر|دلار|یورو|تومان|ریال|مگا|گیگا|وات|سانتی|میلی|اینچ|سال)/;

/**
 * Sets the decimal mark (۱۲٫۵), the thousands mark (۱٬۲۰۰) and the percent sign (۵۰٪) of Persian in numbers of Persian digits
 * (CLDR, `fa`). What may be a date, an hour, a version, a clause or an address is left alone.
 */
export const numberMarks: Rule<'number-marks'> = {
  id: 'number-marks',
  trigger: '[۰-۹٠-٩](?:[.,][۰-۹٠-٩]| ?%)',
  find: (text) => [
    ...[...text.matchAll(NUMBER)].flatMap(({ 0: number, index }) => marksOf(number, withMarks(number, text, index) ?? number, index)),
    ...editsOf(text, /(?<=[۰-۹]) ?%(?![\dA-Za-z۰-۹])/g, () => '٪'),
  ].sort((a, b) => a.start - b.start),
};

/** The marks in which two writings of a number differ. */
function marksOf(number: string, wanted: string, start: number): RuleEdit[] {
  return [...wanted].flatMap((mark, at) => (mark === number[at] ? [] : [{ start: start + at, end: start + at + 1, replacement: mark }]));
}

function withMarks(number: string, text: string, start: number): string | undefined {
  if (GROUPED.test(number)) return number.replaceAll(',', '٬').replace('.', '٫');
  if (!DECIMAL.test(number) || MAYBE_GROUPED.test(number) || MAYBE_DATE.test(number)) return undefined;
  const before = text.slice(0, start).trimEnd();
  if (before.endsWith(MASK) || NUMBERED.has(wordBefore(before, before.length))) return undefined;
  const after = text.slice(start + number.length, start + number.length + 40);
  if (before === '' && !/^ ?[٪%]/.test(after) && !UNIT.test(wordAfter(after, 1)) && after.trim() !== '') return undefined;
  return number.replace('.', '٫');
}
