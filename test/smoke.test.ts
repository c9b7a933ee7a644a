import { expect, test } from 'vitest';
import { articleText, TestNewsroom } from './support/newsroom.ts';

test('a newsroom of one article becomes a site', async () => {
  using newsroom = new TestNewsroom({ 'content/articles/1400/11/first.md': articleText({ code: '"14001102013"' }) });
  const report = await newsroom.build();
  expect(report.issues).toEqual([]);
  expect(newsroom.page('/news/14001102013/')).toContain('تیتر آزمون');
});
