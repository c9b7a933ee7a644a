import { expect, test } from 'vitest';
import { SAMPLE_PAGES } from '../../test/support/sample-site.ts';
import { pagesToLookAt } from './pages-to-look-at.ts';

test('one page of each kind that the tests do not name is looked at too', () => {
  const paths = ['index.html', 'news/1/index.html', 'lite/1/index.html', 'lite/2/index.html', 'section/x/index.html', 'section/x/page/2/index.html', 'old/index.html', 'offline/index.html', 'feed.xml'];
  const files = new Map(paths.map((path) => [path, Buffer.from(path.startsWith('old/') ? '<meta http-equiv="refresh" content="0; url=/">' : '')]));
  const added = [...pagesToLookAt({ files })].slice(Object.keys(SAMPLE_PAGES).length);
  expect(added).toEqual([['/lite/…/', '/lite/1/'], ['/section/…/…/…/', '/section/x/page/2/'], ['/offline/', '/offline/']]);
});
