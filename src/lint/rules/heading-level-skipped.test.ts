import { expect, test } from 'vitest';
import { article, findings } from '../../../test/support/linted.ts';
import { headingLevelSkipped } from './heading-level-skipped.ts';

test.each<[what: string, body: string, found: string[]]>([
  ['no headings', 'متن', []],
  ['in order, and back up', '## یک\n### دو\n#### سه\n## چهار\n### پنج', []],
  ['one left out', '## یک\n\n#### دو', ['8:1 #### دو']],
  ['only the jump itself is told', '## یک\n#### دو\n#### سه\n##### چهار', ['7:1 #### دو']],
  ['the first is on level two', '### یک', ['6:1 ### یک']],
  ['one that the build makes level two', '# یک\n### دو', []],
  ['underlined ones', 'یک\n---\n\n#### دو', ['9:1 #### دو']],
  ['empty ones do not count: the build takes them out', '## یک\n###\n#### دو', ['8:1 #### دو']],
  ['in a block of ours', '## یک\n\n:::note\n#### دو\n:::', ['9:1 #### دو']],
  ['in code it is none', '```\n#### دو\n```', []],
])('%s', (_, body, found) => {
  expect(findings(headingLevelSkipped, article('', body))).toEqual(found);
});
