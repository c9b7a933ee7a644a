import { describe, expect, test } from 'vitest';
import { parseComment } from './parse-comment.ts';

const FILE = 'content/comments/14001102013/entry1594036800123.yml';
const DATE = Date.UTC(2020, 6, 6, 12);

function read(text: string, file = FILE) {
  return parseComment(Buffer.from(text), file);
}

const WHOLE = { file: FILE, code: '14001102013', id: 'entry1594036800123', name: 'سارا', date: DATE, message: 'سلام' };

describe('comments of many systems', () => {
  test.each<[what: string, text: string, comment: object, file?: string]>([
    ['Staticman\u2019s', '_id: 9c1f2b60-bf80-11ea\n_parent: \'\'\nname: سارا\nemail: 0bc83cb571cd1c50ba6f3e8a78ef1346\nmessage: "سلام"\nurl: \'\'\ndate: \'2020-07-06T12:00:00.000Z\'\n', { ...WHOLE, id: '9c1f2b60-bf80-11ea' }],
    ['JSON', JSON.stringify({ _id: 'a', _parent: 'b', name: 'سارا', email: 'x', message: 'سلام\n\nخط "دو" \ud83d\ude42/', date: 1594036800 }), { ...WHOLE, file: FILE.replace('yml', 'json'), id: 'a', parent: 'b', message: 'سلام\n\nخط "دو" \ud83d\ude42/' }, FILE.replace('yml', 'json')],
    ['JSON with tabs', '{\n\t"name": "سارا",\n\t"message": "سلام",\n\t"date": 1594036800000\n}', { ...WHOLE, file: FILE.replace('yml', 'json') }, FILE.replace('yml', 'json')],
    ['other names', 'author: سارا\ncontent: سلام\ncreated_at: 2020-07-06T15:30:00+03:00\nreply_to: c-1\n', { ...WHOLE, date: Date.UTC(2020, 6, 6, 12, 30), parent: 'c-1' }],
    ['a Jalali date', 'name: سارا\nmessage: سلام\ndate: ۱۳۹۹/۰۴/۱۶ ۱۶:۳۰\n', WHOLE],
    ['several paragraphs', 'name: "  سارا \\n احمدی "\nmessage: |\n  یک\n\n\n\n  دو  \n  سه\ndate: 1594036800\n', { ...WHOLE, name: 'سارا احمدی', message: 'یک\n\nدو\nسه' }],
    ['a half-space', 'name: سارا\nmessage: می\u200Cروم\ndate: 1594036800\n', { ...WHOLE, message: 'می\u200Cروم' }],
    ['a book', 'name: سارا\nmessage: "JavaScript: The Good Parts را خواندم; 3 < 5 و <b>"\ndate: 1594036800\n', { ...WHOLE, message: 'JavaScript: The Good Parts را خواندم; 3 < 5 و <b>' }],
  ])('%s', (_, text, comment, file) => {
    expect(read(text, file)).toMatchObject({ issues: [], comment });
  });

  test('the e-mail address is not taken over', () => {
    const { comment } = read('name: سارا\nemail: sara@example.org\nmessage: سلام\ndate: 1594036800\n');
    expect(Object.keys(comment ?? {}).sort()).toEqual(['code', 'date', 'file', 'id', 'message', 'name', 'parent']);
    expect(JSON.stringify(comment)).not.toContain('example.org');
  });
});

describe('comments that are refused', () => {
  test.each<[what: string, text: string, issues: string[]]>([
    ['nothing', '', ['1:1 field-missing', '1:1 field-missing', '1:1 field-missing']],
    ['a broken text', 'name: "سارا\nmessage: سلام\n', ['1:7 yaml-syntax']],
    ['a list', '- a\n', ['1:1 not-a-map']],
    ['a date that is none', 'name: سارا\nmessage: سلام\ndate: دیروز\n', ['3:7 date-invalid']],
    ['an empty message', 'name: سارا\nmessage: "  "\ndate: 1594036800\n', ['2:10 field-empty']],
    ['a message that is a list', 'name: سارا\nmessage: [a]\ndate: 1594036800\n', ['2:10 field-type']],
    ['a long name', `name: ${'آ'.repeat(201)}\nmessage: سلام\ndate: 1594036800\n`, ['1:7 field-too-long']],
    ['a long id', `_id: ${'a'.repeat(201)}\nname: سارا\nmessage: سلام\ndate: 1594036800\n`, ['1:6 field-too-long']],
    ['keys without values', 'name:\nmessage:\ndate:\n', ['1:6 field-empty', '3:6 field-empty', '2:9 field-empty']],
    ['a long message', `name: سارا\nmessage: ${'آ'.repeat(10_001)}\ndate: 1594036800\n`, ['2:10 field-too-long']],
    ['a text that turns round', 'name: سارا\nmessage: "a\u202eb"\ndate: 1594036800\n', ['2:10 text-control-character']],
    ['a script', 'name: سارا\nmessage: <script src=//evil.example></script>\ndate: 1594036800\n', ['2:10 comment-script']],
    ['a script in the third line', 'name: سارا\nmessage: |\n  یک\n  دو\n  <ScRiPt>x</script>\ndate: 1594036800\n', ['5:1 comment-script']],
    ['a script in a line of JSON', '{ "name": "a", "message": "یک\\nدو\\n<script>", "date": 1594036800 }', ['1:27 comment-script']],
    ['a handler', 'name: سارا\nmessage: "<b class=x onclick=alert(1)>"\ndate: 1594036800\n', ['2:10 comment-script']],
    ['a link that runs', 'name: سارا\nmessage: "[x](javascript:alert(1))"\ndate: 1594036800\n', ['2:10 comment-script']],
    ['a script for a name', 'name: <iframe>\nmessage: سلام\ndate: 1594036800\n', ['1:7 comment-script']],
  ])('%s', (_, text, issues) => {
    const { comment, issues: found } = read(text);
    expect(comment).toBe(undefined);
    expect(found.map(({ line, column, rule }) => `${line}:${column} ${rule}`)).toEqual(issues);
  });

  test.each(['content/comments/a.yml', 'content/comments/14001102013/deep/a.yml', 'content/comments/14001102013/a.md', 'content/comments/نام/a.yml'])('%s is no place for one', (file) => {
    expect(read('name: a\nmessage: b\ndate: 1594036800\n', file).issues.map(({ rule }) => rule)).toEqual(['comment-place']);
  });
});

test.each(['<', '<a ', 'on', 'javascript:', ' \n', '\u2067'])('100 kB of %j are read', (text) => {
  expect(read(JSON.stringify({ name: 'a', message: text.repeat(100_000 / text.length), date: 1594036800 })).comment).toBe(undefined);
});
