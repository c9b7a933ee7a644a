import { expect, test } from 'vitest';
import { editedArticle, newArticle, withdrawnArticle } from './pushes.ts';
import { SyntheticNewsroom } from './synthetic-newsroom.ts';

const newsroom = new SyntheticNewsroom({ seed: 1, count: 300 });
const files = new Map([...newsroom.files()].map(({ path, content }) => [path, String(content)]));
const titleOf = (text: unknown): string | undefined => /^title: (.*)$/m.exec(String(text))?.[1];
const runs = [0, 1, 2];

test('a new article is in no file of the newsroom, and each run has another', () => {
  const pushed = runs.map((run) => newArticle(newsroom, run));
  expect(pushed.filter(({ path }) => files.has(path))).toEqual([]);
  expect(new Set(pushed.map(({ path }) => path)).size).toBe(3);
});

test('an edited article keeps its file, and has another headline and a longer text', () => {
  for (const { path, content } of runs.map((run) => editedArticle(newsroom, run))) {
    expect(titleOf(content)).not.toBe(titleOf(files.get(path)));
    expect(content.length).toBeGreaterThan(files.get(path)!.length);
  }
});

test('a withdrawn article was visible before, and no push undoes another', () => {
  const withdrawn = runs.map((run) => withdrawnArticle(newsroom, run));
  for (const { path, content } of withdrawn) {
    expect(content).toMatch(/^withdrawn: /m);
    expect(files.get(path)).not.toMatch(/^withdrawn: /m);
  }
  const paths = [...withdrawn, ...runs.map((run) => editedArticle(newsroom, run))].map(({ path }) => path);
  expect(new Set(paths).size).toBe(6);
});
