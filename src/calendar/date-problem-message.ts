import type { DateProblem, Impossibility } from './date-problem.ts';
import { dropMarks } from './invisible.ts';
import { persianNumeral } from './numerals.ts';
import { GREGORIAN_YEARS, JALALI_YEARS } from './parse-day.ts';

/** Longer than any date, in UTF-16 code units; what is longer is cut. */
const MAX_QUOTED = 60;
const EXAMPLE = quote('1400/11/02 13:45');

/**
 * Says in Persian, for the author, why a date cannot be used and what to write instead, with a right form.
 *
 * @param raw what the author wrote
 * @example describeDateProblem({ kind: 'unreadable' }, 'دیروز')
 * // 'تاریخ «دیروز» خوانده نمی\u200Cشود. آن را مانند «1400/11/02 13:45» یا «2022-01-22T13:45» بنویسید.', each date in isolates
 */
export function describeDateProblem(problem: DateProblem, raw: string): string {
  const date = quote(raw);
  switch (problem.kind) {
    case 'unreadable':
      return `تاریخ ${date} خوانده نمی\u200Cشود. آن را مانند ${EXAMPLE} یا ${quote('2022-01-22T13:45')} بنویسید.`;
    case 'year-out-of-range':
      return `سال ${quote(String(problem.year))} در تاریخ ${date} نه شمسی است (${span(JALALI_YEARS)}) و نه میلادی (${span(GREGORIAN_YEARS)}). سال را درست کنید؛ مانند ${EXAMPLE}.`;
    case 'ambiguous':
      return describeReadings(problem.readings, problem.forms, date);
    case 'calendars-mixed':
      return `در تاریخ ${date} نام ماه ${problem.year < GREGORIAN_YEARS.first ? 'میلادی است و سال شمسی' : 'شمسی است و سال میلادی'}. ماه یا سال را درست کنید؛ مانند ${EXAMPLE}.`;
    case 'weekday-differs':
      return `روز هفته در تاریخ ${date} درست نیست، چون ${problem.day} ${problem.weekday} است. روز هفته را بردارید، یا آن یا تاریخ را درست کنید.`;
    case 'impossible':
      return describeImpossibility(problem.detail, date);
  }
}

function describeReadings(readings: readonly string[], forms: readonly string[], date: string): string {
  const meanings = readings.map((reading) => `«${reading}»`).join(' یا ');
  const rewritten = forms.map(quote).join(' یا ');
  return readings.length === 1
    ? `تاریخ ${date} روشن نیست، چون سال آن چهاررقمی و در آغاز نیست. اگر ${meanings} را می\u200Cخواهید، بنویسید: ${rewritten}.`
    : `تاریخ ${date} بیش از یک معنا دارد: ${meanings}. هر کدام را می\u200Cخواهید، چنین بنویسید: ${rewritten}.`;
}

function describeImpossibility(detail: Impossibility, date: string): string {
  switch (detail.part) {
    case 'month':
      return `در تاریخ ${date} ماه ${persianNumeral(detail.month)} آمده است، اما ماه از ۱ تا ۱۲ است. آن را درست کنید؛ مانند ${EXAMPLE}.`;
    case 'day':
      return `در تاریخ ${date} روز ${persianNumeral(detail.day)} آمده است، اما روزهای ${detail.monthName} از ۱ تا ${persianNumeral(detail.length)} است. روز یا ماه را درست کنید؛ مانند ${EXAMPLE}.`;
    case 'time':
      return `ساعت در تاریخ ${date} درست نیست. ساعت از 00:00 تا 23:59 است. آن را درست کنید؛ مانند ${EXAMPLE}.`;
    case 'hour-of-day-part':
      return `ساعت ${persianNumeral(detail.hour)} با آنچه از روز در تاریخ ${date} آمده است (مانند «صبح» یا «شب») جور نیست یا دو معنا دارد. ساعت را از 00:00 تا 23:59 بنویسید؛ مانند ${EXAMPLE}.`;
    case 'offset':
      return `فاصله از گرینویچ در تاریخ ${date} درست نیست. آن را درست کنید؛ مانند ${quote('1400/11/02 13:45+03:30')}.`;
    case 'skipped-time':
      return `ساعتی که در تاریخ ${date} آمده است در تهران نبوده است، چون ساعت\u200Cها را در آن دم جلو کشیدند. یک ساعت دیرتر را بنویسید، یا فاصله از گرینویچ را هم بیاورید؛ مانند ${quote('1400/01/02 01:30')}.`;
  }
}

function span({ first, last }: { readonly first: number; readonly last: number }): string {
  return `${persianNumeral(first)} تا ${persianNumeral(last)}`;
}

/** Between guillemets, and set apart from the Persian around it: else `1400-11-02` would be shown backwards (UAX #9). */
function quote(text: string): string {
  const seen = dropMarks(text);
  return `«\u2068${seen.length > MAX_QUOTED ? `${seen.slice(0, MAX_QUOTED)}…` : seen}\u2069»`;
}
