import { describe, expect, test } from 'vitest';
import { ListPages } from '../src/queries/list-pages.ts';
import { articleText, SETTINGS, TestNewsroom } from './support/newsroom.ts';
import { cardTitles, deadLinks, differences, element, pagesOf, partsOf, picture, textOf } from './support/site.ts';

const PAGE_SIZE = 5;
const SITE = `${SETTINGS['content/site.yml']}pageSize: ${PAGE_SIZE}\n`;

/** The nth article of a series, a minute after the one before; its title is its number in Persian. */
function nth(number: number, fields: Record<string, string> = {}): [file: string, text: string] {
  const minute = String(number % 60).padStart(2, '0');
  const hour = String(8 + Math.floor(number / 60)).padStart(2, '0');
  return [`content/articles/n${number}.md`, articleText({ title: `خبر ${number}`, code: `"c${String(number).padStart(3, '0')}"`, date: `1400/11/02 ${hour}:${minute}`, ...fields })];
}

function numbersOf(html: string): number[] {
  return cardTitles(html).map((title) => Number(title.replace('خبر ', '')));
}

function pagerLink(html: string, rel: 'next' | 'prev'): string | undefined {
  return new RegExp(`<a class="(?:pager|period)-[a-z]+" href="([^"]*)" rel="${rel}"`).exec(html)?.[1];
}

/** The pages of a list from one page on, along its links to older or newer pages. */
function walk(newsroom: TestNewsroom, from: string, rel: 'next' | 'prev'): string[] {
  const seen: string[] = [];
  for (let path: string | undefined = from; path !== undefined; path = pagerLink(newsroom.page(path), rel)) {
    expect(seen, 'a list must not lead back to itself').not.toContain(path);
    seen.push(path);
  }
  return seen;
}

describe('the pages of a list', () => {
  const LISTS = ['/latest/', '/section/politics/', '/tag/اوکراین/', '/agency/isna/', '/agency/anadolu/', '/author/sara-ahmadi/'];
  const fields = { tags: '[اوکراین]', agency: 'anadolu', via: 'isna', author: 'sara-ahmadi' };

  test('are numbered from the oldest, stay as they are once full, and lead through all articles', async () => {
    using newsroom = new TestNewsroom({ 'content/site.yml': SITE });
    const full = new Map<string, string>();
    for (let total = 1; total <= 4 * PAGE_SIZE + 1; total += 1) {
      newsroom.write(...nth(total, fields));
      await newsroom.build();
      const pages = pagesOf(newsroom);
      for (const list of LISTS) {
        const lastFull = Math.floor(total / PAGE_SIZE);
        for (let page = 1; page <= lastFull; page += 1) {
          const path = `${list}page/${page}/`;
          const html = pages.get(path) ?? '';
          expect(numbersOf(html)).toEqual(range(page * PAGE_SIZE, (page - 1) * PAGE_SIZE + 1));
          expect(html === (full.get(path) ?? html), `${path} with ${total} articles`).toBe(true);
          full.set(path, html);
        }
        const growing = total % PAGE_SIZE;
        if (growing > 0) expect(numbersOf(pages.get(`${list}page/${lastFull + 1}/`) ?? '')).toEqual(range(total, total - growing + 1));
        expect(pages.has(`${list}page/${lastFull + 2}/`)).toBe(false);
        // The newest page shows the growing page and the last full one; older ones follow from there.
        expect(numbersOf(pages.get(list) ?? '')).toEqual(range(total, Math.max(0, lastFull - 1) * PAGE_SIZE + 1));
        const backwards = walk(newsroom, list, 'prev').flatMap((path) => numbersOf(pages.get(path) ?? ''));
        expect(backwards).toEqual(range(total, 1));
        const forwards = walk(newsroom, `${list}page/1/`, 'next').flatMap((path) => numbersOf(pages.get(path) ?? ''));
        expect(new Set(forwards)).toEqual(new Set(range(total, 1)));
        expect(walk(newsroom, `${list}page/1/`, 'next').at(-1)).toBe(list);
      }
      expect(deadLinks(newsroom)).toEqual([]);
    }
  });

  test('say their number, and are their own canonical page but for a copy of the newest', async () => {
    using newsroom = new TestNewsroom({ 'content/site.yml': SITE, ...Object.fromEntries(range(2 * PAGE_SIZE, 1).map((number) => nth(number))) });
    await newsroom.build();
    const canonical = (path: string) => /rel="canonical" href="https:\/\/test\.example([^"]*)"/.exec(newsroom.page(path))?.[1];
    expect(canonical('/latest/')).toBe('/latest/');
    expect(canonical('/latest/page/1/')).toBe('/latest/page/1/');
    expect(canonical('/latest/page/2/')).toBe('/latest/page/2/');
    expect(canonical('/latest/page/3/')).toBe('/latest/');
    expect(textOf(newsroom.page('/section/politics/page/2/'))).toContain('صفحه ۲');
    expect(newsroom.page('/section/politics/page/2/')).toContain('<title>سیاست، صفحه ۲ | روزنامه آزمون</title>');
  });

  test('change from the place on where an older article is added', async () => {
    using newsroom = new TestNewsroom({ 'content/site.yml': SITE, ...Object.fromEntries(range(12, 2).map((number) => nth(number))) });
    await newsroom.build();
    newsroom.write(...nth(1));
    await newsroom.build();
    expect(numbersOf(newsroom.page('/latest/page/1/'))).toEqual(range(5, 1));
    expect(numbersOf(newsroom.page('/latest/page/3/'))).toEqual([12, 11]);
  });

  test.each([[0, 1], [1, 1], [4, 1], [5, 2], [9, 2], [10, 3], [11, 3], [20, 5]])('with %i articles there are %i', (total, last) => {
    const pages = new ListPages(total, PAGE_SIZE);
    expect(pages.last).toBe(last);
    expect(pages.slice(last)).toBeDefined();
    expect([0, -1, 1.5, last + 1, Number.NaN].map((page) => pages.slice(page))).toEqual([undefined, undefined, undefined, undefined, undefined]);
  });

  test('articles of one moment keep one order', async () => {
    const files = range(8, 1).map((number) => nth(number, { date: '1400/11/02 10:00' }));
    using newsroom = new TestNewsroom({ 'content/site.yml': SITE, ...Object.fromEntries(files) });
    using other = new TestNewsroom({ 'content/site.yml': SITE, ...Object.fromEntries(files.toReversed()) });
    await newsroom.build();
    await other.build();
    expect(numbersOf(newsroom.page('/latest/'))).toEqual(range(8, 1));
    expect(differences(newsroom.output(), other.output())).toEqual([]);
  });
});

describe('the archive', () => {
  const MOMENTS: [name: string, date: string, day: string][] = [
    ['the last minute of a day', '1400/11/02 23:59', '1400/11/02'],
    ['the first minute of the next day', '1400/11/03 00:01', '1400/11/03'],
    ['midnight', '1400/11/03 00:00', '1400/11/03'],
    ['a day without a time', '1400/11/03', '1400/11/03'],
    ['the evening in UTC, which is the next day in Tehran', '2022-01-22T20:31:00Z', '1400/11/03'],
    ['the last second of a Tehran day in UTC', '2022-01-22T20:29:59Z', '1400/11/02'],
    ['a morning in Tokyo', '2022-01-23T05:00:00+09:00', '1400/11/02'],
    ['an evening in New York', '2022-01-22T16:00:00-05:00', '1400/11/03'],
    ['the last day of a leap year', '1399/12/30 23:59', '1399/12/30'],
    ['the first day of a year', '1400/01/01 00:00', '1400/01/01'],
    ['a night of summer time', '2021-06-21T19:29:00Z', '1400/03/31'],
    ['the hour after it', '2021-06-21T19:31:00Z', '1400/04/01'],
  ];

  test('has each article on the day that it was in Tehran', async () => {
    const articles = MOMENTS.map(([, date], index): [string, string] => [`content/articles/m${index}.md`, articleText({ title: `خبر ${index}`, code: `"m${index}"`, date: `"${date}"` })]);
    using newsroom = new TestNewsroom(Object.fromEntries(articles));
    expect((await newsroom.build()).issues).toEqual([]);
    for (const [index, [name, , day]] of MOMENTS.entries()) {
      const days = [...pagesOf(newsroom)].filter(([path, html]) => /^\/archive(?:\/\d+){3}\/$/.test(path) && html.includes(`/news/m${index}/`)).map(([path]) => path);
      expect(days, name).toEqual([`/archive/${day}/`]);
      expect(newsroom.page(`/archive/${day.slice(0, 7)}/`), name).toContain(`/news/m${index}/`);
    }
    expect(deadLinks(newsroom)).toEqual([]);
  });

  test('counts years, months and days, names them, and leads from each to its neighbours', async () => {
    const days = ['1398/12/29', '1399/12/30', '1400/01/01', '1400/11/02', '1400/11/02', '1400/11/30', '1400/12/01'];
    using newsroom = new TestNewsroom(Object.fromEntries(days.map((date, index) => nth(index, { date }))));
    await newsroom.build();
    const entries = (path: string) => [...newsroom.page(path).matchAll(/<a class="period heat-1" href="(\/archive\/[\d/]+\/)"><b>([^<]*)<\/b> <small>([^<]*)</g)].map(([, ...parts]) => parts.join(' '));
    expect(entries('/archive/')).toEqual(['/archive/1398/ ۱۳۹۸ ۱ خبر', '/archive/1399/ ۱۳۹۹ ۱ خبر']);
    expect(newsroom.page('/archive/')).toContain('<a class="period heat-4" href="/archive/1400/"><b>۱۴۰۰</b> <small>۵ خبر</small>');
    expect(entries('/archive/1400/')).toEqual(['/archive/1400/01/ فروردین ۱ خبر', '/archive/1400/12/ اسفند ۱ خبر']);
    expect(newsroom.page('/archive/1400/')).toContain('<a class="period heat-3" href="/archive/1400/11/"><b>بهمن</b> <small>۳ خبر</small>');
    expect(newsroom.page('/archive/1400/')).toContain('<span class="period">اردیبهشت</span>');
    expect(textOf(element(newsroom.page('/archive/1400/11/'), '.calendar'))).toMatch(/۲ ۲ خبر.*۳۰ ۱ خبر/);
    const around = (path: string) => [pagerLink(newsroom.page(path), 'prev'), pagerLink(newsroom.page(path), 'next')];
    expect(around('/archive/1400/')).toEqual(['/archive/1399/', undefined]);
    expect(around('/archive/1400/01/')).toEqual(['/archive/1399/12/', '/archive/1400/11/']);
    expect(around('/archive/1400/11/30/')).toEqual(['/archive/1400/11/02/', '/archive/1400/12/01/']);
    expect(around('/archive/1398/12/29/')).toEqual([undefined, '/archive/1399/12/30/']);
    expect(newsroom.page('/archive/1399/12/30/')).toContain('<h1>بایگانی ۳۰ اسفند ۱۳۹۹</h1>');
    expect(cardTitles(newsroom.page('/archive/1400/11/02/'))).toEqual(['خبر 4', 'خبر 3']);
    expect(pagesOf(newsroom).has('/archive/1400/02/')).toBe(false);
  });

  test('names the ten newest stories of a month, and all of a day', async () => {
    const dates = Array.from({ length: 14 }, (_, index) => `1400/11/${index < 12 ? '20' : '21'} ${String(index + 5).padStart(2, '0')}:00`);
    using newsroom = new TestNewsroom(Object.fromEntries(dates.map((date, index) => nth(index, { date }))));
    await newsroom.build();
    const headlines = [...newsroom.page('/archive/1400/11/').matchAll(/<li><a href="\/news\/[^"]*">([^<]*)<\/a> <a class="card-section"/g)].map(([, title]) => title);
    expect(headlines).toEqual([13, 12, 11, 10, 9, 8, 7, 6, 5, 4].map((number) => `خبر ${number}`));
    expect(cardTitles(newsroom.page('/archive/1400/11/20/'))).toHaveLength(12);
    expect(newsroom.page('/archive/1400/11/')).toContain('<a class="period heat-4" href="/archive/1400/11/20/"><b>۲۰</b> <small>۱۲ خبر</small></a>');
  });

  test('has Afghanistan\'s months when the settings say so', async () => {
    using newsroom = new TestNewsroom({ 'content/site.yml': `${SETTINGS['content/site.yml']}months: afghanistan\n`, ...Object.fromEntries([nth(1)]) });
    await newsroom.build();
    expect(newsroom.page('/archive/1400/11/')).toContain('<h1>بایگانی دلو ۱۴۰۰</h1>');
    expect(newsroom.page('/')).toContain('<html lang="fa" dir="rtl">');
  });

  test('speaks Dari when the settings say so: its months, and its language for machines', async () => {
    using newsroom = new TestNewsroom({ 'content/site.yml': `${SETTINGS['content/site.yml']}lang: fa-AF\n`, ...Object.fromEntries([nth(1, { date: '۲ دلو ۱۴۰۰، ساعت ۱:۴۵ بعدازظهر' })]) });
    expect((await newsroom.build()).issues).toEqual([]);
    expect(newsroom.page('/archive/1400/11/')).toContain('<h1>بایگانی دلو ۱۴۰۰</h1>');
    const article = newsroom.page('/news/c001/');
    expect(article).toContain('<html lang="fa-AF" dir="rtl">');
    expect(article).toContain('<meta property="og:locale" content="fa_AF">');
    expect(article).toContain('"inLanguage":"fa-AF"');
    expect(article).toContain('<time datetime="2022-01-22T13:45:00+03:30">شنبه ۲ دلو ۱۴۰۰، ۱۳:۴۵</time>');
  });
});

describe('a tag', () => {
  test('has one page for all its spellings, called as it was first spelled', async () => {
    const SPELLINGS = ['گفت\u200cوگو', 'گفت وگو', 'گفت\u200cوگوي', 'گفت\u200cوگوی', '"گفت-وگو"', 'NATO ۱۲', 'nato 12', 'Nato  ١٢'];
    using newsroom = new TestNewsroom(Object.fromEntries(SPELLINGS.map((tag, index) => nth(index, { tags: `[${tag}]` }))));
    expect((await newsroom.build()).issues).toEqual([]);
    const tags = [...pagesOf(newsroom).keys()].filter((path) => /^\/tag\/[^/]+\/$/.test(path));
    expect(tags.sort()).toEqual(['/tag/nato-12/', '/tag/گفت-وگو/', '/tag/گفت-وگوی/']);
    expect(numbersOf(newsroom.page('/tag/گفت-وگو/'))).toEqual([4, 1, 0]);
    expect(newsroom.page('/tag/گفت-وگو/')).toContain('<h1>گفت\u200cوگو</h1>');
    expect(partsOf(element(newsroom.page('/news/c004/'), '.tags')).text).toBe('گفت\u200cوگو');
    expect(textOf(element(newsroom.page('/tag/'), '.index-links'))).toBe('گفت\u200cوگو ۳ خبرگفت\u200cوگوی ۲ خبرNATO ۱۲ ۳ خبر');
  });

  test('twice on one article counts once, and its page goes with its last article', async () => {
    using newsroom = new TestNewsroom(Object.fromEntries([nth(1, { tags: '[خبر, خَبر, ورزش]' }), nth(2, { tags: '[ورزش]' })]));
    await newsroom.build();
    expect(numbersOf(newsroom.page('/tag/خبر/'))).toEqual([1]);
    newsroom.write(...nth(1, { tags: '[ورزش]' }));
    await newsroom.build();
    expect(newsroom.folders().filter((folder) => folder.startsWith('tag/'))).toEqual(['tag/ورزش', 'tag/ورزش/page', 'tag/ورزش/page/1']);
  });
});

describe('the front page', () => {
  const parts = (newsroom: TestNewsroom) => {
    const html = newsroom.page('/');
    const blocks = [...html.matchAll(/<section class="section-block"[^>]*aria-label="([^"]*)">(.*?)<\/section>/gs)];
    return {
      lead: cardTitles(/<div class="home-lead">.*?<\/article>/s.exec(html)?.[0] ?? ''),
      top: cardTitles(element(html, '.home-top')),
      blocks: Object.fromEntries(blocks.map(([, label, block = '']) => [label, numbersOf(block)])),
      latest: [...element(html, '.latest-list').matchAll(/<a href="[^"]*">(.*?)<\/a>/g)].map(([, title = '']) => textOf(title)),
    };
  };
  const titles = (...numbers: number[]) => numbers.map((number) => `خبر ${number}`);
  const sections = ['politics', 'international', 'sport'];
  const articles = (withPicture: number, total = 16) => Object.fromEntries(range(total, 1).map((number) =>
    nth(number, { section: sections[number % 3] ?? '', ...(number === withPicture ? { image: '{ src: media/x.png, alt: "" }' } : {}) })));

  test('opens with the newest story that has a picture, and shows each story once besides the latest', async () => {
    using newsroom = new TestNewsroom({ 'content/media/x.png': await picture('#345'), ...articles(10) });
    await newsroom.build();
    expect(parts(newsroom)).toEqual({
      lead: titles(10), top: titles(16, 15, 14, 13),
      blocks: { سیاست: [12, 9, 6, 3], بین‌الملل: [7, 4, 1], ورزش: [11, 8, 5, 2] },
      latest: titles(...range(16, 7)),
    });
  });

  test('opens with the newest story when none has a picture', async () => {
    using newsroom = new TestNewsroom(articles(0));
    await newsroom.build();
    expect(parts(newsroom)).toMatchObject({ lead: titles(16), top: titles(15, 14, 13, 12) });
  });

  test('shows what its editors chose, and fills what they left open', async () => {
    const site = `${SETTINGS['content/site.yml']}home: { lead: c002, top: [c001, c002, none, c005] }\n`;
    using newsroom = new TestNewsroom({ 'content/site.yml': site, 'content/media/x.png': await picture('#345'), ...articles(10) });
    await newsroom.build();
    expect(parts(newsroom)).toMatchObject({ lead: titles(2), top: titles(1, 5, 16, 15) });
    newsroom.write('content/site.yml', `${SETTINGS['content/site.yml']}home: { top: [c001, c002, c003, c004, c005, c006] }\n`);
    await newsroom.build();
    expect(parts(newsroom)).toMatchObject({ lead: titles(10), top: titles(1, 2, 3, 4, 5, 6) });
  });

  test('does not need to be filled', async () => {
    using newsroom = new TestNewsroom(articles(0, 1));
    await newsroom.build();
    expect(parts(newsroom)).toEqual({ lead: titles(1), top: [], blocks: {}, latest: titles(1) });
  });
});

test('indexes name all sections, agencies and authors in the order of their files, and tags in that of the alphabet', async () => {
  using newsroom = new TestNewsroom({
    'content/agencies.yml': 'mehr: { title: خبرگزاری مهر }\nshargh: { title: روزنامه شرق }\nisna: { title: ایسنا }\nanadolu: { title: آناتولی }\n',
    ...Object.fromEntries([nth(1, { agency: 'mehr', via: 'isna', tags: '[یمن, پکن, آب]' }), nth(2, { agency: 'isna', via: 'isna', author: 'sara-ahmadi', tags: '[گاز, آب]', section: 'sport' })]),
  });
  await newsroom.build();
  const index = (path: string) => [...element(newsroom.page(path), '.index-links').matchAll(/<li>(.*?)<\/li>/g)].map(([, entry = '']) => textOf(entry));
  expect(index('/section/')).toEqual(['سیاست ۱ خبر', 'بین‌الملل ۰ خبر', 'ورزش ۱ خبر']);
  expect(index('/agency/')).toEqual(['خبرگزاری مهر ۱ خبر', 'روزنامه شرق ۰ خبر', 'خبرگزاری ایسنا ۲ خبر', 'خبرگزاری آناتولی ۰ خبر']);
  expect(index('/author/')).toEqual(['سارا احمدی ۱ خبر']);
  expect(index('/tag/')).toEqual(['آب ۲ خبر', 'پکن ۱ خبر', 'گاز ۱ خبر', 'یمن ۱ خبر']);
  // A relayed article stands in the lists of both agencies, and once only in that of one which is both.
  expect(numbersOf(newsroom.page('/agency/isna/'))).toEqual([2, 1]);
  expect(numbersOf(newsroom.page('/agency/mehr/'))).toEqual([1]);
});

describe('related links', () => {
  const related = (newsroom: TestNewsroom, code: string) =>
    [...element(newsroom.page(`/news/${code}/`), '#related').matchAll(/<a href="\/news\/([^/]*)\/">/g)].map(([, found]) => found);

  test('are the article\'s own picks in its order, then the best matches among what was there before it', async () => {
    using newsroom = new TestNewsroom(Object.fromEntries([
      nth(1, { tags: '[الف, ب]' }), nth(2, { tags: '[الف]' }), nth(3, { tags: '[ج]', section: 'sport' }), nth(4, { tags: '[ب]', section: 'sport' }),
      nth(5, { section: 'sport' }), nth(6), nth(7, { tags: '[الف, ب]', related: '[c005, c003]' }), nth(8, { tags: '[الف, ب]' }),
    ]));
    await newsroom.build();
    // Two picks; one that shares both tags; of those that share one, the newer first.
    expect(related(newsroom, 'c007')).toEqual(['c005', 'c003', 'c001', 'c004', 'c002']);
    // Without enough shared tags, the newest of the section.
    expect(related(newsroom, 'c008')).toEqual(['c007', 'c001', 'c004', 'c002', 'c006']);
    expect(related(newsroom, 'c001')).toEqual([]);
  });

  test('end with the first three follow-ups that picked the article', async () => {
    using newsroom = new TestNewsroom(Object.fromEntries([nth(1), ...range(9, 3).map((number) => nth(number, { section: 'sport', related: '[c001]' })), nth(2, { section: 'sport' })]));
    await newsroom.build();
    expect(related(newsroom, 'c001')).toEqual(['c003', 'c004', 'c005']);
  });

  test('never name the article itself, one twice, or one that is not public', async () => {
    using newsroom = new TestNewsroom(Object.fromEntries([
      nth(1, { related: '[c001, c002, c002, c003, c004, c009]', section: 'sport' }), nth(2, { related: '[c001]', section: 'sport' }),
      nth(3, { status: 'draft' }), nth(4, { withdrawn: '{ date: 1400/11/03, reason: دلیل }' }),
    ]));
    const report = await newsroom.build();
    expect(report.issues.map(({ rule, severity }) => `${rule} ${severity}`)).toEqual(['unknown-related warning']);
    expect(related(newsroom, 'c001')).toEqual(['c002']);
    expect(related(newsroom, 'c002')).toEqual(['c001']);
  });

  test('of old articles stay as they are when an unrelated article is pushed', async () => {
    using newsroom = new TestNewsroom(Object.fromEntries(range(12, 1).map((number) => nth(number, { tags: '[الف]', related: number === 12 ? '[c003]' : '' }))));
    await newsroom.build();
    const before = newsroom.output();
    newsroom.write(...nth(13, { tags: '[الف]', related: '[c007]' }));
    await newsroom.build();
    const changed = differences(before, newsroom.output()).filter((line) => line.includes('news/'));
    // Only what the new article picked links to it, and the one before it in the section.
    expect(changed).toEqual(['≠ news/c007/index.html', '≠ news/c012/index.html', '+ news/c013/index.html'].sort((a, b) => (a.slice(2) < b.slice(2) ? -1 : 1)));
  });
});

/** Whole numbers downwards, both ends included. */
function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, from - to + 1) }, (_, index) => from - index);
}
