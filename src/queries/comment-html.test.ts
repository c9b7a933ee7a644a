import { expect, test } from 'vitest';
import { commentHtml } from './comment-html.ts';

const REL = 'rel="nofollow ugc noopener" dir="ltr"';

test.each<[what: string, message: string, html: string]>([
  ['paragraphs and lines', 'یک\nدو\n\nسه', '<p dir="auto">یک<br>دو</p><p dir="auto">سه</p>'],
  ['HTML', '<b onclick="x">&amp;</b>', '<p dir="auto">&lt;b onclick=&quot;x&quot;&gt;&amp;amp;&lt;/b&gt;</p>'],
  ['a half-space', 'می\u200Cروم', '<p dir="auto">می\u200Cروم</p>'],
  ['a link', 'ببینید https://a.example/x?y=1&z=2.', `<p dir="auto">ببینید <a href="https://a.example/x?y=1&amp;z=2" ${REL}>https://a.example/x?y=1&amp;z=2</a>.</p>`],
  ['a link in brackets', '(http://a.example/b)', `<p dir="auto">(<a href="http://a.example/b" ${REL}>http://a.example/b</a>)</p>`],
  ['a link with brackets', 'https://a.example/b_(c)', `<p dir="auto"><a href="https://a.example/b_(c)" ${REL}>https://a.example/b_(c)</a></p>`],
  ['a link before a Persian question mark', 'https://a.example/؟', `<p dir="auto"><a href="https://a.example/" ${REL}>https://a.example/</a>؟</p>`],
  ['a link that breaks out', 'https://a.example/"onx="', `<p dir="auto"><a href="https://a.example/" ${REL}>https://a.example/</a>&quot;onx=&quot;</p>`],
  ['a name before the host', 'https://bank.example@evil.example/', '<p dir="auto">https://bank.example@evil.example/</p>'],
  ['no host', 'https:// و http://...', '<p dir="auto">https:// و http://...</p>'],
  ['another scheme', 'javascript:alert(1) ftp://a.example', '<p dir="auto">javascript:alert(1) ftp://a.example</p>'],
  ['Markdown', '[x](https://a.example/)', `<p dir="auto">[x](<a href="https://a.example/" ${REL}>https://a.example/</a>)</p>`],
])('%s', (_, message, html) => {
  expect(commentHtml(message)).toBe(html);
});

test.each(['a', 'http://', '<', ')', 'https://a.example/))'])('100 kB of %j are read', (text) => {
  expect(commentHtml(text.repeat(100_000 / text.length))).toContain('<p dir="auto">');
});
