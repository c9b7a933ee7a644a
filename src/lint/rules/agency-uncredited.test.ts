import { expect, test } from 'vitest';
import { article, judged, newsroomOf } from '../../../test/support/linted.ts';
import { agencyUncredited } from './agency-uncredited.ts';

const newsroom = newsroomOf({
  agencies: [
    { id: 'isna', title: 'خبرگزاری ایسنا' }, { id: 'mehr', title: 'مهر' }, { id: 'afp', title: 'فرانسه' }, { id: 'xinhua', title: 'شین\u200Cهوا' },
  ],
});

test.each<[what: string, text: string, found: string[]]>([
  ['named in the text', article('', 'به گزارش ایسنا، وزیر رفت.'), ['6:10 ایسنا']],
  ['typed on an Arabic keyboard', article('', 'به گزارش شين\u200Cهوا، وزیر رفت.'), ['6:10 شين\u200Cهوا']],
  ['with the word for it', article('', 'وزیر به خبرگزاری مهر گفت.'), ['6:18 مهر']],
  ['in the lead', article('lead: به نقل از خبرگزاری ایسنا وزیر رفت'), ['5:26 ایسنا']],
  ['one relayed by another', article('', 'به گزارش ایسنا به نقل از مهر، وزیر رفت.'), ['6:10 ایسنا', '6:26 مهر']],
  ['before a verb', article('', 'وزیر به نقل از ایسنا گفت'), ['6:16 ایسنا']],
  ['a country is no agency', article('', 'به گزارش فرانسه از نشست، وزیر رفت.'), []],
  ['nor is a month', article('', 'گزارش مهر ماه و به گزارش مهر ماه'), []],
  ['a longer word is another', article('', 'خبرگزاری مهرگان'), []],
  ['one that the newsroom does not know', article('', 'به گزارش نووستی، وزیر رفت.'), []],
  ['the frontmatter has it', article('agency: isna', 'به گزارش ایسنا، وزیر رفت.'), []],
  ['news with a source may quote others', article('agency: isna', 'خبرگزاری مهر نوشت.'), []],
  ['relayed, as the end of the text says', article('agency: mehr', 'متن خبر.\n\nپایان خبر /ایسنا'), ['9:12 ایسنا']],
  ['the frontmatter has that too', article('agency: mehr\nvia: isna', 'متن /ایسنا'), []],
  ['the end of another paragraph says nothing', article('agency: mehr', 'متن /ایسنا\n\nبند دیگر'), []],
])('%s', (_, text, found) => {
  expect(judged(agencyUncredited, text, newsroom)).toEqual(found);
});

test('it says which line to write', () => {
  expect(agencyUncredited.judge({ words: 'ایسنا', cue: 'closing', agency: 'mehr' }, newsroom, 'a.md')).toContain('\u2068via: isna\u2069');
  expect(agencyUncredited.judge({ words: 'ایسنا، وزیر', cue: 'likely' }, newsroom, 'a.md')).toContain('\u2068agency: isna\u2069');
});
