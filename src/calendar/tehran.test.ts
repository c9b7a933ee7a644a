import { describe, expect, it } from 'vitest';
import { instantsOf, tehranClock, tehranDay, tehranWeekday, toIso } from './tehran.ts';

const HOUR = 3_600_000;

describe('tehranDay', () => {
  it.each<[string, [number, number, number]]>([
    ['2022-01-22T10:15:00Z', [1400, 11, 2]],
    ['2022-01-21T20:29:59Z', [1400, 11, 1]],
    ['2022-01-21T20:30:00Z', [1400, 11, 2]],
    ['2021-07-01T19:29:59Z', [1400, 4, 10]],
    ['2021-07-01T19:30:00Z', [1400, 4, 11]],
    ['2021-03-20T20:30:00Z', [1400, 1, 1]],
    ['1969-12-31T12:00:00Z', [1348, 10, 10]],
  ])('%s', (iso, [year, month, day]) => {
    expect(tehranDay(Date.parse(iso))).toEqual({ year, month, day });
  });
});

describe('tehranClock', () => {
  it.each<[string, [number, number, number]]>([
    ['2022-01-22T10:15:07Z', [13, 45, 7]],
    ['2021-07-01T10:15:00Z', [14, 45, 0]],
    ['2021-03-21T20:30:00Z', [1, 0, 0]],
  ])('%s', (iso, [hour, minute, second]) => {
    expect(tehranClock(Date.parse(iso))).toEqual({ hour, minute, second });
  });
});

describe('tehranWeekday', () => {
  it.each([['2022-01-22', 0], ['2022-01-28', 6], ['1970-01-01', 5], ['1969-12-27', 0]])('%s: %d', (day, weekday) => {
    expect(tehranWeekday(Date.parse(`${day}T06:00:00Z`))).toBe(weekday);
  });
});

describe('toIso', () => {
  it.each([
    ['2022-01-22T10:15:00Z', '2022-01-22T13:45:00+03:30'],
    ['2021-07-01T20:00:00Z', '2021-07-02T00:30:00+04:30'],
    ['2022-01-22T10:15:00.999Z', '2022-01-22T13:45:00+03:30'],
    ['1978-06-01T00:00:00Z', '1978-06-01T05:00:00+05:00'],
    ['1900-01-01T00:00:00Z', '1900-01-01T03:26:00+03:26'],
  ])('%s -> %s', (iso, expected) => {
    expect(toIso(Date.parse(iso))).toBe(expected);
  });

  it('is read back by Date as the same second', () => {
    for (let at = Date.UTC(1850, 0, 1); at < Date.UTC(2100, 0, 1); at += 17 * HOUR + 61_000) {
      if (Date.parse(toIso(at)) !== at) expect.fail(toIso(at));
    }
  });
});

describe('instantsOf', () => {
  it.each<[string, string, string[]]>([
    ['an ordinary time', '2022-01-22T13:45', ['2022-01-22T10:15:00.000Z']],
    ['a summer time', '2021-07-01T00:00', ['2021-06-30T19:30:00.000Z']],
    ['the last moment before the gap', '2021-03-21T23:59', ['2021-03-21T20:29:00.000Z']],
    ['the first moment of the gap', '2021-03-22T00:00', []],
    ['inside the gap', '2021-03-22T00:59', []],
    ['the first moment after the gap', '2021-03-22T01:00', ['2021-03-21T20:30:00.000Z']],
    ['before the overlap', '2021-09-21T22:59', ['2021-09-21T18:29:00.000Z']],
    ['inside the overlap', '2021-09-21T23:30', ['2021-09-21T19:00:00.000Z', '2021-09-21T20:00:00.000Z']],
    ['after the overlap', '2021-09-22T00:00', ['2021-09-21T20:30:00.000Z']],
    ['no summer time since 1402', '2023-03-22T00:30', ['2023-03-21T21:00:00.000Z']],
    ['an overlap of half an hour', '1977-10-20T23:45', ['1977-10-20T19:15:00.000Z', '1977-10-20T19:45:00.000Z']],
  ])('%s', (_, local, expected) => {
    expect(instantsOf(Date.parse(`${local}Z`)).map((at) => new Date(at).toISOString())).toEqual(expected);
  });
});
