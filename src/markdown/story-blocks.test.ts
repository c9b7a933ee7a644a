import { describe, expect, test } from 'vitest';
import { parseMdx } from './parse-mdx.ts';
import { renderMarkdown } from './render-markdown.ts';

/** The problems of a text as `line:column rule`. */
function problemsOf(source: string): string[] {
  return renderMarkdown(source).problems.map(({ line, column, rule }) => `${line}:${column} ${rule}`);
}

function htmlOf(source: string): string {
  return renderMarkdown(source).document?.html ?? '';
}

const TABLE = '| شهر | نفر |\n| --- | --- |\n| تهران | ۹ |\n| قم | ۱ |\n';
const PICTURES = '![آ](media/a.jpg "زیر")\n![ب](media/b.jpg)\n';

describe('blocks that are misused are named by their line', () => {
  test.each<[string, string[]]>([
    [`:::chart{title="آ"}\n${TABLE}:::`, []],
    [`:::chart{title="آ" type=COLUMN unit="نفر" source="آمار"}\n${TABLE}:::`, []],
    [`:::chart\n${TABLE}:::`, ['1:1 block-attribute']],
    [`:::chart{title="آ" type=colum}\n${TABLE}:::`, ['1:1 chart-type']],
    [':::chart{title="آ"}\nمتن\n:::', ['1:1 chart-without-table']],
    [`:::chart{title="آ"}\nمتن\n\n${TABLE}:::`, ['1:1 chart-without-table']],
    [`:::chart{title="آ"}\n${TABLE}| یزد | زیاد |\n:::`, ['6:9 chart-no-number']],
    [`:::chart{title="آ" type=pie}\n${TABLE}| یزد | -۲ |\n:::`, ['6:9 chart-negative']],
    [`:::gallery\n${PICTURES}:::`, []],
    [':::gallery\n- ![آ](media/a.jpg)\n- ![ب](media/b.jpg)\n:::', []],
    [':::gallery\n![آ](media/a.jpg)\n:::', ['1:1 gallery-few']],
    [`:::gallery\n${PICTURES}\nمتن\n:::`, ['5:1 gallery-content']],
    [':::gallery\n![](media/a.jpg)\n![ب](https://other.example/b.jpg)\n:::', ['2:1 picture-without-alt', '3:1 remote-picture']],
    [':::qa\n**چرا؟**\n\nچون.\n:::', []],
    [':::qa\nمتن\n:::', ['2:1 qa-shape']],
    [':::qa\n**چرا؟**\n\n**چگونه؟**\n\nچنین.\n:::', ['2:1 qa-shape']],
    [':::correction{date="۱۴۰۵/۰۸/۱۷"}\nمتن\n:::', []],
    [':::correction{date="1405/13/01"}\nمتن\n:::', ['1:1 correction-date']],
    ['::map{src="media/a.jpg" alt="آ" place="۳۵٫۶۸، ۵۱٫۳۸"}', []],
    ['::map{src="media/a.jpg" alt="آ" place="تهران"}', ['1:1 map-place']],
    ['::map{src="media/a.jpg" alt="آ" place="95, 51"}', ['1:1 map-place']],
    ['::readmore{codes="۱۴۰۵۰۸۱۷۰۷۶، 14050802031"}', []],
    ['::readmore{codes="خبر_نخست"}', ['1:1 readmore-code']],
    ['::readmore{}', ['1:1 block-attribute']],
    ['::document{src="media/a.pdf" title="آ"}', []],
    ['::document{src="media/a.exe" title="آ"}', ['1:1 media-type']],
    ['::document{src="media/a.svg" title="آ"}', ['1:1 media-type']],
    ['::document{src="media/a.html" title="آ"}', ['1:1 media-type']],
    ['::document{src="media/a.pdf.exe" title="آ"}', ['1:1 media-type']],
    ['::document{src="https://other.example/a.pdf" title="آ"}', ['1:1 media-remote']],
    ['::document{src="media/../site.yml" title="آ"}', ['1:1 media-malformed']],
    ['::document{src="media/%2e%2e/a.pdf" title="آ"}', ['1:1 media-malformed']],
    ['::video{src="media/a.mp4" title="آ" poster="media/a.jpg" captions="media/a.vtt"}', []],
    ['::video{src="media/a.mp3" title="آ"}', ['1:1 media-type']],
    ['::video{src="media/a.mp4" title="آ" captions="media/a.srt"}', ['1:1 media-type']],
    ['::audio{src="media/a.mp3"}', ['1:1 block-attribute']],
    ['::audio{src="media/a.mp3" title="آ" poster="media/a.jpg"}', ['1:37 block-attribute']],
    ['::embed{url="https://www.aparat.com/v/kXb3q" title="آ"}', []],
    ['::embed{url="https://other.example/v/1" title="آ"}', ['1:1 embed-address']],
    ['::embed{url="javascript:alert(1)" title="آ"}', ['1:1 embed-address']],
  ])('%j', (source, expected) => expect(problemsOf(source)).toEqual(expected));
});

describe('what blocks show', () => {
  test('questions and answers are a list of terms, or fold', () => {
    expect(htmlOf(':::qa\n**چرا؟**\n\nچون.\n:::')).toBe(
      '<section class="qa" aria-label="پرسش و پاسخ"><dl>\n<div>\n<dt>چرا؟</dt>\n<dd>\n<p>چون.</p>\n</dd>\n</div>\n</dl></section>',
    );
    expect(htmlOf(':::qa{fold=yes}\n**چرا؟**\n\nچون.\n:::')).toContain('<details>\n<summary>چرا؟</summary>\n<p>چون.</p>\n</details>');
  });

  test('words are set as Persian in titles, captions and drawings alike', () => {
    const html = htmlOf(`:::chart{title="كتاب ها"}\n${TABLE.replace('تهران', 'كرج')}:::`);
    expect(html).toContain('<strong>کتاب\u200Cها</strong>');
    expect(html).toContain('<title>کتاب\u200Cها</title>');
    expect(html).not.toContain('ك');
    expect(htmlOf(`:::gallery\n${PICTURES.replace('زیر', 'كتاب ها')}:::`)).toContain('<figcaption>کتاب\u200Cها</figcaption>');
  });

  test('of a chart its table is searched, and the drawing is not', () => {
    const { document } = renderMarkdown(`:::chart{title="جمعیت"}\n${TABLE}:::`);
    expect(document?.text).toBe('جمعیت شهر نفر تهران ۹ قم ۱');
  });

  test('of what another site has, its title is searched alone', () => {
    const { document } = renderMarkdown('::embed{url="https://www.aparat.com/v/kXb3q" title="گفت\u200Cوگو"}');
    expect(document).toMatchObject({ text: 'گفت\u200Cوگو', frames: ['https://www.aparat.com'] });
  });

  test('files and articles are found at their places', () => {
    const { document } = renderMarkdown('متن\n\n::document{src="/media/a%20b.pdf" title="آ"}\n\n::readmore{codes="2 1 2"}', { firstLine: 10 });
    expect(document?.files).toEqual([{ src: 'media/a b.pdf', line: 12, column: 1 }]);
    expect(document?.mentions).toEqual([{ code: '2', line: 14, column: 1 }, { code: '1', line: 14, column: 1 }]);
  });

  test('a chart within a quotation or a list is one too', () => {
    const inner = `:::chart{title="آ"}\n${TABLE}:::`;
    expect(htmlOf(inner.split('\n').map((line) => `> ${line}`).join('\n'))).toContain('<svg');
    expect(htmlOf(`- الف\n\n${inner.split('\n').map((line) => `  ${line}`).join('\n')}`)).toContain('<svg');
  });
});

describe('in MDX the same blocks are components', () => {
  test.each<[string, string[]]>([
    [`<Chart type="bar" title="آ">\n${TABLE}</Chart>`, []],
    [`<Chart title="آ">\n| شهر | نفر |\n| --- | --- |\n| قم | x |\n| یزد | ۲ |\n</Chart>`, ['4:8 chart-no-number']],
    ['متن\n\n<Video src="media/a.avi" title="آ" />', ['3:1 media-type']],
    ['<ReadMore codes="خبر_نخست" />', ['1:1 readmore-code']],
    ['<Embed url={address} title="آ" />', ['1:1 component-code', '1:1 block-attribute']],
    ['متن <Audio src="media/a.mp3" title="آ" /> متن', ['1:5 block-syntax']],
    ['<Gallery></Gallery>', ['1:1 block-empty']],
    ['<Note>متن</Note>', []],
  ])('%j', (source, expected) => {
    expect(parseMdx(source).problems.map(({ line, column, rule }) => `${line}:${column} ${rule}`)).toEqual(expected);
  });

  test('with slots in the order of the text', () => {
    const { document } = parseMdx('<Video src="media/a.mp4" title="كتاب ها" poster="media/p.jpg" />\n\n<ReadMore codes="1" />');
    expect(document?.slots).toEqual([
      { name: 'video', attributes: { src: 'media/a.mp4', poster: 'media/p.jpg', n: '0' }, words: 'کتاب\u200Cها' },
      { name: 'mentions', attributes: { codes: '1', n: '1' }, words: '' },
    ]);
    expect(document).toMatchObject({ files: [{ src: 'media/a.mp4', line: 1 }], mentions: [{ code: '1', line: 3 }], pictures: [{ src: 'media/p.jpg', line: 1 }] });
  });
});
