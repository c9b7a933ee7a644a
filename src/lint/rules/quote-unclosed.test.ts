import { expect, test } from 'vitest';
import { article, findings } from '../../../test/support/linted.ts';
import { quoteUnclosed } from './quote-unclosed.ts';

test.each<[what: string, body: string, found: string[]]>([
  ['none', 'متن', []],
  ['a pair', 'گفت: «خبر» و رفت.', []],
  ['one in another', 'گفت: «او گفت «بیا» و رفت».', []],
  ['not closed', 'گفت: «خبر و رفت.', ['6:6 «']],
  ['not opened', 'گفت: خبر» و رفت.', ['6:9 »']],
  ['the inner one closed, the outer not', '«او گفت «بیا» و رفت.', ['6:1 «']],
  ['English ones', 'گفت “خبر و «متن»', ['6:5 “']],
  ['two kinds crossed', '«خبر “متن» ”', ['6:1 «', '6:10 »']],
  ['a straight one', 'گفت "خبر" و "متن', ['6:13 "']],
  ['straight ones in pairs', 'گفت "خبر" و "متن"', []],
  ['inches', 'نمایشگر ۱۵" و میز', []],
  ['a pair that ends after a digit', '"سال ۱۴۰۰" و دیگر', []],
  ['one opened as « and closed as "', '«خبر" و دیگر', ['6:1 «']],
  ['across emphasis', 'گفت «**خبر**» و *«متن*»', []],
  ['in code and addresses there are none', '`"` و [پیوند](https://a.example/%22 "عنوان")', []],
  ['an escaped one is one', 'گفت \\"خبر', ['6:5 \\"']],
  ['as an entity', 'گفت &laquo;خبر', ['6:5 &laquo;']],
  ['words of two paragraphs', '«خبر نخست.\n\nخبر دوم.»', []],
  ['each paragraph of them opened', '«خبر نخست.\n\n«خبر دوم.\n\n«خبر سوم.»', []],
  ['a heading between ends them', '«خبر نخست.\n\n## سر\n\nخبر دوم.»', ['6:1 «', '10:9 »']],
  ['two items of a list are two texts', '- «یک\n- دو»', ['6:3 «', '7:5 »']],
  ['the next paragraph has a quote of its own', '«خبر نخست.\n\n«خبر» دوم.', ['6:1 «']],
  ['the second line of a paragraph', 'سطر یک\nسطر «دو', ['7:5 «']],
  ['in a table', '| الف | ب |\n|---|---|\n| «یک | دو |', ['8:3 «']],
])('%s', (_, body, found) => {
  expect(findings(quoteUnclosed, article('', body))).toEqual(found);
});

test('in the frontmatter, at its exact column', () => {
  expect(findings(quoteUnclosed, article("kicker: 'او ''گفت'' «بیا'\nlead: \"یک \\\"دو\\\" \\\"سه\"\ntags: [\"«ناتو\"]"))).toEqual(['5:21 «', '6:18 \\"', '7:9 «']);
});

test.each(['«\n\n', '«', '»', '"', '«»', '«"', '“'])('a hundred thousand times %s is looked at once', (mark) => {
  expect(() => findings(quoteUnclosed, article('', mark.repeat(100_000 / mark.length)))).not.toThrow();
});
