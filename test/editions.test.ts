import { gzipSync, strFromU8, unzipSync } from 'fflate';
import { EpubCheck } from '@likecoin/epubcheck-ts';
import { HtmlValidate } from 'html-validate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { articleText, TestNewsroom } from './support/newsroom.ts';
import { deadLinks, differences, partsOf, picture, textOf } from './support/site.ts';

/** A text in which everything is that an edition must do something about. */
const RICH = `متن **نخست** با [پیوند](/news/2/) و [پیوندی بیرونی](https://a.example/?a=1&b=2) و NATO.[^1]

::figure{src="media/a.png" alt="نقشه اروپا" caption="شرق اروپا" credit="خبر مهم"}

:::keypoints
- یک
- دو
:::

| نام | شمار |
| --- | ---: |
| الف | ۱ |

- [x] انجام شد

## میان\u200Cتیتر

\`a < b && c\`

[^1]: پانویس.
`;

const full = (fields: Record<string, string | undefined>, body?: string): string => articleText({ agency: 'anadolu', via: 'isna', author: 'sara-ahmadi', ...fields }, body);

async function files(): Promise<Record<string, string | Uint8Array>> {
  return {
    'content/media/a.png': await picture('#345'),
    'content/articles/1.md': full({ code: '"1"', title: 'گفت\u200Cوگو با NATO', kicker: 'روتیتر', subtitle: 'زیرتیتر', lead: 'لید خبر.', image: '{ src: media/a.png, alt: تهران, caption: نمایی از تهران, credit: عکاس }', corrections: '[{ date: 1400/11/03, note: نام درست شد }]' }, RICH),
    'content/articles/2.md': full({ code: '"2"', title: 'خبر دوم', section: 'sport', date: '1400/11/02 18:00' }, '[خبر نخست](/news/1/) و [دیدگاه](/news/1/#c-1)'),
    'content/articles/3.md': full({ code: '"3"', title: 'خبر سوم', date: '1400/11/03 09:00' }),
    'content/articles/4.mdx': full({ code: '"4"', title: 'گزارش ویژه', lead: 'لید گزارش.', date: '1400/11/03 10:00' }, '<Note>متن گزارش</Note>\n'),
    'content/articles/5.md': full({ code: '"5"', date: '1400/11/03 11:00', withdrawn: '{ date: 1400/11/04, reason: نادرست بود }' }),
    'content/articles/draft.md': full({ code: '"6"', title: 'پیش\u200Cنویس', date: '1400/11/03', status: 'draft' }),
    'content/articles/later.md': full({ code: '"7"', title: 'آینده', date: '1400/11/03', embargo: '1500/01/01 06:00' }),
  };
}

const EPUB = '/archive/1400/11/02/issue-1400-11-02.epub';
const PAGE = '/archive/1400/11/02/issue-1400-11-02.html';

let newsroom: TestNewsroom;
const bytesOf = (path: string): Uint8Array => newsroom.output().get(path.slice(1)) ?? Buffer.of();
const bookOf = (path: string): Record<string, string> => Object.fromEntries(Object.entries(unzipSync(bytesOf(path))).map(([name, bytes]) => [name, strFromU8(bytes)]));

beforeAll(async () => {
  newsroom = new TestNewsroom(await files());
  expect((await newsroom.build()).issues).toEqual([]);
});

afterAll(() => newsroom[Symbol.dispose]());

describe('a text-only page', () => {
  test('says in words what the article says, and nothing of other articles', () => {
    const { html, text, links } = partsOf(newsroom.page('/lite/1/'));
    for (const words of ['روتیتر', 'گفت\u200Cوگو با NATO', 'زیرتیتر', 'لید خبر.', 'متن نخست', '[تصویر: نقشه اروپا]', 'شرق اروپا', 'عکس: نمایی از تهران (عکاس)', 'خبرگزاری آناتولی', '/ایسنا', 'سارا احمدی', 'a < b && c', 'پانویس.', 'اصلاحیه: ۳ بهمن ۱۴۰۰: نام درست شد', '☑ انجام شد', 'شنبه ۲ بهمن ۱۴۰۰، ۱۳:۴۵']) expect(text).toContain(words);
    expect(html).not.toMatch(/<img|<script|<picture|srcset|<link rel="(?:stylesheet|preload)|\sstyle=/);
    expect(html).toContain('<link rel="canonical" href="https://test.example/news/1/">');
    expect(html).not.toContain('noindex');
    expect(links).toEqual(expect.arrayContaining(['/lite/', '/news/1/', '/lite/2/', 'https://a.example/?a=1&amp;b=2', '/']));
  });

  test('leads to places on the full page that it does not have', () => {
    expect(partsOf(newsroom.page('/lite/2/')).links).toEqual(expect.arrayContaining(['/lite/1/', '/news/1/#c-1']));
  });

  test('of a report that is code leads to the full page', () => {
    const { text } = partsOf(newsroom.page('/lite/4/'));
    expect(text).toContain('لید گزارش.');
    expect(text).toContain('متن این گزارش تنها در نسخه کامل آن است.');
  });

  test('of a withdrawn article says so, and not what it said', () => {
    const { html, text } = partsOf(newsroom.page('/lite/5/'));
    expect(text).toContain('نادرست بود');
    expect(html).toContain('<meta name="robots" content="noindex">');
    expect(text).not.toContain('متن خبر در یک بند');
  });

  test.each(['6', '7'])('of what is not public is not there', (code) => {
    expect(newsroom.output().has(`lite/${code}/index.html`)).toBe(false);
  });

  test('has a front page with the newest and those of each section', () => {
    const { text, links } = partsOf(newsroom.page('/lite/'));
    expect(links.filter((href) => href.startsWith('/lite/'))).toEqual(['/lite/4/', '/lite/3/', '/lite/2/', '/lite/1/', '/lite/4/', '/lite/3/', '/lite/1/', '/lite/2/']);
    expect(text).not.toContain('پیش\u200Cنویس');
  });

  test('is linked from the article and from the foot of every page', () => {
    expect(partsOf(newsroom.page('/news/1/')).links).toEqual(expect.arrayContaining(['/lite/1/', '/lite/']));
  });

  test.each(['/lite/', '/lite/1/', '/lite/2/', '/lite/5/'])('%s weighs at most three kilobytes', (path) => {
    expect(gzipSync(bytesOf(`${path}index.html`), { level: 9 }).length).toBeLessThan(3000);
  });
});

describe('an issue', () => {
  test.each([EPUB, EPUB.replaceAll('02', '03')])('%s is a valid book', async (path) => {
    const { messages } = await EpubCheck.validate(new Uint8Array(bytesOf(path)));
    expect(messages).toEqual([]);
  });

  test('begins with its type, uncompressed', () => {
    expect(Buffer.from(bytesOf(EPUB)).subarray(30, 58).toString('latin1')).toBe('mimetypeapplication/epub+zip');
  });

  test('is of the day, in Persian, from right to left', () => {
    const book = bookOf(EPUB);
    expect(book['EPUB/package.opf']).toContain('<dc:title>روزنامه آزمون، شنبه ۲ بهمن ۱۴۰۰</dc:title>');
    expect(book['EPUB/package.opf']).toContain('<dc:language>fa</dc:language>');
    expect(book['EPUB/package.opf']).toContain('<dc:date>2022-01-22</dc:date>');
    expect(book['EPUB/package.opf']).toContain('page-progression-direction="rtl"');
    expect(book['EPUB/nav.xhtml']).toContain('<a href="n1.xhtml">گفت\u200Cوگو با <bdi>NATO</bdi></a>');
    expect(book['EPUB/n1.xhtml']).toContain('a &#x3C; b &#x26;&#x26; c</code>');
    expect(book['EPUB/n2.xhtml']).toContain('href="https://test.example/news/1/"');
  });

  test('as a page stands alone', () => {
    const { html, links } = partsOf(newsroom.page(PAGE));
    expect(links.filter((href) => href.startsWith('#'))).toEqual(expect.arrayContaining(['#n1', '#n2', '#n1-fn-1', '#n1-fnref-1']));
    for (const href of links) expect(href).toMatch(/^#|^https:\/\//);
    for (const [, id = ''] of html.matchAll(/href="#([^"]*)"/g)) expect(html).toContain(`id="${id}"`);
    expect(html).not.toMatch(/<img|<script/);
  });

  test('is linked from its day', () => {
    expect(partsOf(newsroom.page('/archive/1400/11/02/')).links).toEqual(expect.arrayContaining([EPUB, PAGE]));
  });

  test('holds neither what was withdrawn nor what is not public', () => {
    const text = textOf(newsroom.page(PAGE.replaceAll('02', '03')));
    expect(text).toContain('خبر سوم');
    for (const words of ['نادرست بود', 'پیش\u200Cنویس', 'آینده']) expect(text).not.toContain(words);
  });
});

test('pages of the editions are valid HTML, and every link leads somewhere', async () => {
  const validator = new HtmlValidate({ extends: ['html-validate:standard'], rules: { 'long-title': 'off', 'doctype-style': 'off', 'no-inline-style': 'error' } });
  for (const path of ['/lite/', '/lite/1/', '/lite/5/', PAGE]) {
    const { results } = await validator.validateString(newsroom.page(path));
    expect(results.flatMap(({ messages }) => messages.map(({ ruleId, message, line, column }) => `${path}: ${ruleId} ${message} ${line}:${column}`))).toEqual([]);
  }
  expect(deadLinks(newsroom)).toEqual([]);
});

describe('a build', () => {
  const DAY = Date.parse('2022-01-22T12:00:00+03:30');
  const issues = (room: TestNewsroom): string[] => [...room.output().keys()].filter((file) => file.includes('/issue-')).map((file) => file.slice(-15));
  const day = (number: number, fields: Record<string, string> = {}): string => articleText({ code: `"${number}"`, title: `خبر ${number}`, date: `1400/11/${String(number).padStart(2, '0')} 10:00`, ...fields });

  test('makes the issue of a day when the day is over, and lets go of the oldest', async () => {
    using room = new TestNewsroom({ 'content/site.yml': 'title: آزمون\nurl: https://test.example\nissues: { formats: [epub], days: 2 }\n', ...Object.fromEntries([28, 29, 30].map((number) => [`content/articles/${number}.md`, day(number, { date: `1400/10/${number}` })])), 'content/articles/2.md': day(2) });
    await room.build({ now: DAY });
    expect(issues(room)).toEqual(['1400-10-29.epub', '1400-10-30.epub']);
    await room.build({ now: DAY + 86_400_000 });
    expect(issues(room)).toEqual(['1400-10-30.epub', '1400-11-02.epub']);
    expect(room.page('/archive/1400/10/29/')).not.toContain('issue-');
    expect(room.page('/archive/1400/11/02/')).toContain('issue-1400-11-02.epub');
  });

  test('shows no draft in an issue, nor makes any in a preview', async () => {
    using room = new TestNewsroom({ 'content/articles/1.md': day(1), 'content/articles/2.md': day(2, { status: 'draft' }) });
    await room.build({ drafts: true });
    expect(issues(room)).toEqual([]);
    await room.build();
    expect(issues(room)).toEqual(['1400-11-01.epub', '1400-11-01.html']);
  });

  test('takes a withdrawn article out of its issue and of no other', async () => {
    using room = new TestNewsroom({ 'content/articles/1.md': day(1), 'content/articles/8.md': day(8, { date: '1400/11/01 18:00' }), 'content/articles/2.md': day(2) });
    await room.build();
    const before = room.output();
    room.write('content/articles/8.md', day(8, { date: '1400/11/01 18:00', withdrawn: '{ date: 1400/11/05, reason: دلیل }' }));
    await room.build();
    expect(differences(before, room.output()).filter((file) => file.includes('/issue-')).map((file) => file.slice(-15))).toEqual(['1400-11-01.epub', '1400-11-01.html']);
    expect(room.page('/archive/1400/11/01/issue-1400-11-01.html')).not.toContain('خبر 8');
  });

  test('of a newsroom that wants none makes none', async () => {
    using room = new TestNewsroom({ 'content/site.yml': 'title: آزمون\nurl: https://test.example\nlite: false\nissues: { formats: [] }\n', 'content/articles/1.md': day(1) });
    await room.build();
    expect([...room.output().keys()].filter((file) => /^lite\/|issue-/.test(file))).toEqual([]);
    for (const path of ['/', '/news/1/', '/archive/1400/11/01/']) expect(room.page(path)).not.toMatch(/href="\/lite\/|issue-/);
    expect(deadLinks(room)).toEqual([]);
  });

  test('below a folder has its links there', async () => {
    using room = new TestNewsroom({ 'content/site.yml': 'title: آزمون\nurl: https://test.example/akhbar\n', 'content/articles/1.md': day(1) });
    await room.build();
    expect(partsOf(room.page('/lite/1/')).links).toEqual(['/akhbar/lite/', '/akhbar/section/politics/', '/akhbar/news/1/', '/akhbar/']);
  });

  test.each(['0', 'ده', '10000'])('names a number of days that is none: %s', async (days) => {
    using room = new TestNewsroom({ 'content/site.yml': `title: آزمون\nurl: https://test.example\nissues: { days: ${days} }\n`, 'content/articles/1.md': day(1) });
    const { issues: found } = await room.build();
    expect(found.map(({ message }) => message)).toEqual([expect.stringContaining('«issues»')]);
  });
});
