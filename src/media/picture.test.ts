import { expect, test } from 'vitest';
import { planShapes } from './picture.ts';

test.each([
  ['a large one', 4000, 3000, ['16x9 1200x675', '4x3 1200x900', '1x1 1200x1200']],
  ['one of a phone', 1080, 1920, ['16x9 1080x608', '4x3 1080x810', '1x1 1080x1080']],
  ['a small one', 400, 300, ['16x9 400x225', '4x3 400x300', '1x1 300x300']],
  ['a strip', 1600, 200, ['16x9 355x200', '4x3 266x200']],
  ['an icon', 64, 64, []],
])('%s is cropped as far as it allows', (_, width, height, expected) => {
  const shapes = planShapes({ src: 'media/دریا lake.JPG', key: '0123456789abcdef0123456789abcdef', width, height });
  expect(shapes.map(({ url, width: w, crop }) => `${/lake-(\w+)\.0123456789ab\.jpg$/.exec(url)?.[1]} ${w}x${crop?.height}`)).toEqual(expected);
});
