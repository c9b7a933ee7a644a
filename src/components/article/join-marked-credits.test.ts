import { expect, it } from 'vitest';
import { joinMarkedCredits } from './join-marked-credits.ts';

const credits = { attribution: 'به نقل از ایسنا، $&', relayCredit: '/ایسنا' };

it.each([
  ['both marks', '<p>\uE000آغاز</p><p>پایان.\uE001</p>', '<p>به نقل از ایسنا، $&آغاز</p><p>پایان./ایسنا</p>'],
  ['no mark', '<h2>نمودار</h2>', '<p>به نقل از ایسنا، $&</p><h2>نمودار</h2><p>/ایسنا</p>'],
  ['marks twice', '<p>\uE000\uE000الف\uE001\uE001</p>', '<p>به نقل از ایسنا، $&الف/ایسنا</p>'],
])('joins the credits of a text with %s', (_, html, expected) => {
  expect(joinMarkedCredits(html, credits)).toBe(expected);
});

it('leaves nothing behind where there is no credit', () => {
  expect(joinMarkedCredits('<p>\uE000متن\uE001</p>', { attribution: '', relayCredit: '' })).toBe('<p>متن</p>');
});
