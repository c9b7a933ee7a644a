import { expect, test } from 'vitest';
import { attributeList, cdata, element, xmlText } from './xml.ts';

test.each([
  ['markup', '<b> & "q"', '&#x3C;b&gt; &#x26; &quot;q&quot;'],
  ['the end of a CDATA section', ']]>', ']]&gt;'],
  ['half-spaces, direction marks and emoji as they are', 'می\u200Cشود \u200F\u{1F1EE}\u{1F1F7}', 'می\u200Cشود \u200F\u{1F1EE}\u{1F1F7}'],
  ['control characters', 'a\u0000\u0008\u000B\u000C\u001Bb', 'ab'],
  ['tab and line breaks', 'a\tb\nc\r', 'a\tb\nc\r'],
  ['lone surrogates', 'a\uD83Db\uDE00c', 'abc'],
  ['what is no character', 'a\uFFFE\uFFFFb', 'ab'],
])('escapes %s', (_, text, expected) => {
  expect(xmlText(text)).toBe(expected);
});

test.each([
  ['a ]]> b', '<![CDATA[a ]]]]><![CDATA[> b]]>'],
  [']]>]]>', '<![CDATA[]]]]><![CDATA[>]]]]><![CDATA[>]]>'],
  ['<p>&amp;</p>\u0001', '<![CDATA[<p>&amp;</p>]]>'],
])('puts %j into a CDATA section', (text, expected) => {
  expect(cdata(text)).toBe(expected);
});

test('leaves out elements without a text, and attributes without a value', () => {
  expect(element('title', undefined)).toBe('');
  expect(element('a', '', { b: undefined, c: 'd"\n' })).toBe('<a c="d&quot;&#10;"></a>\n');
  expect(attributeList({})).toBe('');
});

test('is linear in time', () => {
  for (const text of [']'.repeat(1e5), ']]>'.repeat(3e4), '<&'.repeat(5e4), '\uD83D'.repeat(1e5)]) expect(cdata(text).length + xmlText(text).length).toBeGreaterThan(0);
});
