import { expect, test } from 'vitest';
import { article, findings } from '../../../test/support/linted.ts';
import { imageAltMissing } from './image-alt-missing.ts';

test.each<[what: string, fields: string, found: string[]]>([
  ['no picture', '', []],
  ['none: at the picture', 'image:\n  src: media/x.jpg', ['6:8 media/x.jpg']],
  ['in one line', 'image: { src: media/x.jpg, credit: عکاس }', ['5:15 media/x.jpg']],
  ['nothing after the key: at the key', 'image:\n  src: media/x.jpg\n  alt:', ['7:3 alt']],
  ['an ornament says so', 'image:\n  src: media/x.jpg\n  alt: ""', []],
  ['the same in single quotes', "image: { src: media/x.jpg, alt: '' }", []],
  ['words', 'image:\n  src: media/x.jpg\n  alt: نقشه اروپا', []],
])('%s', (_, fields, found) => {
  expect(findings(imageAltMissing, article(fields))).toEqual(found);
});
