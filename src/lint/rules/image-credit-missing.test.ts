import { expect, test } from 'vitest';
import { article, findings } from '../../../test/support/linted.ts';
import { imageCreditMissing } from './image-credit-missing.ts';

test.each<[what: string, text: string, found: string[]]>([
  ['no picture', article(''), []],
  ['the lead picture', article('image: { src: media/x.jpg, alt: شرح }'), ['5:15 media/x.jpg']],
  ['its credit', article('image: { src: media/x.jpg, alt: شرح, credit: سارا }'), []],
  ['an empty one', article('image:\n  src: media/x.jpg\n  credit:'), ['6:8 media/x.jpg']],
  ['figures of the text', article('', 'متن\n\n::figure{src="media/a.jpg" alt="الف"}\n\n::figure{src="media/b.jpg" credit="عکاس"}\n'), ['8:1 ::figure{src="media/a.jpg" alt="الف"}']],
  ['pictures of plain Markdown cannot have one', article('', '![شرح](media/a.jpg)'), []],
])('%s', (_, text, found) => {
  expect(findings(imageCreditMissing, text)).toEqual(found);
});
