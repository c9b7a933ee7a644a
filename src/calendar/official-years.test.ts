import { describe, expect, it } from 'vitest';
import { gregorianToJalali, isValidJalali, jalaliToGregorian } from './jalali-date.ts';

/**
 * The leap years from 1206 to 1498 of Iran's calendar authority, the Calendar Center of the Institute of Geophysics,
 * University of Tehran: https://calendar.ut.ac.ir/Fa/News/Data/Doc/KabiseShamsi1206-1498-new.pdf
 * as text: https://github.com/roozbehp/persiancalendar/blob/main/kabise.txt
 */
const OFFICIAL_LEAP_YEARS = [
  1210, 1214, 1218, 1222, 1226, 1230, 1234, 1238, 1243, 1247, 1251, 1255, 1259, 1263, 1267, 1271, 1276, 1280, 1284, 1288, 1292, 1296,
  1300, 1304, 1309, 1313, 1317, 1321, 1325, 1329, 1333, 1337, 1342, 1346, 1350, 1354, 1358, 1362, 1366, 1370, 1375, 1379, 1383, 1387,
  1391, 1395, 1399, 1403, 1408, 1412, 1416, 1420, 1424, 1428, 1432, 1436, 1441, 1445, 1449, 1453, 1457, 1461, 1465, 1469, 1474, 1478,
  1482, 1486, 1490, 1494, 1498,
];

/** Some first days of years from the same table, where the day moves. */
const OFFICIAL_NEW_YEARS = [
  [1206, '1827-03-22'], [1207, '1828-03-21'], [1243, '1864-03-20'], [1276, '1897-03-20'], [1279, '1900-03-21'], [1280, '1901-03-21'],
  [1281, '1902-03-22'], [1304, '1925-03-21'], [1305, '1926-03-22'], [1342, '1963-03-21'], [1375, '1996-03-20'], [1376, '1997-03-21'],
  [1403, '2024-03-20'], [1404, '2025-03-21'], [1408, '2029-03-20'], [1409, '2030-03-21'], [1474, '2095-03-20'], [1479, '2100-03-21'],
  [1498, '2119-03-21'],
] as const;

const DAY = 86_400_000;

describe('the official table', () => {
  it('has the same leap years from 1206 to 1498', () => {
    const years = Array.from({ length: 1498 - 1206 + 1 }, (_, index) => 1206 + index);
    expect(years.filter((year) => isValidJalali({ year, month: 12, day: 30 }))).toEqual(OFFICIAL_LEAP_YEARS);
  });

  it.each(OFFICIAL_NEW_YEARS)('begins %d on %s', (year, day) => {
    const gregorian = jalaliToGregorian({ year, month: 1, day: 1 });
    expect(new Date(Date.UTC(gregorian.year, gregorian.month - 1, gregorian.day)).toISOString().slice(0, 10)).toBe(day);
  });
});

it('agrees with Intl on every day from 1200 to 1501', () => {
  const intl = new Intl.DateTimeFormat('en-US-u-ca-persian-nu-latn', { timeZone: 'UTC', year: 'numeric', month: 'numeric', day: 'numeric' });
  let count = 0;
  for (let at = Date.UTC(1821, 2, 21); at < Date.UTC(2123, 2, 21); at += DAY, count += 1) {
    const date = new Date(at);
    const { year, month, day } = gregorianToJalali({ year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() });
    if (intl.format(at) !== `${month}/${day}/${year} AP`) expect.fail(`${date.toISOString()}: ${year}/${month}/${day}`);
  }
  expect(count).toBe(110_303);
});

it.each([1502, 1601])('has a leap day in %d, where Intl begins the next year a day earlier', (year) => {
  expect(isValidJalali({ year, month: 12, day: 30 })).toBe(true);
  const intl = new Intl.DateTimeFormat('en-US-u-ca-persian-nu-latn', { timeZone: 'UTC', year: 'numeric', month: 'numeric', day: 'numeric' });
  const gregorian = jalaliToGregorian({ year, month: 12, day: 30 });
  expect(intl.format(Date.UTC(gregorian.year, gregorian.month - 1, gregorian.day))).toBe(`1/1/${year + 1} AP`);
});
