import { describe, expect, it, test } from 'vitest';
import type { DateProblem } from './date-problem.ts';
import { parseNewsDate, saysTime } from './parse-date.ts';
import { toIso } from './tehran.ts';

describe('parseNewsDate reads', () => {
  it.each([
    ['1400/11/02', '2022-01-21T20:30:00.000Z'],
    ['1400-11-2', '2022-01-21T20:30:00.000Z'],
    ['1400.11.02', '2022-01-21T20:30:00.000Z'],
    ['1400/11/02 13:45', '2022-01-22T10:15:00.000Z'],
    ['1400/11/02 9:05', '2022-01-22T05:35:00.000Z'],
    ['۱۴۰۰/۱۱/۰۲ ۱۳:۴۵:۱۰', '2022-01-22T10:15:10.000Z'],
    ['١٤٠٠/١١/٠٢ ١٣:٤٥', '2022-01-22T10:15:00.000Z'],
    ['1400-11-02T13:45:00+03:30', '2022-01-22T10:15:00.000Z'],
    ['1400/11/02، 13:45', '2022-01-22T10:15:00.000Z'],
    ['1400/11/02 ساعت 13:45', '2022-01-22T10:15:00.000Z'],
    ['۱۴۰۰/۱۱/۰۲، ساعت ۱۳:۴۵', '2022-01-22T10:15:00.000Z'],
    ['1400/11/02 - 13:45', '2022-01-22T10:15:00.000Z'],
    ['  \u200f1400/11/02\u200c \u00a0 13:45\u200e\n', '2022-01-22T10:15:00.000Z'],
    ['1400\u2066\u2069/11/02', '2022-01-21T20:30:00.000Z'],
    ['1400٫11٫02', '2022-01-21T20:30:00.000Z'],
    ['1400\u201311\u201302 13:45', '2022-01-22T10:15:00.000Z'],
    ['1400-02-31', '2021-05-20T19:30:00.000Z'],
    ['1399/12/30', '2021-03-19T20:30:00.000Z'],
    ['2022-01-22', '2022-01-21T20:30:00.000Z'],
    ['2022/1/22', '2022-01-21T20:30:00.000Z'],
    ['2022-01-22T13:45', '2022-01-22T10:15:00.000Z'],
    ['2022-01-22t13:45', '2022-01-22T10:15:00.000Z'],
    ['2022-01-22T10:15:00Z', '2022-01-22T10:15:00.000Z'],
    ['2022-01-22T10:15:00.123456Z', '2022-01-22T10:15:00.123Z'],
    ['2022-01-22T10:15:00,5Z', '2022-01-22T10:15:00.500Z'],
    ['2022-01-22 05:15 -0500', '2022-01-22T10:15:00.000Z'],
    ['2022-01-22T11:15+01', '2022-01-22T10:15:00.000Z'],
    ['2022-01-22T10:15\u221200:00', '2022-01-22T10:15:00.000Z'],
    ['2020-02-29', '2020-02-28T20:30:00.000Z'],
    ['1200/01/01 12:00Z', '1821-03-21T12:00:00.000Z'],
    ['1700/12/29 12:00Z', '2322-03-20T12:00:00.000Z'],
    ['1800-01-01T12:00Z', '1800-01-01T12:00:00.000Z'],
    ['2999-12-31T12:00Z', '2999-12-31T12:00:00.000Z'],
  ])('%j', (raw, expected) => {
    const date = parseNewsDate(raw);
    expect(date.ok ? new Date(date.value).toISOString() : date.problem).toBe(expected);
  });

  it('a day without a time as its first moment, also where midnight was skipped or came twice', () => {
    expect(parseNewsDate('1400/01/02')).toEqual({ ok: true, value: Date.parse('2021-03-22T01:00:00+04:30') });
    expect(parseNewsDate('1357/05/14')).toEqual({ ok: true, value: Date.parse('1978-08-05T00:00:00+05:00') });
  });

  it('a time that came twice, if it has an offset', () => {
    expect(parseNewsDate('1400/06/30 23:30+04:30')).toEqual({ ok: true, value: Date.parse('2021-09-21T19:00:00Z') });
    expect(parseNewsDate('1400/06/30 23:30+03:30')).toEqual({ ok: true, value: Date.parse('2021-09-21T20:00:00Z') });
  });

  it('what toIso writes', () => {
    for (let at = Date.UTC(1940, 0, 1); at < Date.UTC(2040, 0, 1); at += 7 * 3_600_000 + 61_000) {
      const date = parseNewsDate(toIso(at));
      if (!date.ok || date.value !== at) expect.fail(toIso(at));
    }
  });
});

describe('parseNewsDate refuses', () => {
  it.each<[string, DateProblem]>([
    ['', { kind: 'unreadable' }],
    ['دیروز', { kind: 'unreadable' }],
    ['1400/11', { kind: 'unreadable' }],
    ['1400/11-02', { kind: 'unreadable' }],
    ['1400/11/02 13', { kind: 'unreadable' }],
    ['1400/11/02 13:4', { kind: 'unreadable' }],
    ['1400/11/0213:45', { kind: 'unreadable' }],
    ['1400/11/02+03:30', { kind: 'unreadable' }],
    ['1400/11/02 13:45 +3', { kind: 'unreadable' }],
    ['1400/11/02 13:45 و', { kind: 'unreadable' }],
    ['1400/11/2022', { kind: 'unreadable' }],
    ['45/13/1400', { kind: 'unreadable' }],
    ['1/2/3', { kind: 'unreadable' }],
    ['1400/13/01', { kind: 'impossible', detail: { part: 'month', month: 13 } }],
    ['1400/00/01', { kind: 'impossible', detail: { part: 'month', month: 0 } }],
    ['1400/07/31', { kind: 'impossible', detail: { part: 'day', day: 31, monthName: 'مهر ۱۴۰۰', length: 30 } }],
    ['1400/12/30', { kind: 'impossible', detail: { part: 'day', day: 30, monthName: 'اسفند ۱۴۰۰', length: 29 } }],
    ['1400/01/00', { kind: 'impossible', detail: { part: 'day', day: 0, monthName: 'فروردین ۱۴۰۰', length: 31 } }],
    ['2022-02-29', { kind: 'impossible', detail: { part: 'day', day: 29, monthName: 'فوریهٔ ۲۰۲۲', length: 28 } }],
    ['1400/11/02 24:00', { kind: 'impossible', detail: { part: 'time' } }],
    ['1400/11/02 25:61', { kind: 'impossible', detail: { part: 'time' } }],
    ['1400/11/02 13:45:60', { kind: 'impossible', detail: { part: 'time' } }],
    ['1400/11/02 13:45+14:30', { kind: 'impossible', detail: { part: 'offset' } }],
    ['1400/11/02 13:45+03:60', { kind: 'impossible', detail: { part: 'offset' } }],
    ['1400/01/02 00:30', { kind: 'impossible', detail: { part: 'skipped-time' } }],
    ['1750/01/01', { kind: 'year-out-of-range', year: 1750 }],
    ['1199/01/01', { kind: 'year-out-of-range', year: 1199 }],
    ['3000-01-01', { kind: 'year-out-of-range', year: 3000 }],
    ['14000/11/02', { kind: 'year-out-of-range', year: 14000 }],
    ['400/11/02', { kind: 'year-out-of-range', year: 400 }],
    ['02/11/1750', { kind: 'year-out-of-range', year: 1750 }],
  ])('%j', (raw, problem) => {
    expect(parseNewsDate(raw)).toEqual({ ok: false, problem });
  });

  it.each<[string, string[], string[]]>([
    ['02/11/1400', ['۲ بهمن ۱۴۰۰', '۱۱ اردیبهشت ۱۴۰۰'], ['1400/11/02', '1400/02/11']],
    ['۰۲-۱۱-۱۴۰۰ ۱۳:۴۵', ['۲ بهمن ۱۴۰۰', '۱۱ اردیبهشت ۱۴۰۰'], ['1400/11/02 13:45', '1400/02/11 13:45']],
    ['22/11/1400', ['۲۲ بهمن ۱۴۰۰'], ['1400/11/22']],
    ['11/11/1400', ['۱۱ بهمن ۱۴۰۰'], ['1400/11/11']],
    ['02/11/2022', ['۲ نوامبر ۲۰۲۲', '۱۱ فوریهٔ ۲۰۲۲'], ['2022-11-02', '2022-02-11']],
    ['00/11/02', ['۲ بهمن ۱۴۰۰', '۲ بهمن ۱۳۰۰', '۲ نوامبر ۲۰۰۰'], ['1400/11/02', '1300/11/02', '2000-11-02']],
    ['02/11/00', ['۲ بهمن ۱۴۰۰', '۱۱ اردیبهشت ۱۴۰۰'], ['1400/11/02', '1400/02/11']],
    ['99/11/22', ['۲۲ بهمن ۱۳۹۹', '۲۲ نوامبر ۱۹۹۹'], ['1399/11/22', '1999-11-22']],
    [
      '1400/06/30 23:30',
      ['۲۳:۳۰ پیش از عقب رفتن ساعت\u200Cها', '۲۳:۳۰ پس از عقب رفتن ساعت\u200Cها'],
      ['1400/06/30 23:30+04:30', '1400/06/30 23:30+03:30'],
    ],
    [
      '1357/05/14 00:30',
      ['۰۰:۳۰ پیش از عقب رفتن ساعت\u200Cها', '۰۰:۳۰ پس از عقب رفتن ساعت\u200Cها'],
      ['1357/05/14 00:30+05:00', '1357/05/14 00:30+04:00'],
    ],
  ])('%j as ambiguous', (raw, readings, forms) => {
    expect(parseNewsDate(raw)).toEqual({ ok: false, problem: { kind: 'ambiguous', readings, forms } });
    for (const form of forms) expect(parseNewsDate(form).ok).toBe(true);
  });
});

test.each([
  ['1400/11/02', false], ['شنبه ۲ بهمن ۱۴۰۰', false], ['1400/11/02 00:00', true], ['۲ بهمن ۱۴۰۰، ساعت ۸ صبح', true], ['2022-01-22T10:15:00Z', true], ['13:45', false],
])('«%s» says a time: %s', (raw, says) => {
  expect(saysTime(raw)).toBe(says);
});
