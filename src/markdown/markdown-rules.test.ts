import { describe, expect, test } from 'vitest';
import { renderMarkdown } from './render-markdown.ts';

/** The problems of a text as `line:column rule`. */
function problemsOf(source: string): string[] {
  return renderMarkdown(source).problems.map(({ line, column, rule }) => `${line}:${column} ${rule}`);
}

describe('rules on HTML', () => {
  test.each([
    ['<!-- یادداشت -->\n\nمتن <!-- دیگر --> متن', []],
    ['متن<br>متن <br/>', []],
    ['<div>\nمتن\n</div>', ['1:1 raw-html']],
    ['الف\n\nب <b>پ</b>', ['3:3 raw-html', '3:7 raw-html']],
    ['<!-- یادداشت --> متن', ['1:1 comment-beside-text']],
    ['<!-- هرگز بسته نشده\n\nمتن', ['1:1 raw-html']],
    ['`<b>` و \\<b> و &lt;b>', []],
  ])('%j', (source, expected) => expect(problemsOf(source)).toEqual(expected));
});

describe('rules on headings', () => {
  test.each([
    ['## درست', []],
    ['متن\n\n# یک', ['3:1 heading-level-one']],
    ['یک\n===', ['1:1 heading-level-one']],
    ['## ', ['1:1 heading-empty']],
    ['## ![آ](media/a.jpg)', ['1:1 heading-empty']],
  ])('%j', (source, expected) => expect(problemsOf(source)).toEqual(expected));
});

describe('rules on links', () => {
  test.each([
    ['[الف](https://example.org) <mailto:a@b.c> https://example.org', []],
    ['[الف](ftp://example.org/)', ['1:1 unsafe-link']],
    ['متن [الف](JAVASCRIPT:x)', ['1:5 unsafe-link']],
    ['[الف][ب]\n\n[ب]: data:text/html,x', ['1:1 unsafe-link']],
    ['[الف](khabar.example:8080/)', ['1:1 unsafe-link']],
    ['[الف]() [](https://example.org)', ['1:1 link-empty', '1:9 link-empty']],
    ['[![شرح](media/a.jpg)](/a/)', []],
  ])('%j', (source, expected) => expect(problemsOf(source)).toEqual(expected));
});

describe('rules on pictures', () => {
  test.each([
    ['![شرح](media/a.jpg)', []],
    ['![](media/a.jpg)', ['1:1 picture-without-alt']],
    ['متن ![شرح](http://example.org/a.jpg)', ['1:5 remote-picture']],
    ['![شرح](//example.org/a.jpg)', ['1:1 remote-picture']],
    ['![شرح](a.jpg)', ['1:1 picture-malformed']],
    ['![شرح](media/../a.jpg)', ['1:1 picture-malformed']],
    ['![شرح][ر]\n\n[ر]: javascript:x', ['1:1 picture-malformed']],
  ])('%j', (source, expected) => expect(problemsOf(source)).toEqual(expected));
});

describe('rules on footnotes', () => {
  test.each([
    ['الف[^۱]\n\n[^۱]: ب', []],
    ['الف [^ب] \\[^پ]', []],
    ['الف [^ب] پ', ['1:1 footnote-missing']],
    ['الف\n\n[^۱]: ب', ['3:1 footnote-unused']],
  ])('%j', (source, expected) => expect(problemsOf(source)).toEqual(expected));
});

describe('rules on blocks', () => {
  test.each([
    [':::note\nمتن\n:::', []],
    ['گفت:سلام 10:30 foo:bar ::', []],
    ['::figur{src="media/a.jpg"}', ['1:1 unknown-block']],
    ['متن\n\n:::aside\nمتن\n:::', ['3:1 unknown-block']],
    ['::figure{alt="آ"}', ['1:1 block-attribute']],
    ['::figure{src="media/a.jpg" alt="آ" title="ب"}', ['1:36 block-attribute']],
    [':::factbox{title=""}\nمتن\n:::', ['1:12 block-attribute']],
    [':::note{.class #id}\nمتن\n:::', ['1:9 block-attribute', '1:16 block-attribute']],
    [':::note[برچسب]\nمتن\n:::', ['1:1 block-syntax']],
    [':::figure{src="media/a.jpg"}\nمتن\n:::', ['1:1 block-syntax']],
    ['::note', ['1:1 block-syntax']],
    ['::figure{src="media/a.jpg}', ['1:1 block-syntax']],
    ['::: note\nمتن\n:::', ['1:1 block-syntax', '3:1 block-syntax']],
    ['متن\n\n> الف\n> :::', ['4:3 block-syntax']],
    ['\\::: note', []],
    [':::note\n:::', ['1:1 block-empty']],
    [':::note\nمتن', ['1:1 unclosed-block']],
    [':::note\n:::note\nمتن\n:::', ['2:1 unclosed-block']],
    ['> :::note\n> متن\n\nبیرون', ['1:3 unclosed-block']],
    [':::timeline\nمتن\n:::', ['1:1 timeline-without-list']],
    ['::figure{src="https://example.org/a.jpg"}', ['1:1 remote-picture']],
    ['```\n:::note\n```\n\n`::figure`', []],
  ])('%j', (source, expected) => expect(problemsOf(source)).toEqual(expected));
});

test('advice names what was most likely meant', () => {
  const [problem] = renderMarkdown('::figur{src="media/a.jpg"}').problems;
  expect(problem?.message).toContain('آیا «figure» را می‌خواستید؟');
});
