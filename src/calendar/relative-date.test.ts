import { describe, expect, it } from 'vitest';
import { parseNewsDate } from './parse-date.ts';
import { formatRelative } from './relative-date.ts';

function moment(written: string): number {
  const date = parseNewsDate(written);
  if (!date.ok) throw new Error(`${written} is no date`);
  return date.value;
}

describe('formatRelative', () => {
  it.each([
    ['1400/11/02 13:45', '1400/11/02 13:45', 'لحظاتی پیش'],
    ['1400/11/02 13:45', '1400/11/02 13:45:59.999', 'لحظاتی پیش'],
    ['1400/11/02 13:45', '1400/11/02 13:46', '۱ دقیقه پیش'],
    ['1400/11/02 13:45', '1400/11/02 14:44:59', '۵۹ دقیقه پیش'],
    ['1400/11/02 13:45', '1400/11/02 14:45', '۱ ساعت پیش'],
    ['1400/11/02 13:45', '1400/11/02 16:44', '۲ ساعت پیش'],
    ['1400/11/02 00:00', '1400/11/02 23:59', '۲۳ ساعت پیش'],
    ['1400/11/02 23:45', '1400/11/03 00:15', '۳۰ دقیقه پیش'],
    ['1400/11/02 23:00', '1400/11/03 01:00', '۲ ساعت پیش'],
    ['1400/11/02 19:00', '1400/11/03 00:59', '۵ ساعت پیش'],
    ['1400/11/02 19:00', '1400/11/03 01:00', 'دیروز ساعت ۱۹:۰۰'],
    ['1400/11/02 00:00', '1400/11/03 23:59', 'دیروز ساعت ۰۰:۰۰'],
    ['1400/11/02 23:59', '1400/11/04 00:00', '۲ روز پیش'],
    ['1400/11/02 13:45', '1400/11/08 00:00', '۶ روز پیش'],
    ['1400/11/02 13:45', '1400/11/09 00:00', '۲ بهمن ۱۴۰۰'],
    ['1399/12/30 22:00', '1400/01/01 22:00', 'دیروز ساعت ۲۲:۰۰'],
    ['1400/11/02 13:46', '1400/11/02 13:45', 'شنبه ۲ بهمن ۱۴۰۰، ۱۳:۴۶'],
    // Tehran's day has 23 hours here and 25 there: days are counted by its midnights.
    ['1400/01/01 12:00', '1400/01/02 12:00', 'دیروز ساعت ۱۲:۰۰'],
    ['1400/06/30 00:00', '1400/06/30 23:30+03:30', '۲۴ ساعت پیش'],
  ])('%s at %s: %s', (at, now, text) => {
    expect(formatRelative(moment(at), moment(now))).toBe(text);
  });

  it('takes Afghanistan\'s months', () => {
    expect(formatRelative(moment('1400/11/02'), moment('1401/11/02'), 'afghanistan')).toBe('۲ دلو ۱۴۰۰');
  });

  it.each([[Number.NaN, 0], [0, Number.NaN]])('refuses what is no moment', (at, now) => {
    expect(() => formatRelative(at, now)).toThrow(RangeError);
  });
});
