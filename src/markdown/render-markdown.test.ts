import { describe, expect, test } from 'vitest';
import type { MarkdownDocument } from './markdown-document.ts';
import { renderMarkdown, type RenderOptions } from './render-markdown.ts';

function documentOf(source: string, options?: RenderOptions): MarkdownDocument {
  const { document } = renderMarkdown(source, options);
  if (document === null) throw new Error('no document');
  return document;
}

function withCredits({ html, opening, closing }: MarkdownDocument): string {
  return `${html.slice(0, opening)}[${html.slice(opening, closing)}]${html.slice(closing)}`;
}

describe('where the credits are put in', () => {
  test.each([
    ['متن', '<p>[متن]</p>'],
    ['**الف** ب\n\nپ [ت](/t/)', '<p>[<strong>الف</strong> ب</p>\n<p>پ <a href="/t/">ت</a>]</p>'],
    ['## میان‌تیتر\n\nالف\n\n- ب', '<h2 id="میان-تیتر">میان‌تیتر</h2>\n<p>[الف]</p>\n<ul>\n<li>ب</li>\n</ul>'],
    [
      '![آ](media/a.jpg) ![ب](media/b.jpg)\n\nالف',
      '<p><khabar-picture src="media/a.jpg" alt="آ"></khabar-picture> <khabar-picture src="media/b.jpg" alt="ب"></khabar-picture></p>\n<p>[الف]</p>',
    ],
    ['A Latin text', '<p dir="ltr" lang="en">[A Latin text]</p>'],
    ['\uE000ال\uE001ف &#xe000;ب &#57345;پ &#XE001ت', '<p>[الف ب پ ت]</p>'],
  ])('%j', (source, expected) => {
    expect(withCredits(documentOf(source))).toBe(expected);
  });

  test('is not within a footnote, a quotation, a list or a block', () => {
    const { closing, html, closingText } = documentOf('الف[^1]\n\n> ب\n\n:::note\nپ\n:::\n\n[^1]: ت');
    expect(html.slice(closing)).toMatch(/^<\/p>\n<blockquote>/);
    expect(closingText).toBe('الف');
  });

  test('is nowhere when there is no paragraph of text', () => {
    expect(documentOf('- الف\n\n![آ](media/a.jpg)')).toMatchObject({ opening: -1, closing: -1, openingText: '', closingText: '' });
    expect(documentOf('')).toMatchObject({ html: '', opening: -1, closing: -1, text: '', words: 0 });
  });
});

describe('the words of a text', () => {
  test.each([
    ['الف **ب**پ\nت\\\nث', 'الف بپ ت ث'],
    ['## یک\n\nدو[^1] سه[^1]\n\n[^1]: چهار', 'یک دو سه چهار'],
    ['| الف | ب |\n|-|-|\n| پ | ت |', 'الف ب پ ت'],
    ['می‌رود `کد`\n\n![شرح](media/a.jpg "زیرنویس")', 'می‌رود کد زیرنویس'],
  ])('%j', (source, text) => {
    expect(documentOf(source).text).toBe(text);
  });

  test('are counted', () => {
    expect(documentOf('به گفته او می‌رود.').words).toBe(4);
  });
});

describe('what a text refers to', () => {
  test('headings with their level, id and text', () => {
    expect(documentOf('# یک\n\n### دو `کد`[^1]\n\n[^1]: سه').headings).toEqual([
      { level: 2, id: 'یک', text: 'یک' },
      { level: 3, id: 'دو-کد', text: 'دو کد' },
    ]);
  });

  test('pictures with their place, in the order of the text', () => {
    expect(documentOf('متن ![آ](./media/a%20b.jpg)\n\n::figure{src="media/b.jpg" alt="ب"}').pictures).toEqual([
      { src: 'media/a b.jpg', line: 1, column: 5 },
      { src: 'media/b.jpg', line: 3, column: 1 },
    ]);
  });

  test('links to pages of the site, decoded', () => {
    const source = '[الف](/tag/ناتو/?a=1#ب) [ب](https://khabar.example/news/1/) [پ](https://example.org/) [ت](#ث) [ج](media/a.pdf)';
    expect(documentOf(source, { siteUrl: 'https://khabar.example' }).links).toEqual([
      { href: '/tag/ناتو/?a=1#ب', line: 1, column: 1 },
      { href: '/news/1/', line: 1, column: 25 },
    ]);
    expect(documentOf(source).links).toHaveLength(1);
  });
});

describe('problems', () => {
  test('have their place in the file', () => {
    const { problems } = renderMarkdown('الف\n\nب <b>', { firstLine: 12 });
    expect(problems.map(({ line, column, rule, severity }) => ({ line, column, rule, severity }))).toEqual([
      { line: 14, column: 3, rule: 'raw-html', severity: 'warning' },
    ]);
  });

  test('a failure of the pipeline is one too', () => {
    const { document, problems } = renderMarkdown(null as unknown as string, { firstLine: 5 });
    expect(document).toBeNull();
    expect(problems).toMatchObject([{ rule: 'markdown-failed', severity: 'error', line: 5, column: 1 }]);
  });
});

test('a text renders the same whatever was rendered before it', () => {
  const source = 'الف[^1]\n\n## ب\n\n[^1]: پ';
  const first = renderMarkdown(source);
  renderMarkdown('## ب\n\nت[^1]\n\n[^1]: ث', { siteUrl: 'https://khabar.example' });
  expect(renderMarkdown(source)).toEqual(first);
});
