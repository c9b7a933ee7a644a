import { expect, test } from 'vitest';
import { wordingFaults } from './support/faults.ts';
import { articleText, TestNewsroom } from './support/newsroom.ts';

const NOW = Date.parse('2026-11-24T12:00:00+03:30');
const FILE = 'content/articles/live.md';
const MOST_READ = 'content/most-read.yml';

const update = (time: string): string => `:::update{time="${time}"}\nمتن.\n:::\n`;
const story = (text: string, live: string | undefined = 'true'): string => articleText({ code: '"1"', date: '1405/09/03 08:00', live }, text);
const codes = (count: number): string => '- "1"\n'.repeat(count);

test.each<[name: string, files: Record<string, string>, issues: string[]]>([
  ['an update where nothing is covered live', { [FILE]: articleText({ code: '"1"' }, update('1405/09/03 09:00')) }, [`${FILE}:7 update-outside-live error`]],
  ['an update in a standalone page', { 'content/pages/about.md': `---\ntitle: ت\n---\n${update('1405/09/03 09:00')}` }, ['content/pages/about.md:4 update-outside-live error']],
  ['live coverage in an article that is code', { 'content/articles/a.mdx': story('متن') }, ['content/articles/a.mdx:6 live-mdx error']],
  ['a value of live that says nothing', { [FILE]: story('متن', 'yes') }, [`${FILE}:6 live-value error`]],
  ['an update from before the article', { [FILE]: story(update('1405/09/03 07:00')) }, [`${FILE}:8 update-before-article warning`]],
  ['an update in the future', { [FILE]: story(update('1405/10/03 09:00')) }, [`${FILE}:1 update-future warning`]],
  ['an update that is five minutes ahead of the clock', { [FILE]: story(update('1405/09/03 12:05')) }, []],
  ['an unknown code among the most read', { [MOST_READ]: '- "7"\n' }, [`${MOST_READ}:1 most-read-unknown error`]],
  ['a file of the most read that is no list', { [MOST_READ]: 'codes: 1\n' }, [`${MOST_READ}:1 most-read-shape error`]],
  ['an entry that is no code', { [MOST_READ]: '- { code: 1 }\n- الف\n' }, [`${MOST_READ}:1 most-read-shape error`, `${MOST_READ}:2 code-malformed error`]],
  ['a list that is too long', { [FILE]: story('متن'), [MOST_READ]: codes(51) }, [`${MOST_READ}:51 most-read-long error`]],
  ['a list that is no YAML', { [MOST_READ]: '- "1\n' }, [`${MOST_READ}:1 yaml-syntax error`]],
  ['an empty list', { [MOST_READ]: '# هنوز هیچ\n' }, []],
])('%s is named, by each build', async (_, files, expected) => {
  using newsroom = new TestNewsroom(files);
  const { issues } = await newsroom.build({ now: NOW });
  expect(issues.map(({ file, line, rule, severity }) => `${file}:${line} ${rule} ${severity}`)).toEqual(expected);
  expect(issues.flatMap(({ message }) => wordingFaults(message))).toEqual([]);
  expect((await newsroom.build({ now: NOW })).issues).toEqual(issues);
});

test('a live story whose newest update is wrong stays as it was', async () => {
  using newsroom = new TestNewsroom({ [FILE]: story(update('1405/09/03 09:00')) });
  await newsroom.build({ now: NOW });
  const before = newsroom.output();
  newsroom.write(FILE, story(update('1405/09/03 09:00') + update('1405/09/03')));
  const { issues } = await newsroom.build({ now: NOW });
  expect(issues.map(({ line, rule }) => `${line} ${rule}`)).toEqual(['11 update-time']);
  expect(newsroom.output()).toEqual(before);
});
