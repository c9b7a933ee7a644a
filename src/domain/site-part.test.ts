import { expect, test } from 'vitest';
import { belongsTo, parseSitePart } from './site-part.ts';

test.each([['1/1', { number: 1, of: 1 }], ['2/8', { number: 2, of: 8 }], ['0/8', undefined], ['9/8', undefined], ['1/0', undefined], ['a/b', undefined], ['1', undefined], ['1/2/3', undefined]])(
  '%s is read as %j', (text, part) => expect(parseSitePart(text)).toEqual(part),
);

test('each file belongs to exactly one part, and the parts are of one size', () => {
  const files = Array.from({ length: 4000 }, (_, index) => `news/${index}/index.html`);
  const parts = [1, 2, 3, 4].map((number) => files.filter((file) => belongsTo({ number, of: 4 }, file)));
  expect(parts.flat().sort()).toEqual([...files].sort());
  for (const part of parts) expect(Math.abs(part.length - 1000)).toBeLessThan(150);
});
