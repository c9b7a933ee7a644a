import { expect, test } from 'vitest';
import { slugify } from '../../persian/slug.ts';
import { article, judged, newsroomOf } from '../../../test/support/linted.ts';
import { tagSimilar } from './tag-similar.ts';

const tags = (counts: Readonly<Record<string, number>>) => newsroomOf({
  tags: Object.entries(counts).map(([label, articles]) => ({ label, slug: slugify(label), articles })),
});

test.each<[tag: string, others: Readonly<Record<string, number>>, isFound: boolean]>([
  ['نا\u200Cتو', { ناتو: 2, 'نا\u200Cتو': 1 }, true],
  ['نا تو', { ناتو: 2 }, true],
  ['سازمان ناتو', { ناتو: 2 }, true],
  ['ناتو', { 'سازمان ناتو': 5, ناتو: 1 }, true],
  ['شهر آموزشی', { 'حزب آموزشی': 9 }, false],
  ['استان تهران', { تهران: 9 }, false],
  ['دانشگاه تهران', { تهران: 9 }, false],
  ['تحریم\u200Cها', { تحریم: 3 }, true],
  ['تحریم های', { تحریم: 3 }, true],
  ['اکراین', { اوکراین: 3 }, true],
  ['اکراین', { اوکراین: 2 }, false],
  ['اکراین', { اوکراین: 5, اکراین: 2 }, false],
  ['طهران', { تهران: 3 }, true],
  ['فوتسال', { فوتبال: 90 }, false],
  ['صفر', { سفر: 90 }, false],
  ['قضا', { غذا: 90 }, false],
  ['بودجه ۱۴۰۰', { 'بودجه ۱۴۰۱': 9, 'بودجه ۱۴۰': 9 }, false],
  ['رأی', { رای: 1 }, false],
  ['ناتو', { ناتو: 1 }, false],
  ['ناتو', { 'نا\u200Cتو': 1, ناتو: 1 }, false],
  ['نا\u200Cتو', { 'نا\u200Cتو': 1, ناتو: 1, 'سازمان ناتو': 1 }, true],
  ['سازمان ناتو', { 'نا\u200Cتو': 1, ناتو: 1, 'سازمان ناتو': 1 }, true],
  ['ناتو', { 'نا\u200Cتو': 1, ناتو: 1, 'سازمان ناتو': 1 }, false],
  ['آن', { ان: 9 }, false],
  ['🔥', { '💧': 9 }, false],
])('%s beside %j: %s', (tag, others, isFound) => {
  const text = article(`tags: [ورزش, ${tag}]`);
  expect(judged(tagSimilar, text, tags(others))).toEqual(isFound ? [`5:14 ${tag}`] : []);
});

test('of two that are near, the one with more articles is named', () => {
  const message = tagSimilar.judge({ label: 'سازمان ناتو', slug: 'سازمان-ناتو' }, tags({ 'نا\u200Cتو': 3, ناتو: 12 }), 'a.md');
  expect(message).toContain('برچسب «\u2068ناتو\u2069» نزدیک است که ۱۲ خبر دارد');
});

test('ten thousand tags take no more than one look each', () => {
  const many = tags(Object.fromEntries(Array.from({ length: 10_000 }, (_, index) => [`برچسب${'اب'.repeat(20)}${index}`, 5])));
  expect(many.similarTag('x', 'برچسب')).toBeUndefined();
});
