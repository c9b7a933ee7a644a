import { describe, expect, test } from 'vitest';
import { articleText, TestNewsroom } from './support/newsroom.ts';
import { differences, picture } from './support/site.ts';

const TABLE = '| شهر | نفر |\n| --- | --- |\n| تهران | ۹ |\n| قم | ۱ |\n';
const PDF = `%PDF-1.4\n${'x'.repeat(2_100_000)}`;
const WEBM = Buffer.from([0x1a, 0x45, 0xdf, 0xa3, 1]);
const FILES = {
  'content/media/report.pdf': PDF,
  'content/media/film.webm': WEBM,
  'content/media/a.png': await picture('#336699'),
  'content/articles/other.md': articleText({ title: 'خبر دیگر', code: '"2"', date: '1400/11/02' }),
};
const MD = articleText({ title: 'با بلوک', code: '"1"', date: '1400/11/05' }, `متن

:::chart{title="جمعیت" type=column}
${TABLE}:::

::document{src="media/report.pdf" title="گزارش"}

::video{src="media/film.webm" title="فیلم" poster="media/a.png"}

::embed{url="https://www.aparat.com/v/kXb3q" title="گفت\u200Cوگو"}

::readmore{codes="2"}

:::gallery
![آ](media/a.png)
![ب](media/a.png)
:::

:::correction{date="1400/11/06"}
نام درست شد.
:::
`);
const MDX = articleText({ title: 'با جزء', code: '"3"', date: '1400/11/06' }, `متن

<Chart type="column" title="جمعیت">
${TABLE}</Chart>

<Document src="media/report.pdf" title="گزارش" />

<Video src="media/film.webm" title="فیلم" poster="media/a.png" />

<Embed url="https://www.aparat.com/v/kXb3q" title="گفت\u200Cوگو" />

<ReadMore codes="2" />

<Gallery>
![آ](media/a.png)
![ب](media/a.png)
</Gallery>

<Correction date="1400/11/06">
نام درست شد.
</Correction>
`);

/** The story of a page, from its first block on. */
function blocksOf(newsroom: TestNewsroom, code: string): string {
  const page = String(newsroom.output().get(`news/${code}/index.html`));
  return page.slice(page.indexOf('<figure class="chart"'), page.indexOf('</aside>', page.indexOf('class="correction"'))).replace(/\s+/g, ' ').replace(/> </g, '><');
}

describe('blocks that show something of the newsroom', () => {
  test('are the same in Markdown and as components, bring their files, styles and frames, and follow what changes', async () => {
    using newsroom = new TestNewsroom({ ...FILES, 'content/articles/blocks.md': MD, 'content/articles/blocks.mdx': MDX });
    const report = await newsroom.build();
    expect(report.issues).toEqual([]);
    const site = newsroom.output();
    const blocks = blocksOf(newsroom, '1');
    expect(blocks).not.toContain('khabar-');
    expect(blocksOf(newsroom, '3')).toBe(blocks);
    expect(blocks).toMatch(/<a href="(\/assets\/report\.[0-9a-f]{12}\.pdf)" type="application\/pdf">گزارش<\/a><span><bdi>PDF<\/bdi>، ۲٫۱ مگابایت<\/span>/);
    expect(blocks).toMatch(/<video controls preload="none" playsinline poster="\/assets\/[^"]+" width="\d+" height="\d+" aria-label="فیلم"><source src="\/assets\/film\.[0-9a-f]{12}\.webm" type="video\/webm">/);
    expect(blocks).toContain('<a href="/news/2/">خبر دیگر</a><time datetime="1400-11-02'.replace('1400-11-02', '2022-01-22'));
    expect(blocks).toContain('<time datetime="2022-01-26T00:00:00+03:30">۶ بهمن ۱۴۰۰</time>');
    expect([...site.keys()].filter((file) => /^assets\/(?:report|film)\./.test(file))).toHaveLength(2);
    // Nothing is asked of another site: its address is in data and in a link alone.
    const page = String(site.get('news/1/index.html'));
    expect(page).not.toMatch(/<iframe|src="https:/);
    expect(page).toContain('data-frame="https://www.aparat.com/');
    expect(String(site.get('_headers'))).toContain('frame-src https://www.aparat.com;');
    const plain = String(site.get('news/2/index.html'));
    for (const mark of ['.gallery-strip', '.chart ', 'EmbedScript', 'GalleryScript']) {
      expect(page).toContain(mark);
      expect(plain).not.toContain(mark);
    }
    const feed = String(site.get('feed.xml'));
    expect(feed).toContain('۲٫۱ مگابایت');
    expect(feed).not.toMatch(/&lt;svg|<svg|khabar-|data-frame/);

    newsroom.write('content/articles/other.md', articleText({ title: 'تیتر تازه', code: '"2"', date: '1400/11/02', withdrawn: '' }));
    await newsroom.build();
    expect(blocksOf(newsroom, '1')).toContain('تیتر تازه');
    newsroom.write('content/articles/other.md', articleText({ title: 'تیتر تازه', code: '"2"', date: '1400/11/02', withdrawn: '{ date: 1400/11/07, reason: دلیل }' }));
    newsroom.write('content/media/report.pdf', '%PDF-1.4 کوتاه');
    const after = await newsroom.build();
    expect(after.issues.map(({ file, line, rule, severity }) => `${file}:${line} ${rule} ${severity}`)).toEqual([
      'content/articles/blocks.md:22 mention-withdrawn warning', 'content/articles/blocks.mdx:22 mention-withdrawn warning',
    ]);
    expect(blocksOf(newsroom, '1')).not.toMatch(/read-more|تیتر تازه/);
    expect([...newsroom.output().keys()].filter((file) => file.startsWith('assets/report.'))).toHaveLength(1);
    const incremental = newsroom.output();
    await newsroom.build({ full: true });
    expect(differences(incremental, newsroom.output())).toEqual([]);
  });
});

describe('files that cannot be published', () => {
  test.each<[string, string, string | Uint8Array | undefined, string]>([
    ['is not there', '::document{src="media/repart.pdf" title="آ"}', undefined, 'media-missing'],
    ['is a program under another name', '::document{src="media/a.pdf" title="آ"}', 'MZ\u0000', 'media-content'],
    ['is a page under another name', '::document{src="media/a.txt" title="آ"}', '<!doctype html><script>1</script>', 'media-content'],
    ['is a film where a picture stands', '![آ](media/film.webm)', undefined, 'picture-type'],
  ])('one that %s', async (_, block, bytes, rule) => {
    const src = /media\/[\w.]+/.exec(block)?.[0] ?? '';
    using newsroom = new TestNewsroom({ ...FILES, ...(bytes === undefined ? {} : { [`content/${src}`]: bytes }), 'content/articles/a.md': articleText({ code: '"9"' }, `متن\n\n${block}\n`) });
    const { issues } = await newsroom.build();
    expect(issues.map(({ file, rule: found, severity }) => `${file} ${found} ${severity}`)).toEqual([`content/articles/a.md ${rule} error`]);
    expect(newsroom.output().has('news/9/index.html')).toBe(false);
  });
});
