import { describe, expect, test } from 'vitest';
import { xmlTexts } from '../../test/support/xml.ts';
import type { FeedItem, FeedView } from '../queries/machine-views.ts';
import { machineText } from './machine-text.ts';

const ITEM: FeedItem = {
  url: 'https://khabar.example/news/14001102013/',
  title: 'تیتر',
  summary: 'لید',
  content: '<div dir="rtl" lang="fa"><p>متن</p></div>',
  published: '2022-01-22T13:45:00+03:30',
  updated: '2022-01-23T08:00:00+03:30',
  categories: ['ورزش', 'ناتو'],
};

function feed(format: FeedView['format'], item: Partial<FeedItem> = {}, view: Partial<FeedView> = {}): FeedView {
  return {
    kind: 'feed', format, path: '/feed.xml', self: 'https://khabar.example/feed.xml', homepage: 'https://khabar.example/', title: 'خبر مهم', description: 'خبرها',
    lang: 'fa', siteTitle: 'خبر مهم', siteUrl: 'https://khabar.example/', updated: ITEM.updated, items: [{ ...ITEM, ...item }], ...view,
  };
}

/** Titles as newsrooms never write them, and as those write them who wish them ill. */
const HOSTILE: [name: string, title: string, expected?: string][] = [
  ['the end of a CDATA section', 'پایان ]]> و ]]]]>> باز'],
  ['markup', '<script>alert(1)</script> & &amp; &lt;'],
  ['quotation marks', 'گفت: "نه" و \'آری\' و «شاید»'],
  ['half-spaces and other marks of direction', 'می\u200Cشود خانه\u200Cها \u200Fو\u200E \u2067x\u2069'],
  ['emoji of several parts', '\u{1F469}\u200D\u{1F680} \u{1F1EE}\u{1F1F7} ❤\uFE0F'],
  ['control characters', 'الف\u0000\u0007\u001B\u0085ب', 'الف\u0085ب'],
  ['lone surrogates', 'الف\uD800ب\uDC00', 'الفب'],
  ['an entity of one\'s own', '&khabar; %khabar; <!ENTITY x "y">'],
];

describe.each(['rss', 'atom'] as const)('%s keeps', (format) => {
  test.each(HOSTILE)('%s in titles, texts and attributes', async (_, text, expected = text) => {
    const xml = machineText(feed(format, { title: text, content: text, summary: text, categories: [text], author: { name: text } }));
    expect((await xmlTexts(xml, 'title')).at(-1)).toBe(expected);
    expect(await xmlTexts(xml, format === 'rss' ? 'content:encoded' : 'content')).toEqual([expected]);
    expect((await xmlTexts(xml, format === 'rss' ? 'dc:creator' : 'name')).at(-1)).toBe(expected);
  });
});

test.each(HOSTILE)('JSON Feed keeps %s', (_, text) => {
  const { items } = JSON.parse(machineText(feed('json', { title: text, content: text }))) as { items: { title: string; content_html: string }[] };
  expect(items[0]).toMatchObject({ title: text.toWellFormed(), content_html: text.toWellFormed() });
});

test('descriptions are HTML, so that a plain text is escaped once more', async () => {
  expect((await xmlTexts(machineText(feed('rss', { summary: 'a < b & c' })), 'description')).at(-1)).toBe('a &lt; b &amp; c');
  expect(await xmlTexts(machineText(feed('atom', { summary: 'a < b & c' })), 'summary')).toEqual(['a &lt; b &amp; c']);
});

test('RSS in full', () => {
  const xml = machineText(feed('rss', {
    author: { name: 'سارا احمدی', url: 'https://khabar.example/author/sara-ahmadi/' }, agency: { name: 'خبرگزاری ایسنا', url: 'https://www.isna.ir' },
    picture: { url: 'https://khabar.example/assets/x.1.jpg', width: 1200, height: 675, type: 'image/jpeg', alt: 'عکس', caption: 'زیرنویس', credit: 'عکاس' },
  }, { hub: 'https://hub.example/' }));
  expect(xml).toBe(`<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/" xml:lang="fa">
<channel>
<title>خبر مهم</title>
<link>https://khabar.example/</link>
<description>خبرها</description>
<language>fa</language>
<lastBuildDate>Sun, 23 Jan 2022 08:00:00 +0330</lastBuildDate>
<atom:link rel="self" type="application/rss+xml" href="https://khabar.example/feed.xml"/>
<atom:link rel="hub" href="https://hub.example/"/>
<item>
<title>تیتر</title>
<link>https://khabar.example/news/14001102013/</link>
<guid isPermaLink="true">https://khabar.example/news/14001102013/</guid>
<pubDate>Sat, 22 Jan 2022 13:45:00 +0330</pubDate>
<dc:creator>سارا احمدی</dc:creator>
<category>ورزش</category>
<category>ناتو</category>
<source url="https://www.isna.ir">خبرگزاری ایسنا</source>
<description>لید</description>
<content:encoded><![CDATA[<div dir="rtl" lang="fa"><p>متن</p></div>]]></content:encoded>
<media:content url="https://khabar.example/assets/x.1.jpg" type="image/jpeg" medium="image" width="1200" height="675">
<media:description type="plain">زیرنویس</media:description>
<media:credit>عکاس</media:credit>
</media:content>
</item>
</channel>
</rss>
`);
});

test('an item of JSON Feed always has a text', () => {
  const { items } = JSON.parse(machineText(feed('json', { content: undefined, summary: undefined }))) as { items: object[] };
  expect(items[0]).toMatchObject({ id: ITEM.url, url: ITEM.url, content_text: 'تیتر', date_published: ITEM.published, date_modified: ITEM.updated });
});
