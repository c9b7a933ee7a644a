import { expect, test } from 'vitest';
import { shareAddress, shareMarkup, type ShareTarget } from './share-links.ts';

const URL_OF_STORY = 'https://khabar.example/news/14001102013/';

test.each<[ShareTarget, string]>([
  ['telegram', 'https://t.me/share/url?url=https%3A%2F%2Fkhabar.example%2Fnews%2F14001102013%2F'],
  ['whatsapp', 'https://wa.me/?text=https%3A%2F%2Fkhabar.example%2Fnews%2F14001102013%2F'],
  ['x', 'https://x.com/intent/tweet?url=https%3A%2F%2Fkhabar.example%2Fnews%2F14001102013%2F'],
  ['eitaa', 'https://eitaa.com/share/url?url=https%3A%2F%2Fkhabar.example%2Fnews%2F14001102013%2F'],
  ['bale', 'https://ble.ir/share/url?url=https%3A%2F%2Fkhabar.example%2Fnews%2F14001102013%2F'],
])('%s', (target, address) => {
  expect(shareAddress(target, URL_OF_STORY)).toBe(address);
});

test('an address can hold no second parameter', () => {
  expect(new URL(shareAddress('x', 'https://a.example/?q=1&text=2#3')).searchParams.get('url')).toBe('https://a.example/?q=1&text=2#3');
  expect([...new URL(shareAddress('bale', 'https://a.example/&text=2')).searchParams.keys()]).toEqual(['url']);
});

test('the row links to each target once, in Persian, and to nothing else', () => {
  const html = shareMarkup(URL_OF_STORY);
  expect([...html.matchAll(/<a href="https:\/\/([^/"]+)[^>]*>([^<]*)<\/a>/g)].map(([, host, name]) => [host, name])).toEqual([
    ['t.me', 'تلگرام'], ['wa.me', 'واتساپ'], ['x.com', 'ایکس'], ['eitaa.com', 'ایتا'], ['ble.ir', 'بله'],
  ]);
  expect(html).not.toMatch(/<script|<img|src=/);
});
