import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { hugoSite } from './hugo-site.ts';
import { SyntheticNewsroom } from './synthetic-newsroom.ts';

const newsroom = new SyntheticNewsroom({ seed: 1, count: 400 });
const files = new Map([...hugoSite(newsroom)].map(({ path, content }) => [path, String(content)]));

test('Hugo gets the same articles, but for those that were withdrawn', () => {
  const visible = [...newsroom.articles()].filter(({ withdrawn }) => withdrawn === undefined);
  expect([...files.keys()].filter((path) => path.startsWith('content/news/'))).toHaveLength(visible.length);
  for (const { code, title, section, tags, body } of visible) {
    const [, frontmatter = '', text] = files.get(`content/news/${code.slice(0, 4)}/${code.slice(4, 6)}/${code}.md`)?.split('---\n') ?? [];
    expect(parse(frontmatter)).toMatchObject({ title, url: `/news/${code}/`, sections: [section], ...(tags.length > 0 ? { tags } : {}) });
    expect(parse(frontmatter).date).toMatch(/^20[12]\d-\d\d-\d\dT\d\d:\d\d:00$/);
    expect(text).toBe(`\n${body}`);
  }
});

test('each section, agency and author has its title', () => {
  expect(files.get('content/sections/sport/_index.md')).toBe('---\ntitle: ورزش\n---\n');
  expect([...files.keys()].filter((path) => path.endsWith('_index.md'))).toHaveLength(10 + 15 + 12);
});
