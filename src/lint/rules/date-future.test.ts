import { expect, test } from 'vitest';
import { article, judged, newsroomOf } from '../../../test/support/linted.ts';
import { dateFuture } from './date-future.ts';

const now = Date.parse('2022-01-22T13:45:00+03:30');
const of = (date: string, more = ''): string => `---\ntitle: تیتر\nsection: politics\ndate: ${date}\n${more}---\n`;

test.each<[what: string, text: string, found: string[]]>([
  ['now', of('1400/11/02 13:45'), []],
  ['as far ahead as clocks differ', of('1400/11/02 13:50'), []],
  ['ahead', of('1400/11/02 13:51'), ['4:7 1400/11/02 13:51']],
  ['a year too late, in quotes', of('"1401/11/02 13:45"'), ['4:7 "1401/11/02 13:45"']],
  ['kept until then', of('1400/11/03 06:00', 'embargo: 1400/11/03 06:00\n'), []],
  ['the embargo is over', of('1400/11/03 06:00', 'embargo: 1400/11/01\n'), ['4:7 1400/11/03 06:00']],
  ['a draft', of('1400/12/01', 'status: draft\n'), []],
  ['a later change', article('updated: 1400/11/03'), ['5:10 1400/11/03']],
  ['a correction', article('corrections:\n  - { date: 1400/11/01, note: نام }\n  - { date: 1400/11/09, note: نام }'), ['7:13 1400/11/09']],
])('%s', (_, text, found) => {
  expect(judged(dateFuture, text, newsroomOf({ now }))).toEqual(found);
});
