import { expect, test } from 'vitest';
import { isMediaPath } from './picture.ts';

test.each([
  ['media/x.jpg', true],
  ['media/1400/عکس یک.jpg', true],
  ['media/', false],
  ['media', false],
  ['x.jpg', false],
  ['/media/x.jpg', false],
  ['media//x.jpg', false],
  ['media/./x.jpg', false],
  ['media/../x.jpg', false],
  ['media\\x.jpg', false],
  ['media/x.jpg?a', false],
  ['media/x.jpg#a', false],
  ['data:media/x', false],
])('%s', (src, expected) => expect(isMediaPath(src)).toBe(expected));
