import { expect, test } from 'vitest';
import { arrivalKeys, arrivalLink } from './arrival-link.ts';

test('keys come back from a link', () => {
  const keys = ['تهران', 'covid19', '1400', 'c+d'];
  const link = arrivalLink('/news/1/', keys);
  expect(link.startsWith('/news/1/#hl=')).toBe(true);
  expect(arrivalKeys(new URL(link, 'https://test.example').hash)).toEqual(keys);
});

test.each([['', []], ['#content', []], ['#hl=', []], ['#hl=%zz', []], ['#hl=a++b', ['a', 'b']]])('«%s» holds %j', (hash, keys) => {
  expect(arrivalKeys(hash)).toEqual(keys);
});

test('an article without keys has its plain address', () => {
  expect(arrivalLink('/news/1/', [])).toBe('/news/1/');
  expect(arrivalKeys(arrivalLink('', Array.from({ length: 50 }, (_, number) => String(number))))).toHaveLength(12);
});
