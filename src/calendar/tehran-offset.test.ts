import { describe, expect, it } from 'vitest';
import { tehranOffset } from './tehran-offset.ts';

const HOUR = 3_600_000;

describe('tehranOffset', () => {
  it.each<[string, number]>([
    ['2022-01-22T10:15:00Z', 3.5],
    ['2021-03-21T20:29:59.999Z', 3.5],
    ['2021-03-21T20:30:00Z', 4.5],
    ['2021-09-21T19:29:59.999Z', 4.5],
    ['2021-09-21T19:30:00Z', 3.5],
    ['2022-07-01T00:00:00Z', 4.5],
    ['2023-07-01T00:00:00Z', 3.5],
    ['2006-07-01T00:00:00Z', 3.5],
    ['1978-06-01T00:00:00Z', 5],
    ['1977-12-01T00:00:00Z', 4],
    ['2050-07-01T00:00:00Z', 3.5],
  ])('%s: %d hours', (iso, hours) => {
    expect(tehranOffset(Date.parse(iso))).toBe(hours * HOUR);
  });

  it('had summer time in these years, and in no other from 1300 to 1450', () => {
    const summers = Array.from({ length: 151 }, (_, index) => 1300 + index).filter((year) => {
      const [winter, summer] = [Date.UTC(year + 622, 0, 15), Date.UTC(year + 621, 6, 1)];
      return tehranOffset(summer) > tehranOffset(winter);
    });
    expect(summers).toEqual([1356, 1357, 1358, 1359, ...span(1370, 1384), ...span(1387, 1401)]);
  });

  it('has seconds until 1314', () => {
    expect(tehranOffset(Date.UTC(1850, 0, 1))).toBe(((3 * 60 + 25) * 60 + 44) * 1000);
  });

  it('agrees with Intl every third hour from 1936 to 2030', () => {
    const intl = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Tehran', hour: '2-digit', minute: '2-digit' });
    const utc = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', hour: '2-digit', minute: '2-digit' });
    for (let at = Date.UTC(1936, 0, 1); at < Date.UTC(2030, 0, 1); at += 3 * HOUR) {
      if (intl.format(at) !== utc.format(at + tehranOffset(at))) expect.fail(new Date(at).toISOString());
    }
  });

  it('refuses what is no moment', () => {
    expect(() => tehranOffset(Number.NaN)).toThrow(RangeError);
  });
});

function span(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
