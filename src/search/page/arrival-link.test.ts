import { expect, test } from 'vitest';
import { arrivalLink, arrivalMarks } from './arrival-link.ts';

test('marks come back from a link', () => {
  const marks = [['تهران'], ['گفت', 'گو'], ['covid19'], ['c+d']];
  const link = arrivalLink('/news/1/', marks);
  expect(link.startsWith('/news/1/#hl=')).toBe(true);
  expect(arrivalMarks(new URL(link, 'https://test.example').hash)).toEqual(marks);
});

test.each([['', []], ['#content', []], ['#hl=', []], ['#hl=%zz', []], ['#hl=a++b', [['a'], ['b']]], ['#hl=a-b+-+-c', [['a', 'b'], ['c']]]])('«%s» holds %j', (hash, marks) => {
  expect(arrivalMarks(hash)).toEqual(marks);
});

test('an article without marks has its plain address, and no link grows without end', () => {
  expect(arrivalLink('/news/1/', [])).toBe('/news/1/');
  expect(arrivalMarks(arrivalLink('', Array.from({ length: 50 }, (_, number) => [String(number)])))).toHaveLength(12);
  expect(arrivalMarks(`#hl=${'a-'.repeat(50_000)}`)).toEqual([Array.from({ length: 8 }, () => 'a')]);
});
