import type { DateProblem } from './parse-date.ts';

const EXAMPLE = '«1400/11/02 13:45»';

/**
 * Says in Persian why a date cannot be used and how to write it.
 *
 * @param raw what the author wrote
 */
export function describeDateProblem(problem: DateProblem, raw: string): string {
  switch (problem.kind) {
    case 'unreadable':
      return `تاریخ «${raw}» خوانده نمی‌شود. آن را مانند ${EXAMPLE} بنویسید.`;
    case 'year-out-of-range':
      return `سال «${problem.year}» نه شمسی است (۱۲۰۰ تا ۱۷۰۰) و نه میلادی (از ۱۸۰۰). سال را درست کنید؛ مانند ${EXAMPLE}.`;
    case 'ambiguous':
      return problem.readings.every((reading) => /^[+-]/.test(reading))
        ? `ساعت «${raw}» با پایان ساعت تابستانی دو بار پیش آمده است. فاصله از گرینویچ را هم بنویسید: ${problem.readings.join(' یا ')}.`
        : `تاریخ «${raw}» را بیش از یک‌جور می‌توان خواند: ${problem.readings.join(' یا ')}. سال را چهاررقمی و در آغاز بنویسید؛ مانند ${EXAMPLE}.`;
    case 'impossible':
      return impossible(problem.what, raw);
  }
}

function impossible(what: 'day' | 'time' | 'skipped', raw: string): string {
  switch (what) {
    case 'day':
      return `روز «${raw}» در تقویم نیست. شماره ماه و روز را بررسی کنید؛ مانند ${EXAMPLE}.`;
    case 'time':
      return `ساعت «${raw}» درست نیست. ساعت از 00:00 تا 23:59 است؛ مانند ${EXAMPLE}.`;
    case 'skipped':
      return `ساعت «${raw}» با آغاز ساعت تابستانی هرگز نیامده است. ساعت را درست کنید.`;
  }
}
