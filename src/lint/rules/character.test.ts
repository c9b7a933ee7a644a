import { describe, expect, test } from 'vitest';
import { article, documentOf, findings } from '../../../test/support/linted.ts';
import { fixDocument } from '../fix/fix-document.ts';
import { characterDangerous } from './character-dangerous.ts';
import { characterStray } from './character-stray.ts';

describe('what deceives readers or breaks programs', () => {
  test.each<[what: string, text: string, found: string[]]>([
    ['overrides', article('', 'خبر \u202eمهم\u202c'), ['6:5 \u202e', '6:9 \u202c']],
    ['an isolate without a partner', article('', 'خبر **\u2067مهم**'), ['6:7 \u2067']],
    ['a balanced one', article('', 'خبر \u2067**مهم**\u2069'), []],
    ['hidden text', article('lead: "خبر\u{e0041}\u{e0042}"'), ['5:11 \u{e0041}\u{e0042}']],
    ['an escaped override in YAML', article('lead: "خبر \\u202e"'), ['5:12 \\u202e']],
    ['a byte order mark amid the text', article('', 'خبر\ufeff مهم'), ['6:4 \ufeff']],
    ['in code it is left alone', article('', '`\u202e`'), []],
    ['half-spaces, emoji and marks beside Latin', article('', 'می\u200Cرود 👨\u200D👩\u200D👧 NATO\u200F'), []],
  ])('%s', (_, text, found) => {
    expect(findings(characterDangerous, text)).toEqual(found);
  });

  test('it is an error', () => {
    expect(characterDangerous.severity).toBe('error');
  });
});

test.each<[what: string, text: string, found: string[]]>([
  ['a letter of another keyboard', article("tags: ['آمدے']"), ['5:12 ے']],
  ['a Cyrillic letter in a Latin word', article('', 'در ΝATO'), ['6:4 Ν']],
  ['zero width space', article('', 'خبر\u200Bها'), ['6:4 \u200B']],
  ['a lost character', article('', 'خ\uFFFDر'), ['6:2 \uFFFD']],
])('what typing leaves behind: %s', (_, text, found) => {
  expect(findings(characterStray, text)).toEqual(found);
});

describe('--fix', () => {
  const fixed = (text: string) => fixDocument(Buffer.from(text), 'content/articles/a.md', {}, () => true, [characterDangerous, characterStray])?.text;

  test.each<[what: string, before: string, after: string]>([
    ['look-alikes', article('code: "1"\nlead: آمدے', 'ΝATO'), article('code: "1"\nlead: آمدی', 'NATO')],
    ['what is not seen', article('code: "1"', 'خبر\u200B می\u00ADرود'), article('code: "1"', 'خبر می\u200Cرود')],
    ['an article that the build refuses for it', article('code: "1"\nlead: "خبر\\u0007 مهم"'), article('code: "1"\nlead: "خبر مهم"')],
  ])('%s', (_, before, after) => {
    expect(fixed(before)).toBe(after);
  });

  test('what has more than one reading is left to people', () => {
    expect(fixed(article('code: "1"', 'خبر \u202eمهم خ\uFFFDر'))).toBeUndefined();
  });
});

test('messages name characters that are not seen', () => {
  expect(characterDangerous.check(documentOf(article('', 'خ\u202eر')))[0]?.message).toContain('«\u2068U+202E\u2069»');
  expect(characterStray.check(documentOf(article('', 'می\u00ADرود')))[0]?.message).toContain('به\u200Cجای آن نیم\u200Cفاصله بنویسید');
});
