import { expect, it } from 'vitest';
import { isolatedHtml } from './isolated-html.ts';

it.each([
  ['متن <b> & "الف"', 'متن &lt;<bdi>b</bdi>&gt; &amp; &quot;الف&quot;'],
  ['پیمان (NATO) و AT&T', 'پیمان (<bdi>NATO</bdi>) و <bdi>AT&amp;T</bdi>'],
  ['دمای -۵ درجه', 'دمای <bdi>-۵</bdi> درجه'],
  ['', ''],
])('%s', (text, expected) => {
  expect(isolatedHtml(text)).toBe(expected);
});
