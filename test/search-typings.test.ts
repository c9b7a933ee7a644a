import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { SearchArchive } from '../src/search/ask/search-archive.ts';
import { memoryIndex } from './support/memory-index.ts';
import { TYPINGS } from './support/typings.ts';

/** The articles of the sample newsroom: real sentences of many subjects. */
const ARTICLES = globSync('content/articles/**/*.md', { cwd: join(import.meta.dirname, '..') }).sort().flatMap((file, number) => {
  const [, fields = '', text = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(readFileSync(join(import.meta.dirname, '..', file), 'utf8')) ?? [];
  const title = /^title: *["']?(.+?)["']?$/m.exec(fields)?.[1] ?? '';
  return title === '' || /^(?:withdrawn|status: draft)/m.test(fields) ? [] : [{ code: String(number), title, text }];
});
/** Longer words say more; these alone are what a reader would remember. */
function remembered(title: string): string {
  const words = title.split(' ');
  const longest = [...words].sort((a, b) => b.length - a.length).slice(0, 3);
  return words.filter((word) => longest.includes(word)).join(' ');
}

const names = Object.keys(TYPINGS);

test('the sample has enough articles to tell them apart', () => {
  expect(ARTICLES.length).toBeGreaterThan(30);
});

test.each(names)('articles typed %s are found by titles that are typed in any other way', async (name) => {
  const type = TYPINGS[name] ?? ((text: string) => text);
  const archive = new SearchArchive((await memoryIndex(ARTICLES.map(({ code, title, text }) => ({ code, title: type(title), text: type(text) })))).load);
  const lost: string[] = [];
  for (const [number, { code, title }] of ARTICLES.entries()) {
    // Each article is asked for in two other typings, all of which come round.
    for (const step of [1, 6]) {
      const typing = names[(names.indexOf(name) + number + step) % names.length] ?? '';
      for (const query of [title, remembered(title)]) {
        const typed = TYPINGS[typing]?.(query) ?? query;
        const { hits } = await archive.search({ query: typed, filters: {}, sort: 'relevance' });
        if (!hits.slice(0, 10).some(({ article }) => article.code === code)) lost.push(`${typing}: ${typed}`);
      }
    }
  }
  expect(lost).toEqual([]);
});
