import { expect, test } from 'vitest';
import { parseNewsDate } from '../calendar/parse-date.ts';
import { eveningOf, isoText, jalaliText, NewsCalendar, newsCodeOf } from './news-calendar.ts';

const times = (count: number) => Array.from({ length: count }, (_, article) => new NewsCalendar(count).timeOf(article));

test('a code is the day and the serial of the day', () => {
  const time = { day: { year: 1400, month: 11, day: 2 }, hour: 9, minute: 5, serial: 13 };
  expect(newsCodeOf(time)).toBe('14001102013');
  expect(newsCodeOf({ ...time, serial: 1234 })).toBe('140011021234');
  expect(jalaliText(time)).toBe('1400/11/02 09:05');
  expect(isoText(time)).toBe('2022-01-22T09:05');
});

test.each([1, 7, 1000, 30_000])('%i articles have codes of their own, the oldest first, from 1395 to 1404', (count) => {
  const all = times(count);
  const codes = all.map(newsCodeOf);
  expect(new Set(codes).size).toBe(count);
  expect(codes).toEqual([...codes].sort());
  expect(all.every(({ day }) => day.year >= 1395 && day.year <= 1404)).toBe(true);
  // No time is one that clocks skipped or showed twice.
  expect([...all, ...all.map(eveningOf)].map(jalaliText).filter((text) => !parseNewsDate(text).ok)).toEqual([]);
});

test('later years have more articles than earlier ones', () => {
  const perYear = new Map<number, number>();
  for (const { day } of times(30_000)) perYear.set(day.year, (perYear.get(day.year) ?? 0) + 1);
  const counts = [...perYear.values()];
  expect(counts).toHaveLength(10);
  expect(counts).toEqual([...counts].sort((a, b) => a - b));
  expect(counts[9]! / counts[0]!).toBeGreaterThan(2);
});

test('serials of a day begin at one and leave none out', () => {
  const serials = new Map<string, number>();
  for (const time of times(20_000)) {
    const day = jalaliText(time).slice(0, 10);
    expect(time.serial).toBe((serials.get(day) ?? 0) + 1);
    serials.set(day, time.serial);
  }
});

test.each([1, 5000])('what comes after %i articles is published on the last day, with codes of its own', (count) => {
  const calendar = new NewsCalendar(count);
  const codes = Array.from({ length: 20 }, (_, at) => newsCodeOf(calendar.timeOf(count + at)));
  expect(codes.every((code) => code.startsWith('14041229'))).toBe(true);
  expect(new Set([...codes, newsCodeOf(calendar.timeOf(count - 1))]).size).toBe(21);
  expect(codes).toEqual([...codes].sort());
});

test('a million articles have serials of three digits or more', () => {
  const calendar = new NewsCalendar(1_000_000);
  expect(newsCodeOf(calendar.timeOf(0))).toBe('13950101001');
  expect(newsCodeOf(calendar.timeOf(999_999))).toMatch(/^14041229\d{3,4}$/);
});
