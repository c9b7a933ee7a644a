import { describe, expect, it } from 'vitest';
import { gregorianToJalali, isValidJalali, jalaliMonthLength, jalaliToGregorian } from './jalali-date.ts';

const DAY = 86_400_000;

describe('conversion', () => {
  it.each<[[number, number, number], [number, number, number]]>([
    [[1400, 11, 2], [2022, 1, 22]],
    [[1300, 1, 1], [1921, 3, 21]],
    [[1357, 11, 22], [1979, 2, 11]],
    [[1399, 12, 30], [2021, 3, 20]],
    [[1400, 1, 1], [2021, 3, 21]],
    [[1403, 12, 30], [2025, 3, 20]],
    [[1404, 1, 1], [2025, 3, 21]],
    [[1408, 12, 30], [2030, 3, 20]],
  ])('%j is %j', ([year, month, day], [gregorianYear, gregorianMonth, gregorianDay]) => {
    const jalali = { year, month, day };
    const gregorian = { year: gregorianYear, month: gregorianMonth, day: gregorianDay };
    expect(jalaliToGregorian(jalali)).toEqual(gregorian);
    expect(gregorianToJalali(gregorian)).toEqual(jalali);
  });

  it('goes there and back for every day from 1200 to 1700, none left out and none twice', () => {
    let expected = Date.UTC(1821, 2, 21);
    for (let year = 1200; year <= 1700; year += 1) {
      for (let month = 1; month <= 12; month += 1) {
        for (let day = 1; day <= jalaliMonthLength(year, month); day += 1) {
          const gregorian = jalaliToGregorian({ year, month, day });
          const back = gregorianToJalali(gregorian);
          const at = Date.UTC(gregorian.year, gregorian.month - 1, gregorian.day);
          if (at !== expected || back.year !== year || back.month !== month || back.day !== day) expect.fail(`${year}/${month}/${day}`);
          expected += DAY;
        }
      }
    }
    expect(new Date(expected).toISOString().slice(0, 10)).toBe('2322-03-21');
  });
});

describe('isValidJalali', () => {
  it.each<[number, number, number, boolean]>([
    [1400, 2, 31, true],
    [1400, 7, 30, true],
    [1400, 7, 31, false],
    [1399, 12, 30, true],
    [1400, 12, 30, false],
    [1403, 12, 30, true],
    [1400, 12, 29, true],
    [1400, 13, 1, false],
    [1400, 0, 1, false],
    [1400, 1, 0, false],
    [1400, 1, 1.5, false],
    [Number.NaN, 1, 1, false],
  ])('%d/%d/%d: %s', (year, month, day, isValid) => {
    expect(isValidJalali({ year, month, day })).toBe(isValid);
  });
});

describe('jalaliMonthLength', () => {
  it('counts', () => {
    expect(Array.from({ length: 12 }, (_, index) => jalaliMonthLength(1400, index + 1))).toEqual([31, 31, 31, 31, 31, 31, 30, 30, 30, 30, 30, 29]);
    expect(jalaliMonthLength(1403, 12)).toBe(30);
  });

  it('refuses what is no month', () => {
    expect(() => jalaliMonthLength(1400, 13)).toThrow(RangeError);
  });
});
