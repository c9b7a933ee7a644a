import { expect, it } from 'vitest';
import { unclearDay } from './unclear-day.ts';

it.each<[[string, string, string], string[]]>([
  [['22', '01', '22'], ['۲۲ فروردین ۱۴۲۲', '۲۲ فروردین ۱۳۲۲', '۲۲ ژانویهٔ ۲۰۲۲']],
  [['31', '12', '99'], ['۳۱ دسامبر ۱۹۹۹']],
  [['5', '6', '1400'], ['۵ شهریور ۱۴۰۰', '۶ مرداد ۱۴۰۰']],
])('%j', (parts, readings) => {
  expect(unclearDay(parts, '').problem).toMatchObject({ kind: 'ambiguous', readings });
});
