import { expect, test } from 'vitest';
import { TestNewsroom } from '../../test/support/newsroom.ts';
import { editedArticle, newArticle, withdrawnArticle } from './pushes.ts';
import { SyntheticNewsroom } from './synthetic-newsroom.ts';

test('a synthetic newsroom and its pushes build without any issue', async () => {
  const synthetic = new SyntheticNewsroom({ seed: 1, count: 60, pictures: 1 });
  using newsroom = new TestNewsroom(Object.fromEntries([...synthetic.files()].map(({ path, content }) => [path, content])));
  const first = await newsroom.build();
  expect(first.issues).toEqual([]);
  expect(first.articles).toMatchObject({ hidden: 0, faulty: 0 });
  expect(first.articles.public + first.articles.withdrawn).toBe(60);

  for (const { path, content } of [newArticle(synthetic, 0), editedArticle(synthetic, 0), withdrawnArticle(synthetic, 0)]) newsroom.write(path, content);
  const second = await newsroom.build();
  expect(second.issues).toEqual([]);
  expect(second.articles.public).toBe(first.articles.public);
  expect(second.articles.withdrawn).toBe(first.articles.withdrawn + 1);
  expect(second.articles.read).toBe(3);
});
