import { beforeAll, describe, expect, test } from 'vitest';
import { wordingFaults } from './support/faults.ts';
import { articleText, SETTINGS, TestNewsroom } from './support/newsroom.ts';
import { picture } from './support/site.ts';
import { xmlFaults, xmlTexts } from './support/xml.ts';

const TAG = 'آب\u200cوهوا';
/** The tag in addresses. */
const SLUG = 'آب-وهوا';

/** An article of a day of Bahman 1400, which is January and February 2022. */
function article(day: number, fields: Record<string, string | undefined> = {}, body?: string): string {
  return articleText({ title: `خبر ${day}`, code: `"${day}"`, date: `1400/11/${String(day).padStart(2, '0')} 10:00`, lead: `لید ${day}`, ...fields }, body);
}

function articles(...days: number[]): Record<string, string> {
  return Object.fromEntries(days.map((day) => [`content/articles/a${day}.md`, article(day)]));
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, at) => from + at);
}

async function built(files: Record<string, string | Uint8Array>, settings = ''): Promise<TestNewsroom> {
  const newsroom = new TestNewsroom({ 'content/site.yml': `${SETTINGS['content/site.yml']}${settings}`, ...files });
  expect((await newsroom.build()).issues).toEqual([]);
  return newsroom;
}

function feedFiles(newsroom: TestNewsroom): string[] {
  return [...newsroom.output().keys()].filter((file) => /(?:^|\/)(?:feed\.xml|atom\.xml|feed\.json)$/.test(file));
}

/** The JSON Feed of a list: the easiest of the three to look into. */
function jsonFeed(newsroom: TestNewsroom, path = '/feed.json'): { items: Record<string, unknown>[] } & Record<string, unknown> {
  return JSON.parse(newsroom.page(path)) as ReturnType<typeof jsonFeed>;
}

describe('the feeds of a newsroom', () => {
  let newsroom: TestNewsroom;

  beforeAll(async () => {
    const full = article(25, {
      title: '"خبر <b>۲۵</b> & ]]> می\u200cشود"', kicker: 'روتیتر', subtitle: 'زیرتیتر', section: 'sport', agency: 'anadolu', via: 'isna', author: 'sara-ahmadi', tags: `[${TAG}, ناتو]`,
      image: '{ src: media/a.png, alt: عکس, caption: زیرنویس, credit: عکاس }', updated: '1400/11/26 08:00', corrections: '[{ date: 1400/11/27 09:00, note: اصلاح شد }]',
    }, 'بند نخست[^1] با [پیوند](/section/sport/).\n\n![نقشه](media/b.png)\n\n- [x] کار\n\n[^1]: پانویس\n');
    newsroom = await built({
      ...articles(...range(1, 24)), 'content/articles/a25.md': full, 'content/articles/m.mdx': articleText({ title: 'گزارش', code: '"m"', date: '1400/11/24 23:00' }, 'متن <Note>یادداشت</Note>.'),
      'content/media/a.png': await picture('#345', { width: 800, height: 400 }), 'content/media/b.png': await picture('#543'),
    }, 'description: شعار\nfeeds: { tagMinimum: 1, hub: "https://hub.example/" }\n');
    return () => newsroom[Symbol.dispose]();
  });

  test('are there for the site, and each list that has articles; in RSS alone for tags', () => {
    expect(feedFiles(newsroom)).toEqual([
      'agency/anadolu/atom.xml', 'agency/anadolu/feed.json', 'agency/anadolu/feed.xml', 'agency/isna/atom.xml', 'agency/isna/feed.json', 'agency/isna/feed.xml',
      'atom.xml', 'author/sara-ahmadi/atom.xml', 'author/sara-ahmadi/feed.json', 'author/sara-ahmadi/feed.xml', 'feed.json', 'feed.xml',
      'section/politics/atom.xml', 'section/politics/feed.json', 'section/politics/feed.xml', 'section/sport/atom.xml', 'section/sport/feed.json', 'section/sport/feed.xml',
      `tag/${SLUG}/feed.xml`, 'tag/ناتو/feed.xml',
    ].sort());
  });

  test('are as their schemas say', async () => {
    for (const [schema, name] of [['rss', 'feed.xml'], ['atom', 'atom.xml']] as const) {
      const files = new Map([...newsroom.output()].filter(([file]) => file.endsWith(name)));
      expect(files.size).toBeGreaterThan(4);
      expect(await xmlFaults(files, schema)).toEqual([]);
    }
  });

  test('hold the twenty newest articles, the newest first, under addresses that are the same in all three', async () => {
    const expected = ['25', 'm', ...range(7, 24).reverse().map(String)].map((code) => `https://test.example/news/${code}/`);
    expect(jsonFeed(newsroom).items.map(({ id }) => id)).toEqual(expected);
    expect(await xmlTexts(newsroom.page('/feed.xml'), 'guid')).toEqual(expected);
    expect(await xmlTexts(newsroom.page('/atom.xml'), 'id')).toEqual(['https://test.example/atom.xml', ...expected]);
  });

  test('tell all of an article', async () => {
    const item = jsonFeed(newsroom).items[0] as { content_html: string };
    expect(item).toMatchObject({
      title: 'خبر <b>۲۵</b> & ]]> می\u200cشود', summary: 'لید 25', date_published: '2022-02-14T10:00:00+03:30', date_modified: '2022-02-16T09:00:00+03:30',
      authors: [{ name: 'سارا احمدی', url: 'https://test.example/author/sara-ahmadi/' }, { name: 'خبرگزاری آناتولی', url: 'https://aa.example' }],
      tags: ['ورزش', TAG, 'ناتو'], image: expect.stringMatching(/^https:\/\/test\.example\/assets\/a-\d+\.\w+\.jpg$/),
    });
    expect(item.content_html).toMatch(/^<div dir="rtl" lang="fa"><p><strong>زیرتیتر<\/strong><\/p><p><strong>لید 25<\/strong><\/p><figure><img src="https:\/\/test\.example\/assets\/a-\d+\.\w+\.jpg" alt="عکس" width="\d+" height="\d+"><figcaption>زیرنویس عکاس<\/figcaption><\/figure><p><span>به گزارش/);
    for (const part of ['<a href="https://test.example/section/sport/">پیوند</a>', '<a href="https://test.example/news/25/#fn-1">', 'alt="نقشه"', '☑ کار', '>ایسنا</a>', '<p>اصلاحیه: اصلاح شد</p></div>']) {
      expect(item.content_html).toContain(part);
    }
    expect(item.content_html).not.toMatch(/khabar-picture|(?:href|src)="(?!https:)/);
    expect((await xmlTexts(newsroom.page('/feed.xml'), 'content:encoded'))[0]).toBe(item.content_html);
    expect((await xmlTexts(newsroom.page('/atom.xml'), 'content'))[0]).toBe(item.content_html);
    expect((await xmlTexts(newsroom.page('/feed.xml'), 'pubDate'))[0]).toBe('Mon, 14 Feb 2022 10:00:00 +0330');
  });

  test('show of an article that is code what is known of it', () => {
    expect(jsonFeed(newsroom).items[1]).toMatchObject({ title: 'گزارش', content_text: expect.stringContaining('متن') });
  });

  test('name themselves, their page and their hub', () => {
    expect(jsonFeed(newsroom, '/section/sport/feed.json')).toMatchObject({
      title: 'ورزش | روزنامه آزمون', home_page_url: 'https://test.example/section/sport/', feed_url: 'https://test.example/section/sport/feed.json',
      language: 'fa', hubs: [{ type: 'WebSub', url: 'https://hub.example/' }],
    });
    expect(newsroom.page(`/tag/${SLUG}/feed.xml`)).toContain(`<atom:link rel="self" type="application/rss+xml" href="https://test.example/tag/${encodeURI(SLUG)}/feed.xml"/>`);
  });

  test('are found from the pages', () => {
    const feedsOf = (path: string): string[] => [...newsroom.page(path).matchAll(/<link rel="alternate" type="[^"]*" title="[^"]*" href="([^"]*)">/g)].map(([, href = '']) => href);
    const site = ['/feed.xml', '/atom.xml', '/feed.json'];
    expect(feedsOf('/')).toEqual(site);
    expect(feedsOf('/news/25/')).toEqual([...site.map((path) => `/section/sport${path}`), ...site]);
    expect(feedsOf('/section/sport/')).toEqual([...site.map((path) => `/section/sport${path}`), ...site]);
    expect(feedsOf(`/tag/${SLUG}/`)).toEqual([`/tag/${encodeURI(SLUG)}/feed.xml`, ...site]);
    // A numbered page never changes, while the feed of a tag comes and goes.
    expect(feedsOf(`/tag/${SLUG}/page/1/`)).toEqual(site);
  });
});

describe('the settings of feeds', () => {
  test.each([
    ['feeds: { content: summary }', '/feed.xml', /<description>لید 2<\/description>\n<\/item>/],
    ['feeds: { content: summary }', '/atom.xml', /<summary type="html">لید 2<\/summary>\n<\/entry>/],
    ['feeds: { content: summary }', '/feed.json', /"content_text":"لید 2"/],
    ['lang: fa-AF', '/feed.xml', /<language>fa-AF<\/language>[^]*<div dir="rtl" lang="fa-AF">/],
  ])('%s', async (settings, path, expected) => {
    using newsroom = await built(articles(1, 2), `${settings}\n`);
    expect(newsroom.page(path)).toMatch(expected);
  });

  test('choose the forms', async () => {
    using newsroom = await built({ 'content/articles/a.md': article(1, { tags: '[ناتو]' }) }, 'feeds: { formats: [json], tagFormats: [rss, atom], tagMinimum: 1 }\n');
    expect(feedFiles(newsroom)).toEqual(['feed.json', 'section/politics/feed.json', 'tag/ناتو/atom.xml', 'tag/ناتو/feed.xml'].sort());
    newsroom.write('content/site.yml', `${SETTINGS['content/site.yml']}feeds: { formats: [], tagFormats: [] }\n`);
    await newsroom.build();
    expect(feedFiles(newsroom)).toEqual([]);
    expect(newsroom.page('/')).not.toContain('rel="alternate"');
  });

  test.each([['hub: hub.example', 'https://'], ['tagMinimum: 0', '۱ تا ۱۰۰۰'], ['content: half', '«\u2068full\u2069»']])('refuse %s', async (setting, words) => {
    using newsroom = new TestNewsroom({ 'content/site.yml': `${SETTINGS['content/site.yml']}feeds: { ${setting} }\n` });
    const { issues } = await newsroom.build();
    expect(issues).toHaveLength(1);
    expect(issues[0]?.message).toContain(words);
    expect(wordingFaults(issues[0]?.message ?? '')).toEqual([]);
  });
});

test('an empty newsroom has feeds that are as their schemas say', async () => {
  using newsroom = await built({});
  expect(feedFiles(newsroom)).toEqual(['atom.xml', 'feed.json', 'feed.xml']);
  for (const [schema, name] of [['rss', 'feed.xml'], ['atom', 'atom.xml'], ['sitemaps', 'sitemap.xml'], ['sitemaps', 'news-sitemap.xml']] as const) {
    expect(await xmlFaults(new Map([[name, Buffer.from(newsroom.page(`/${name}`))]]), schema)).toEqual([]);
  }
});

describe('a push', () => {
  const changedFeeds = async (change: (newsroom: TestNewsroom) => void): Promise<string[]> => {
    using newsroom = await built({ ...articles(...range(1, 24)), 'content/articles/s.md': article(1, { code: '"s"', section: 'sport' }) });
    const before = newsroom.output();
    change(newsroom);
    await newsroom.build();
    const after = newsroom.output();
    return feedFiles(newsroom).filter((file) => before.get(file)?.equals(after.get(file) ?? Buffer.of()) !== true);
  };

  test.each<[string, (newsroom: TestNewsroom) => void, string[]]>([
    ['of a new article changes the feeds of its lists', (newsroom) => newsroom.write('content/articles/a25.md', article(25)), ['atom.xml', 'feed.json', 'feed.xml', 'section/politics/atom.xml', 'section/politics/feed.json', 'section/politics/feed.xml']],
    ['of an old article changes no feed but those in which it is among the newest', (newsroom) => newsroom.write('content/articles/s.md', article(1, { code: '"s"', section: 'sport' }, 'تازه')), ['section/sport/atom.xml', 'section/sport/feed.json', 'section/sport/feed.xml']],
    ['of an article that no feed holds changes none', (newsroom) => newsroom.write('content/articles/a2.md', article(2, { title: 'تازه' })), []],
  ])('%s', async (_, change, expected) => {
    expect(await changedFeeds(change)).toEqual(expected);
  });

  test('of an article that stands in lists of every kind writes sixty files at most', async () => {
    const full = (day: number): string => article(day, { agency: 'anadolu', via: 'isna', author: 'sara-ahmadi', tags: '[ناتو, گاز, نفت, آب]', image: '{ src: media/a.png, alt: عکس }' });
    using newsroom = await built({ ...Object.fromEntries(range(1, 24).map((day) => [`content/articles/a${day}.md`, full(day)])), 'content/media/a.png': await picture('#345') });
    // On the day itself, whose issue is not made yet.
    const now = Date.parse('2022-02-14T12:00:00+03:30');
    await newsroom.build({ now });
    newsroom.write('content/articles/a25.md', full(25));
    const { written } = await newsroom.build({ now });
    expect(written.files).toBeGreaterThan(30);
    expect(written.files).toBeLessThanOrEqual(60);
  });

  test('of a withdrawal takes the article out, and brings the next one in', async () => {
    using newsroom = await built(articles(...range(1, 24)));
    newsroom.write('content/articles/a20.md', article(20, { withdrawn: '{ date: 1400/11/28, reason: دلیل }' }));
    await newsroom.build();
    expect(jsonFeed(newsroom).items.map(({ title }) => title)).toEqual([...range(4, 24).reverse().filter((day) => day !== 20)].map((day) => `خبر ${day}`));
  });

  test('that gives a tag its tenth article gives it a feed, and takes it away with it', async () => {
    const tagged = (day: number): string => article(day, { tags: '[ناتو]' });
    using newsroom = await built(Object.fromEntries(range(1, 9).map((day) => [`content/articles/a${day}.md`, tagged(day)])));
    const FEED = 'tag/ناتو/feed.xml';
    expect(feedFiles(newsroom)).not.toContain(FEED);
    newsroom.write('content/articles/a10.md', tagged(10));
    await newsroom.build();
    expect(feedFiles(newsroom)).toContain(FEED);
    newsroom.remove('content/articles/a3.md');
    await newsroom.build();
    expect(feedFiles(newsroom)).not.toContain(FEED);
    expect(newsroom.page('/tag/ناتو/')).not.toContain('/feed.xml" rel');
  });
});

test('a list of old articles was changed when the last of them was', async () => {
  using newsroom = await built({ 'content/articles/a.md': article(1, { date: '1330/02/10 12:00' }) });
  expect(await xmlTexts(newsroom.page('/atom.xml'), 'updated')).toEqual(['1951-05-01T12:00:00+03:30', '1951-05-01T12:00:00+03:30']);
});
