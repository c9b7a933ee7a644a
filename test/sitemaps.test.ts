import { describe, expect, test } from 'vitest';
import { articleText, SETTINGS, TestNewsroom } from './support/newsroom.ts';
import { picture } from './support/site.ts';
import { xmlFaults, xmlTexts } from './support/xml.ts';

const HOUR = 3_600_000;
const NOW = Date.parse('2026-11-24T12:00:00+03:30');

function article(code: string, date: string, fields: Record<string, string> = {}, body?: string): string {
  return articleText({ title: `خبر ${code}`, code: `"${code}"`, date, ...fields }, body);
}

/** The texts of all elements of a name in a file of the site. */
function texts(newsroom: TestNewsroom, path: string, name: string): Promise<string[]> {
  return xmlTexts(newsroom.page(path), name);
}

const url = (path: string): string => `https://test.example${path}`;

describe('the sitemaps', () => {
  const FILES = {
    'content/articles/a.md': article('a', '2022-01-31 23:59'),
    'content/articles/b.md': article('b', '2022-02-01 00:00', { image: '{ src: media/a.png, alt: عکس }' }),
    'content/articles/c.md': article('c', '2022-02-03 10:00', { updated: '2022-02-09 10:00' }),
    'content/articles/d.md': article('d', '2026-10-30 10:00', { corrections: '[{ date: 2026-11-01 08:00, note: اصلاح }]', agency: 'isna', author: 'sara-ahmadi' }),
    'content/articles/hidden.md': article('hidden', '2019-01-01', { status: 'draft' }),
    'content/articles/gone.md': article('gone', '2018-01-01', { withdrawn: '{ date: 2018-02-01, reason: دلیل }' }),
    'content/pages/about.md': '---\ntitle: درباره ما\n---\nمتن\n',
  };

  test('are one for each Gregorian month of Tehran, with what was truly changed last', async () => {
    using newsroom = new TestNewsroom({ ...FILES, 'content/media/a.png': await picture('#345') });
    await newsroom.build({ now: NOW });
    expect(await texts(newsroom, '/sitemap.xml', 'loc')).toEqual(['pages', '2022-01', '2022-02', '2026-10'].map((name) => url(`/sitemaps/${name}.xml`)));
    expect(await texts(newsroom, '/sitemap.xml', 'lastmod')).toEqual(['2022-01-31T23:59:00+03:30', '2022-02-09T10:00:00+03:30', '2026-11-01T08:00:00+03:30']);
    expect(await texts(newsroom, '/sitemaps/2022-01.xml', 'loc')).toEqual([url('/news/a/')]);
    expect(await texts(newsroom, '/sitemaps/2022-02.xml', 'loc')).toEqual([url('/news/b/'), url('/news/c/')]);
    expect(await texts(newsroom, '/sitemaps/2022-02.xml', 'lastmod')).toEqual(['2022-02-01T00:00:00+03:30', '2022-02-09T10:00:00+03:30']);
    expect((await texts(newsroom, '/sitemaps/2022-02.xml', 'image:loc'))[0]).toMatch(/^https:\/\/test\.example\/assets\/a-\d+\.\w+\.jpg$/);
    expect(await texts(newsroom, '/sitemaps/pages.xml', 'loc')).toEqual([
      '/', '/latest/', '/section/', '/section/politics/', '/agency/', '/agency/isna/', '/author/', '/author/sara-ahmadi/', '/archive/', '/about/',
    ].map(url));
    const files = new Map([...newsroom.output()].filter(([file]) => file.includes('sitemap')));
    expect(files.size).toBe(6);
    expect(await xmlFaults(files, 'sitemaps')).toEqual([]);
    // Every address in them is that of a page.
    for (const [file] of files) for (const loc of await texts(newsroom, `/${file}`, 'loc')) expect(newsroom.page(decodeURI(new URL(loc).pathname))).toBeTruthy();
  });

  test('of months that are over stay as they are, whatever is published now', async () => {
    using newsroom = new TestNewsroom({ ...FILES, 'content/media/a.png': await picture('#345') });
    await newsroom.build({ now: NOW });
    const before = newsroom.output();
    const changed = async (): Promise<string[]> => {
      await newsroom.build({ now: NOW });
      return [...newsroom.output()].filter(([file, bytes]) => file.includes('sitemap') && before.get(file)?.equals(bytes) !== true).map(([file]) => file);
    };
    newsroom.write('content/articles/e.md', article('e', '2026-11-24 09:00'));
    expect(await changed()).toEqual(['news-sitemap.xml', 'sitemap.xml', 'sitemaps/2026-11.xml']);
    newsroom.write('content/articles/b.md', article('b', '2022-02-01 00:00', { updated: '2022-03-01 10:00' }));
    expect(await changed()).toEqual(['news-sitemap.xml', 'sitemap.xml', 'sitemaps/2022-02.xml', 'sitemaps/2026-11.xml']);
    newsroom.write('content/articles/c.md', article('c', '2022-02-03 10:00', { updated: '2022-02-09 10:00' }, 'متن تازه.'));
    newsroom.remove('content/articles/a.md');
    await newsroom.build({ now: NOW });
    expect(newsroom.output().has('sitemaps/2022-01.xml')).toBe(false);
    expect(await texts(newsroom, '/sitemap.xml', 'lastmod')).toEqual(['2022-03-01T10:00:00+03:30', '2026-11-01T08:00:00+03:30', '2026-11-24T09:00:00+03:30']);
  });
});

describe('the news sitemap', () => {
  const FILES = {
    'content/articles/old.md': article('old', '2026-11-22 12:00'),
    'content/articles/edge.md': article('edge', '2026-11-22 12:01'),
    'content/articles/new.md': article('new', '2026-11-24 11:59', { title: 'تیتر «تازه» & دیگر' }),
    'content/articles/later.md': article('later', '2026-11-24 12:30'),
  };
  const news = (newsroom: TestNewsroom): Promise<string[]> => texts(newsroom, '/news-sitemap.xml', 'loc');

  test('holds two days before the clock of the build, and no article from the future', async () => {
    using newsroom = new TestNewsroom(FILES);
    await newsroom.build({ now: NOW });
    expect(await news(newsroom)).toEqual(['new', 'edge'].map((code) => url(`/news/${code}/`)));
    expect(await texts(newsroom, '/news-sitemap.xml', 'news:publication_date')).toEqual(['2026-11-24T11:59:00+03:30', '2026-11-22T12:01:00+03:30']);
    expect(await texts(newsroom, '/news-sitemap.xml', 'news:title')).toEqual(['تیتر «تازه» & دیگر', 'خبر edge']);
    expect(await texts(newsroom, '/news-sitemap.xml', 'news:name')).toEqual(['روزنامه آزمون', 'روزنامه آزمون']);
    expect(await texts(newsroom, '/news-sitemap.xml', 'news:language')).toEqual(['fa', 'fa']);
    expect(await xmlFaults(new Map([['news-sitemap.xml', Buffer.from(newsroom.page('/news-sitemap.xml'))]]), 'sitemaps')).toEqual([]);
  });

  test.each([[1 / 60, ['new']], [1, ['later', 'new']], [47, ['later', 'new']], [48, ['later']], [49, []], [-24, ['edge', 'old']]])('follows the clock: %d hours on', async (hours, expected) => {
    using newsroom = new TestNewsroom(FILES);
    await newsroom.build({ now: NOW });
    const now = NOW + hours * HOUR;
    const { articles } = await newsroom.build({ now });
    expect(articles.read).toBe(0);
    expect(await news(newsroom)).toEqual(expected.map((code) => url(`/news/${code}/`)));
    expect((await newsroom.build({ now })).written.files).toBe(0);
  });

  test('and news indexes leave out what its agency or its author keeps out', async () => {
    using newsroom = new TestNewsroom({
      'content/agencies.yml': 'isna: { title: ایسنا, newsIndex: false }\nanadolu: { title: آناتولی }\n',
      'content/articles/own.md': article('own', '2026-11-24 10:00'),
      'content/articles/relayed.md': article('relayed', '2026-11-24 10:01', { agency: 'anadolu', via: 'isna' }),
      'content/articles/taken.md': article('taken', '2026-11-24 10:02', { agency: 'isna' }),
      'content/articles/reworked.md': article('reworked', '2026-11-24 10:03', { agency: 'isna', newsIndex: 'true' }),
      'content/articles/advert.md': article('advert', '2026-11-24 10:04', { newsIndex: 'false' }),
    });
    expect((await newsroom.build({ now: NOW })).issues).toEqual([]);
    const isOut = (code: string): boolean => newsroom.page(`/news/${code}/`).includes('<meta name="Googlebot-News" content="noindex">');
    expect(['own', 'relayed', 'taken', 'reworked', 'advert'].map(isOut)).toEqual([false, true, true, false, true]);
    expect(await news(newsroom)).toEqual(['reworked', 'own'].map((code) => url(`/news/${code}/`)));
    newsroom.write('content/agencies.yml', SETTINGS['content/agencies.yml']);
    await newsroom.build({ now: NOW });
    expect(['own', 'relayed', 'taken', 'reworked', 'advert'].map(isOut)).toEqual([false, false, false, false, true]);
    expect(await news(newsroom)).toEqual(['reworked', 'taken', 'relayed', 'own'].map((code) => url(`/news/${code}/`)));
  });

  test('has a thousand articles at most, the newest', async () => {
    const many = Array.from({ length: 1001 }, (_, at) => [`content/articles/${at}.md`, article(`n${at}`, new Date(NOW - 40 * HOUR + at * 60_000).toISOString())] as const);
    using newsroom = new TestNewsroom(Object.fromEntries(many));
    await newsroom.build({ now: NOW });
    const found = await news(newsroom);
    expect([found.length, found[0], found.at(-1)]).toEqual([1000, url('/news/n1000/'), url('/news/n1/')]);
  }, 60_000);
});

describe('robots.txt', () => {
  const OURS = 'User-agent: *\nDisallow:\n\nSitemap: https://test.example/sitemap.xml\nSitemap: https://test.example/news-sitemap.xml\n';

  test('names the sitemaps', async () => {
    using newsroom = new TestNewsroom();
    await newsroom.build();
    expect(newsroom.page('/robots.txt')).toBe(OURS);
  });

  test('gives way to that of the newsroom, and comes back after it', async () => {
    using newsroom = new TestNewsroom({ 'public/robots.txt': 'User-agent: *\nDisallow: /\n' });
    expect((await newsroom.build()).issues).toEqual([]);
    expect(newsroom.page('/robots.txt')).toBe('User-agent: *\nDisallow: /\n');
    newsroom.remove('public/robots.txt');
    await newsroom.build();
    expect(newsroom.page('/robots.txt')).toBe(OURS);
    newsroom.write('public/robots.txt', 'x');
    await newsroom.build();
    expect(newsroom.page('/robots.txt')).toBe('x');
    newsroom.write('public/robots.txt', OURS);
    await newsroom.build();
    newsroom.remove('public/robots.txt');
    await newsroom.build();
    expect(newsroom.page('/robots.txt')).toBe(OURS);
  });

  test.each(['feed.xml', 'sitemap.xml', 'sitemaps/pages.xml', 'news-sitemap.xml', 'section/politics/feed.xml'])('is the only one: public/%s is refused', async (file) => {
    using newsroom = new TestNewsroom({ [`public/${file}`]: 'x', 'content/articles/a.md': article('a', '2022-01-01') });
    const { issues } = await newsroom.build();
    expect(issues.map(({ rule }) => rule)).toEqual(['public-hides-page']);
    expect(newsroom.page(`/${file}`)).not.toBe('x');
  });
});

test('the schema of sitemaps tells what is wrong', async () => {
  const sitemap = (inner: string): Buffer => Buffer.from(`<?xml version="1.0"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${inner}</urlset>`);
  const faults = (inner: string): Promise<string[]> => xmlFaults(new Map([['x.xml', sitemap(inner)]]), 'sitemaps');
  expect(await faults('<url><loc>https://test.example/</loc><lastmod>2022-01-01T00:00:00+03:30</lastmod></url>')).toEqual([]);
  for (const wrong of ['<url/>', '<url><loc>/x/</loc></url>', '<url><loc>https://test.example/</loc><lastmod>1400/11/02</lastmod></url>', '<url><loc>a & b</loc></url>']) {
    expect(await faults(wrong)).not.toEqual([]);
  }
});
