import { describe, expect, test } from 'vitest';
import { article, judged, newsroomOf } from '../../../test/support/linted.ts';
import { linkMissing } from './link-missing.ts';
import { linkWithdrawn } from './link-withdrawn.ts';

const newsroom = newsroomOf({
  addresses: { '/news/1/': 'public', '/news/2/': 'withdrawn', '/news/3/': 'hidden', '/tag/ناتو/': 'public', '/': 'public' },
});
const body = (text: string, fields = 'code: "9"'): string => article(fields, text);

describe('to an article that was taken down', () => {
  test.each<[what: string, text: string, found: string[]]>([
    ['another that is there', body('[الف](/news/1/)'), []],
    ['the address', body('متن [الف](/news/2/) متن'), ['7:11 /news/2/']],
    ['without a slash at the end', body('[الف](/news/2)'), ['7:7 /news/2']],
    ['with query and fragment', body('[الف](/news/2/?a=1#b)'), ['7:7 /news/2/?a=1#b']],
    ['the full address', body('[الف](https://test.example/news/2/)'), ['7:7 https://test.example/news/2/']],
    ['the full address without encryption, in capitals', body('[الف](HTTP://TEST.example/news/2/)'), ['7:7 HTTP://TEST.example/news/2/']],
    ['without a scheme', body('[الف](//test.example/news/2/)'), ['7:7 //test.example/news/2/']],
    ['of another site', body('[الف](https://other.example/news/2/)'), []],
    ['percent-encoded', body('[الف](/%6Eews/%32/)'), ['7:7 /%6Eews/%32/']],
    ['between angle brackets', body('<https://test.example/news/2/>'), ['7:2 https://test.example/news/2/']],
    ['bare in the text', body('متن https://test.example/news/2/ متن'), ['7:5 https://test.example/news/2/']],
    ['by a reference', body('[الف][a]\n\n[a]: /news/2/'), ['9:6 /news/2/']],
    ['relative to the page', body('[الف](../2/)'), ['7:7 ../2/']],
    ['from the list of related news', article('code: "9"\nrelated: ["1", "2"]'), ['6:16 "2"']],
  ])('%s', (_, text, found) => {
    expect(judged(linkWithdrawn, text, newsroom)).toEqual(found);
  });
});

describe('to what is not there', () => {
  test.each<[what: string, text: string, found: string[]]>([
    ['an article', body('[الف](/news/77/)'), ['7:7 /news/77/']],
    ['one that is not public yet', body('[الف](/news/3/)'), ['7:7 /news/3/']],
    ['the same from a draft', body('[الف](/news/3/)', 'code: "9"\nstatus: draft'), []],
    ['one that is not there, from a draft', body('[الف](/news/77/)', 'code: "9"\nstatus: draft'), ['8:7 /news/77/']],
    ['a tag in letters', body('[الف](/tag/ناتو/)'), []],
    ['a tag percent-encoded', body('[الف](/tag/%D9%86%D8%A7%D8%AA%D9%88/)'), []],
    ['a tag that nobody has', body('[الف](/tag/%D9%86/)'), ['7:7 /tag/%D9%86/']],
    ['an address that stands for no text', body('[الف](/tag/%D9%/)'), ['7:7 /tag/%D9%/']],
    ['without its scheme it is an address below the page', body('[الف](other.example)'), ['7:7 other.example']],
    ['a place on the page, mail, telephone', body('[الف](#a) [ب](mailto:a@b.example) [پ](tel:+98) [ت](?page=2)'), []],
    ['the front page', body('[الف](/)'), []],
    ['one taken down is told apart', body('[الف](/news/2/)'), []],
    ['related codes are told by the build', article('code: "9"\nrelated: ["77"]'), []],
    ['in code it is no link', body('`[الف](/news/77/)`'), []],
  ])('%s', (_, text, found) => {
    expect(judged(linkMissing, text, newsroom)).toEqual(found);
  });
});

test.each(['[', '](', '[a](/news/2/', '<https://test.example/'])('a hundred kilobytes of %s are read, or refused as the build refuses them', (part) => {
  expect(() => judged(linkWithdrawn, body(part.repeat(100_000 / part.length)), newsroom)).not.toThrow();
});
