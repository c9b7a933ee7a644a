import { describe, expect, test } from 'vitest';
import { articleText, SETTINGS, TestNewsroom } from './support/newsroom.ts';
import { cardTitles, deadLinks, element, pagesOf, partsOf, picture, textOf } from './support/site.ts';

const CODE = '14001102013';
const PATH = `/news/${CODE}/`;
const FILE = 'content/articles/talks.md';
const EMBARGO = Date.parse('2026-11-24T12:00:00+03:30');

/** An article that stands in every kind of list. */
function talks(fields: Record<string, string> = {}, body?: string): string {
  return articleText({
    title: 'گفت‌وگوهای صلح', code: `"${CODE}"`, section: 'international', agency: 'anadolu', via: 'isna', author: 'sara-ahmadi', tags: '[اوکراین]', ...fields,
  }, body);
}

const OTHER = { 'content/articles/other.md': articleText({ title: 'خبر دیگر', code: '"1"', date: '1400/11/01', tags: '[اوکراین]' }) };
/** The addresses at which an article stands besides its own. */
const LISTS = [
  '/', '/404.html', '/latest/', '/latest/page/1/', '/section/international/', '/agency/anadolu/', '/agency/isna/', '/author/sara-ahmadi/', '/tag/اوکراین/',
  '/archive/1400/11/', '/archive/1400/11/02/',
];

function whereIs(newsroom: TestNewsroom, words: string): string[] {
  return [...pagesOf(newsroom)].filter(([, html]) => html.includes(words)).map(([path]) => path);
}

/** The counts of an index: `بین‌الملل: ۱ خبر`. */
function counts(newsroom: TestNewsroom, path: string): string[] {
  return [...element(newsroom.page(path), '.index-links').matchAll(/<li>(.*?)<\/li>/g)].map(([, entry = '']) => textOf(entry));
}

describe('an embargo', () => {
  const MOMENTS: [name: string, now: number, isPublic: boolean][] = [
    ['a day before its moment', EMBARGO - 24 * 3_600_000, false],
    ['a millisecond before it', EMBARGO - 1, false],
    ['at its moment', EMBARGO, true],
    ['a millisecond after it', EMBARGO + 1, true],
  ];
  const SPELLINGS = ['1405/09/03 12:00', '۱۴۰۵/۰۹/۰۳ ۱۲:۰۰', '2026-11-24 12:00', '2026-11-24T08:30:00Z', '2026-11-24T09:30:00+01:00'];

  test.each(MOMENTS)('%s decides whether the article is public', async (_, now, isPublic) => {
    using newsroom = new TestNewsroom({ ...OTHER, ...Object.fromEntries(SPELLINGS.map((embargo, index) => [`content/articles/e${index}.md`, articleText({ title: `پنهان ${index}`, embargo: `"${embargo}"` })])) });
    const report = await newsroom.build({ now });
    expect(report.issues).toEqual([]);
    expect(report.articles).toMatchObject({ public: isPublic ? 6 : 1, hidden: isPublic ? 0 : 5 });
    expect(whereIs(newsroom, 'پنهان').length > 0).toBe(isPublic);
  });

  test('that passes brings the article into the site though no file has changed, and turning the clock back takes it out', async () => {
    using newsroom = new TestNewsroom({ ...OTHER, [FILE]: talks({ embargo: '1405/09/03 12:00' }) });
    await newsroom.build({ now: EMBARGO - 1 });
    const before = newsroom.output();
    const report = await newsroom.build({ now: EMBARGO });
    expect(report.articles.read).toBe(0);
    expect(whereIs(newsroom, 'گفت‌وگوهای صلح')).toEqual(expect.arrayContaining([PATH, ...LISTS]));
    await newsroom.build({ now: EMBARGO - 1 });
    expect(newsroom.output()).toEqual(before);
  });
});

describe('a draft', () => {
  test('is nowhere, and with --drafts is everywhere, under a banner that says so', async () => {
    using newsroom = new TestNewsroom({ ...OTHER, [FILE]: talks({ status: 'draft' }) });
    await newsroom.build();
    expect(whereIs(newsroom, 'گفت‌وگوهای صلح')).toEqual([]);
    await newsroom.build({ drafts: true });
    expect(whereIs(newsroom, 'گفت‌وگوهای صلح')).toEqual(expect.arrayContaining([PATH, ...LISTS]));
    expect(textOf(element(newsroom.page(PATH), '.preview-banner'))).toBe('پیش‌نمایش: این خبر پیش‌نویس است و منتشر نشده است.');
    expect(newsroom.page(PATH)).toContain('<meta name="robots" content="noindex">');
    expect(newsroom.page('/news/1/')).not.toMatch(/پیش‌نمایش|noindex/);
  });

  test.each(['published', ''])('is what an article is not with `status: %s`', async (status) => {
    using newsroom = new TestNewsroom({ [FILE]: talks({ status }) });
    expect((await newsroom.build()).articles).toMatchObject({ public: 1, hidden: 0 });
  });
});

describe('a withdrawn article', () => {
  const WITHDRAWN = { withdrawn: '{ date: 1400/11/05 09:30, reason: به درخواست منبع خبر }' };
  const FIELDS = { kicker: 'روتیتر خبر', subtitle: 'زیرتیتر خبر', lead: 'لید خبر', image: '{ src: media/x.png, alt: نمای شهر, caption: زیرنویس عکس }', aliases: '[/old/, /older.html]' };

  async function open(fields: Record<string, string>): Promise<TestNewsroom> {
    return new TestNewsroom({ ...OTHER, 'content/media/x.png': await picture('#345'), [FILE]: talks({ ...FIELDS, ...fields }, 'متن برداشته‌شده.\n') });
  }

  test('leaves a page that says when and why, and nothing of what it was', async () => {
    using newsroom = await open(WITHDRAWN);
    expect((await newsroom.build()).issues).toEqual([]);
    const { html, text } = partsOf(newsroom.page(PATH));
    expect(text).toContain('این خبر برداشته شده است');
    expect(text).toContain('به درخواست منبع خبر');
    expect(html).toContain('<time datetime="2022-01-25T09:30:00+03:30">سه‌شنبه ۵ بهمن ۱۴۰۰، ۰۹:۳۰</time>');
    expect(html).toContain('<meta name="robots" content="noindex">');
    expect(html).toContain(`<link rel="canonical" href="https://test.example${PATH}">`);
    for (const gone of ['گفت‌وگوهای صلح', 'روتیتر خبر', 'زیرتیتر خبر', 'لید خبر', 'متن برداشته‌شده', 'نمای شهر', 'زیرنویس عکس', 'اوکراین', 'application/ld+json', '<img']) {
      expect(html).not.toContain(gone);
    }
    expect(html.match(/<h1/g)).toHaveLength(1);
  });

  test('is gone from every list, count, related link and picture', async () => {
    using newsroom = await open(WITHDRAWN);
    newsroom.write('content/articles/follow-up.md', articleText({ title: 'پیگیری', code: '"2"', date: '1400/11/04', related: `["${CODE}"]`, tags: '[اوکراین]' }));
    await newsroom.build();
    const linking = [...pagesOf(newsroom)].filter(([, html]) => html.includes(CODE)).map(([path]) => path);
    expect(linking.sort()).toEqual([PATH, PATH.replace('news', 'lite'), '/old/', '/older.html'].sort());
    expect(counts(newsroom, '/section/')).toEqual(['سیاست ۲ خبر', 'بین‌الملل ۰ خبر', 'ورزش ۰ خبر']);
    expect(counts(newsroom, '/agency/')).toEqual(['خبرگزاری ایسنا ۰ خبر', 'خبرگزاری آناتولی ۰ خبر']);
    expect(counts(newsroom, '/author/')).toEqual(['سارا احمدی ۰ خبر']);
    expect(counts(newsroom, '/tag/')).toEqual(['اوکراین ۲ خبر']);
    expect(newsroom.output().keys().filter((file) => /\.(?:webp|jpg)$/.test(file)).toArray()).toEqual([]);
    expect([...pagesOf(newsroom).keys()].filter((path) => path.startsWith('/archive/1400/11/02'))).toEqual([]);
  });

  test('is found by its old addresses, which do not say what it was', async () => {
    using newsroom = await open(WITHDRAWN);
    await newsroom.build();
    for (const path of ['/old/', '/older.html']) {
      const { html, links } = partsOf(newsroom.page(path));
      expect(html).toContain(`<meta http-equiv="refresh" content="0; url=${PATH}">`);
      expect(links).toContain(PATH);
      expect(html).not.toContain('گفت‌وگوهای صلح');
    }
  });

  test('that was public changes into its tombstone, and back, without a trace', async () => {
    using newsroom = await open({});
    using never = await open(WITHDRAWN);
    await newsroom.build();
    const before = newsroom.output();
    newsroom.write(FILE, talks({ ...FIELDS, ...WITHDRAWN }, 'متن برداشته‌شده.\n'));
    const report = await newsroom.build();
    expect(report.articles).toMatchObject({ public: 1, withdrawn: 1 });
    await never.build();
    expect(newsroom.output()).toEqual(never.output());
    newsroom.write(FILE, talks(FIELDS, 'متن برداشته‌شده.\n'));
    await newsroom.build();
    expect(newsroom.output()).toEqual(before);
  });

  test('may say its reason in any words', async () => {
    using newsroom = await open({ withdrawn: '{ date: 1400/11/05, reason: "<script>alert(1)</script> & «نقل»" }' });
    await newsroom.build();
    const html = newsroom.page(PATH);
    expect(html.replaceAll(/<\/?bdi>/g, '')).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; «نقل»');
    expect(html).toContain('<time datetime="2022-01-25T00:00:00+03:30">سه‌شنبه ۵ بهمن ۱۴۰۰</time>');
  });
});

describe('corrections', () => {
  test('stand on the page with their dates, in the order of the file', async () => {
    using newsroom = new TestNewsroom({ [FILE]: talks({ corrections: '[{ date: 1400/11/03 10:00, note: نام وزیر درست شد. }, { date: ۱۴۰۰/۱۱/۰۴, note: "عدد <۵> درست شد." }]', updated: '1400/11/04 18:00' }) });
    expect((await newsroom.build()).issues).toEqual([]);
    const corrections = element(newsroom.page(PATH), '#corrections');
    expect([...corrections.matchAll(/<p>(.*?)<\/p>/g)].map(([, line = '']) => textOf(line))).toEqual([
      'یکشنبه ۳ بهمن ۱۴۰۰، ۱۰:۰۰ نام وزیر درست شد.', 'دوشنبه ۴ بهمن ۱۴۰۰ عدد <۵> درست شد.',
    ]);
    expect(newsroom.page(PATH)).toContain('<time datetime="2022-01-24T18:00:00+03:30">دوشنبه ۴ بهمن ۱۴۰۰، ۱۸:۰۰</time>');
  });

  test('are not announced on a page that has none', async () => {
    using newsroom = new TestNewsroom({ [FILE]: talks() });
    await newsroom.build();
    expect(newsroom.page(PATH)).not.toContain('اصلاحیه');
  });
});

describe('an alias', () => {
  const ALIASES: [alias: string, path: string][] = [
    ['/old/path', '/old/path/'],
    ['/old/path/', '/old/path/'],
    ['/archive.html', '/archive.html'],
    ['/news/old-code/', '/news/old-code/'],
    ['/news/1400/11/talks/', '/news/1400/11/talks/'],
    ['/news/fa/گفت‌وگو', '/news/fa/گفت‌وگو/'],
    ['/%D8%AE%D8%A8%D8%B1/', '/خبر/'],
    ['/two words/', '/two words/'],
    ['/100%25/', '/100%/'],
    ['/a;b=c&d+e/', '/a;b=c&d+e/'],
    ['/[old]/(x)/', '/[old]/(x)/'],
    ['/news.php/', '/news.php/'],
    ['/404/', '/404/'],
    ['/500/', '/500/'],
    ['/_image/', '/_image/'],
    ['/_actions/x/', '/_actions/x/'],
    ['/_server-islands/x/', '/_server-islands/x/'],
    ['/__proto__/', '/__proto__/'],
    ['/Old/', '/Old/'],
    ['/خبر.html', '/خبر.html'],
  ];

  test.each(ALIASES)('%s is a page at %s that sends its reader on', async (alias, path) => {
    using newsroom = new TestNewsroom({ [FILE]: talks({ aliases: `["${alias}"]` }) });
    const report = await newsroom.build();
    expect(report.issues).toEqual([]);
    const { html, links } = partsOf(newsroom.page(path));
    expect(html).toContain(`<meta http-equiv="refresh" content="0; url=${PATH}">`);
    expect(html).toContain(`<link rel="canonical" href="https://test.example${PATH}">`);
    expect(html).toContain('<meta name="robots" content="noindex">');
    expect(links).toContain(PATH);
    expect(html).toMatch(/<html lang="fa" dir="rtl">/);
    expect(html.match(/<h1/g)).toHaveLength(1);
  });

  test('that no file system can hold is refused', async () => {
    using newsroom = new TestNewsroom({ ...OTHER, [FILE]: talks({ aliases: `["${'/old'.repeat(300)}/"]` }) });
    expect((await newsroom.build()).issues.map(({ rule }) => rule)).toEqual(['alias-malformed']);
    expect(newsroom.page('/latest/')).toContain('خبر دیگر');
  });

  test('that is taken away takes its page along, and leaves no empty folder', async () => {
    using newsroom = new TestNewsroom({ ...OTHER, [FILE]: talks({ aliases: '[/old/deep/path/, /x.html, /news/talks/]' }) });
    await newsroom.build();
    newsroom.write(FILE, talks());
    expect((await newsroom.build()).pages.removed).toBe(3);
    using never = new TestNewsroom({ ...OTHER, [FILE]: talks() });
    await never.build();
    expect(newsroom.output()).toEqual(never.output());
    expect(newsroom.folders()).toEqual(never.folders());
  });

  test('leads to the new address of an article whose code was changed', async () => {
    using newsroom = new TestNewsroom({ [FILE]: talks() });
    await newsroom.build();
    newsroom.write(FILE, talks({ code: '"77"', aliases: `[${PATH}]` }));
    expect((await newsroom.build()).issues).toEqual([]);
    expect(newsroom.page(PATH)).toContain('url=/news/77/');
    expect(newsroom.page('/news/77/')).toContain('گفت‌وگوهای صلح');
  });

  test('of one article may become the alias of another', async () => {
    using newsroom = new TestNewsroom({ ...OTHER, [FILE]: talks({ aliases: '[/old/]' }) });
    await newsroom.build();
    newsroom.write(FILE, talks());
    newsroom.write('content/articles/other.md', articleText({ title: 'خبر دیگر', code: '"1"', aliases: '[/old/]' }));
    expect((await newsroom.build()).issues).toEqual([]);
    expect(newsroom.page('/old/')).toContain('url=/news/1/');
  });

  test('becomes a file where it was a folder, and a folder where it was a file', async () => {
    using newsroom = new TestNewsroom({ [FILE]: talks({ aliases: '[/old.html]' }) });
    for (const aliases of ['[/old.html/x/]', '[/old.html]', '[/old.html/x/y/]']) {
      await newsroom.build();
      newsroom.write(FILE, talks({ aliases }));
      expect((await newsroom.build()).issues).toEqual([]);
      expect(newsroom.output().keys().filter((file) => file.startsWith('old.html')).toArray()).toHaveLength(1);
    }
  });
});

test('every link of the site leads to a page of it', async () => {
  using newsroom = new TestNewsroom({
    ...OTHER, [FILE]: talks({ aliases: '[/old/]', related: '["1"]' }),
    'content/articles/draft.md': articleText({ status: 'draft', code: '"3"', related: '["1"]' }),
    'content/articles/gone.md': articleText({ withdrawn: '{ date: 1400/11/05, reason: دلیل }', code: '"4"' }),
    'content/pages/about.md': '---\ntitle: درباره ما\n---\nمتن [پیوند](/latest/)\n',
  });
  await newsroom.build();
  expect(deadLinks(newsroom)).toEqual([]);
  expect(cardTitles(newsroom.page('/latest/'))).toEqual(['گفت‌وگوهای صلح', 'خبر دیگر']);
});

test('the settings of a newsroom without articles are a site already', async () => {
  using newsroom = new TestNewsroom();
  const report = await newsroom.build();
  expect(report.issues).toEqual([]);
  expect(deadLinks(newsroom)).toEqual([]);
  expect(newsroom.page('/')).toContain('هنوز خبری منتشر نشده است.');
  expect(Object.keys(SETTINGS)).toHaveLength(4);
});
