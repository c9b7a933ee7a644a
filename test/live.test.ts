import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { articleText, TestNewsroom } from './support/newsroom.ts';
import { differences, element, partsOf, textOf } from './support/site.ts';

const NOW = Date.parse('2026-11-24T12:00:00+03:30');
const HOUR = 3_600_000;
const LIVE = 'content/articles/live.md';

const update = (time: string, attributes = '', text = 'متن به\u200cروزرسانی.'): string => `:::update{time="${time}" ${attributes}}\n${text}\n:::\n\n`;
const liveText = (updates: string, fields: Record<string, string> = {}): string =>
  articleText({ title: 'خبر زنده', code: '"14050903001"', date: '1405/09/03 08:00', live: 'true', ...fields }, `پیش\u200cدرآمد خبر.\n\n${updates}`);
const two = update('1405/09/03 09:00', 'title="آغاز" key', 'نشست **آغاز** شد.') + update('1405/09/03 10:30', 'title="پایان" by="سارا احمدی"');

async function built(files: Record<string, string>, now = NOW): Promise<TestNewsroom> {
  const newsroom = new TestNewsroom(files);
  const { issues } = await newsroom.build({ now });
  expect(issues).toEqual([]);
  return newsroom;
}

const jsonLd = (html: string): Record<string, unknown>[] =>
  [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(([, text = '']) => JSON.parse(text) as Record<string, unknown>);

describe('a live story', () => {
  test('shows its updates newest first, whatever their order in the file', async () => {
    using newsroom = await built({ [LIVE]: liveText(two) });
    const html = newsroom.page('/news/14050903001/');
    expect([...html.matchAll(/<article class="update[^>]*id="([^"]*)"/g)].map(([, id]) => id)).toEqual(['u-14050903-1030', 'u-14050903-0900']);
    expect(textOf(element(html, '.live-state'))).toContain('پوشش زنده آخرین به\u200cروزرسانی: سه\u200cشنبه ۳ آذر ۱۴۰۵، ۱۰:۳۰');
    expect(element(html, '.update-key')).toContain('<time datetime="2026-11-24T09:00:00+03:30">۰۹:۰۰</time>');
    expect(partsOf(element(html, '.key-moments')).links).toEqual(['#u-14050903-0900']);
    expect(textOf(element(html, '.update-by'))).toBe('سارا احمدی');
    expect(textOf(element(html, '.article-details'))).toContain('به\u200cروزرسانی: سه\u200cشنبه ۳ آذر ۱۴۰۵، ۱۰:۳۰');
  });

  test('is a LiveBlogPosting, for its feed an item with its updates, and changed when its newest update was made', async () => {
    using newsroom = await built({ [LIVE]: liveText(two) });
    const [posting] = jsonLd(newsroom.page('/news/14050903001/'));
    expect(posting).toMatchObject({
      '@type': 'LiveBlogPosting', headline: 'خبر زنده', dateModified: '2026-11-24T10:30:00+03:30', coverageStartTime: '2026-11-24T08:00:00+03:30',
      liveBlogUpdate: [
        { '@type': 'BlogPosting', headline: 'پایان', datePublished: '2026-11-24T10:30:00+03:30', articleBody: 'متن به\u200cروزرسانی.', url: 'https://test.example/news/14050903001/#u-14050903-1030', author: { '@type': 'Person', name: 'سارا احمدی' } },
        { headline: 'آغاز', articleBody: 'نشست آغاز شد.' },
      ],
    });
    expect(posting).not.toHaveProperty('coverageEndTime');
    const feed = newsroom.page('/feed.json');
    expect(feed).toContain('2026-11-24T10:30:00+03:30');
    expect(JSON.parse(feed).items[0].content_html).toMatch(/پیش\u200cدرآمد خبر.*<h3>۱۰:۳۰ \| پایان<\/h3>.*<h3>۰۹:۰۰ \| آغاز<\/h3><p>نشست <strong>آغاز<\/strong> شد\.<\/p>/s);
    expect(newsroom.page('/sitemaps/2026-11.xml')).toContain('<lastmod>2026-11-24T10:30:00+03:30</lastmod>');
  });

  test('is marked in lists while it is covered, and says when that is over', async () => {
    using newsroom = await built({ [LIVE]: liveText(two) });
    expect(newsroom.page('/')).toContain('class="live-badge"');
    expect(newsroom.page('/section/politics/')).toContain('class="live-badge"');
    newsroom.write(LIVE, liveText(two, { live: '{ closed: 1405/09/03 11:00 }' }));
    await newsroom.build({ now: NOW });
    expect(newsroom.page('/')).not.toContain('class="live-badge"');
    expect(newsroom.page('/section/politics/')).not.toContain('class="live-badge"');
    const html = newsroom.page('/news/14050903001/');
    expect(textOf(element(html, '.live-state'))).toContain('پوشش زنده پایان یافت');
    expect(jsonLd(html)[0]).toMatchObject({ coverageEndTime: '2026-11-24T11:00:00+03:30' });
    expect(JSON.parse(newsroom.page('/news/14050903001/live.json'))).toMatchObject({ open: false });
  });

  test('has a file for its script, with the updates as its page shows them', async () => {
    using newsroom = await built({ [LIVE]: liveText(two, { live: '{ until: 1405/09/03 20:00 }' }) });
    const file = JSON.parse(newsroom.page('/news/14050903001/live.json'));
    expect(file).toMatchObject({ open: true, until: Date.parse('2026-11-24T20:00:00+03:30'), updated: { iso: '2026-11-24T10:30:00+03:30', text: 'سه\u200cشنبه ۳ آذر ۱۴۰۵، ۱۰:۳۰' } });
    expect(file.updates).toHaveLength(2);
    for (const { html } of file.updates) expect(newsroom.page('/news/14050903001/')).toContain(html);
  });

  test('stays light with 500 updates: the newest are on its page, all of them on another', async () => {
    const time = (at: number): string => `1405/09/03 ${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`;
    const many = Array.from({ length: 500 }, (_, at) => update(time(at), `title="رویداد ${at}" ${at % 10 === 0 ? 'key' : ''}`, `شرح رویداد شماره ${at}، چند سطر درباره آن\u200cچه رخ داده است و آن\u200cچه در پی می\u200cآید. `.repeat(4))).join('');
    using newsroom = await built({ [LIVE]: liveText(many, { date: '1405/09/03 00:00' }) });
    const html = newsroom.page('/news/14050903001/');
    expect(gzipSync(html, { level: 9 }).length).toBeLessThan(14 * 1024);
    expect(gzipSync(newsroom.page('/news/14050903001/live.json')).length).toBeLessThan(6 * 1024);
    const shown = [...html.matchAll(/<article class="update/g)].length;
    expect(shown).toBeGreaterThanOrEqual(3);
    expect(shown).toBeLessThanOrEqual(20);
    expect((jsonLd(html)[0]?.['liveBlogUpdate'] as unknown[]).length).toBeLessThanOrEqual(10);
    expect(partsOf(element(html, '.live-all'))).toMatchObject({ text: 'همه ۵۰۰ به\u200cروزرسانی', links: ['/news/14050903001/live/'] });
    const all = newsroom.page('/news/14050903001/live/');
    expect([...all.matchAll(/<article class="update/g)]).toHaveLength(500);
    expect(all).toContain('<link rel="canonical" href="https://test.example/news/14050903001/">');
    expect(all).toContain('content="noindex"');
    for (const link of partsOf(element(html, '.key-moments')).links) expect(link.startsWith('#') ? html : all).toContain(`id="${link.slice(link.indexOf('#') + 1)}"`);
  });
});

describe('what passes by itself', () => {
  const files = {
    [LIVE]: liveText(two, { live: '{ until: 1405/09/03 13:00 }' }),
    'content/articles/b.md': articleText({ title: 'خبر فوری', code: '"14050903002"', date: '1405/09/03 11:00', breaking: 'until 1405/09/03 13:00' }),
    'content/articles/c.md': articleText({ title: 'خبر دیگر', code: '"14050903003"', date: '1405/09/01 11:00' }),
  };

  test('is dropped by a build after its moment, with the bytes of a clean build, and few pages are touched', async () => {
    using newsroom = await built(files);
    expect(JSON.parse(newsroom.page('/fragments/breaking.json'))).toEqual([{ href: '/news/14050903002/', title: 'خبر فوری', until: NOW + HOUR }]);
    expect(newsroom.page('/')).toContain('class="breaking"');
    expect(newsroom.page('/news/14050903003/')).not.toContain('خبر فوری');
    const before = newsroom.output();
    const { pages } = await newsroom.build({ now: NOW + HOUR });
    expect(newsroom.page('/fragments/breaking.json')).toBe('[]');
    expect(newsroom.page('/')).not.toContain('class="breaking"');
    expect(newsroom.page('/')).not.toContain('class="live-badge"');
    expect(pages.printed).toBeLessThan(pages.total / 2);
    expect(differences(before, newsroom.output())).not.toContain('≠ news/14050903003/index.html');
    using clean = await built(files, NOW + HOUR);
    expect(differences(newsroom.output(), clean.output())).toEqual([]);
  });

  test('comes back when the clock goes back', async () => {
    using newsroom = await built(files, NOW + HOUR);
    await newsroom.build({ now: NOW });
    using clean = await built(files);
    expect(differences(newsroom.output(), clean.output())).toEqual([]);
  });
});

describe('the boxes that articles share', () => {
  const files = {
    'content/articles/a.md': articleText({ title: 'یک', code: '"1"', date: '1405/09/01 11:00' }),
    'content/articles/b.md': articleText({ title: 'دو', code: '"2"', date: '1405/09/02 11:00' }),
    'content/articles/c.md': articleText({ title: 'سه', code: '"3"', date: '1405/09/02 12:00', withdrawn: '{ date: 1405/09/03, reason: دلیل }' }),
    'content/most-read.yml': '- "۲"\n- 3\n- "1"\n- "1"\n',
  };

  test('hold the latest and the most read, those that were taken down left out', async () => {
    using newsroom = await built(files);
    const boxes = JSON.parse(newsroom.page('/fragments/news.json'));
    expect(boxes.latest.map(({ title }: { title: string }) => title)).toEqual(['دو', 'یک']);
    expect(boxes.mostRead.map(({ href }: { href: string }) => href)).toEqual(['/news/2/', '/news/1/']);
    expect(partsOf(element(newsroom.page('/'), '.most-read')).links).toEqual(['/news/2/', '/news/1/']);
    expect(partsOf(element(newsroom.page('/news/1/'), '#news-boxes'))).toMatchObject({ text: 'آخرین خبرها', links: ['/latest/'] });
  });

  test('are all that a new list of the most read touches, with the front page', async () => {
    using newsroom = await built(files);
    const before = newsroom.output();
    newsroom.write('content/most-read.yml', '- "1"\n');
    await newsroom.build({ now: NOW });
    expect(differences(before, newsroom.output())).toEqual(['≠ fragments/news.json', '≠ index.html']);
    newsroom.remove('content/most-read.yml');
    await newsroom.build({ now: NOW });
    expect(JSON.parse(newsroom.page('/fragments/news.json')).mostRead).toEqual([]);
  });
});
