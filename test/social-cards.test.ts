import sharp from 'sharp';
import { expect, test } from 'vitest';
import { articleText, SETTINGS, TestNewsroom } from './support/newsroom.ts';

const CARD = 'news/1/card.jpg';
const article = (fields: Record<string, string> = {}, body?: string): string => articleText({ title: 'تیتر نخست', code: '"1"', agency: 'isna', ...fields }, body);
const settings = (cards: boolean): string => `${SETTINGS['content/site.yml']}social: { cards: ${cards} }\n`;

test('a newsroom that wants social cards has one for each article, drawn anew only when what it shows has changed', async () => {
  using newsroom = new TestNewsroom({ 'content/site.yml': settings(true), 'content/articles/a.md': article(), 'content/articles/b.md': articleText({ code: '"2"' }) });
  expect((await newsroom.build()).issues).toEqual([]);
  const card = newsroom.output().get(CARD);
  expect(await sharp(card).metadata()).toMatchObject({ format: 'jpeg', width: 1200, height: 630 });
  for (const meta of ['og:image" content="https://test.example/news/1/card.jpg"', 'og:image:width" content="1200"', 'og:image:height" content="630"', 'twitter:card" content="summary_large_image"']) {
    expect(newsroom.page('/news/1/')).toContain(meta);
  }
  const isSame = async (): Promise<boolean> => {
    await newsroom.build();
    return newsroom.output().get(CARD)?.equals(card ?? Buffer.of()) === true;
  };
  newsroom.write('content/articles/a.md', article({}, 'متن تازه.'));
  expect(await isSame()).toBe(true);
  newsroom.write('content/articles/a.md', article({ title: 'تیتر دوم' }));
  expect(await isSame()).toBe(false);
  newsroom.write('content/articles/a.md', article());
  expect(await isSame()).toBe(true);
  newsroom.write('content/agencies.yml', 'isna: { title: نامی تازه }\n');
  expect(await isSame()).toBe(false);
  expect((await newsroom.build()).written.files).toBe(0);
  newsroom.write('content/articles/a.md', article({ withdrawn: '{ date: 1400/11/20, reason: دلیل }' }));
  await newsroom.build();
  expect(newsroom.output().has(CARD)).toBe(false);
  expect(newsroom.output().has('news/2/card.jpg')).toBe(true);
});

test('cards come and go with the setting, and there are none without it', async () => {
  using newsroom = new TestNewsroom({ 'content/articles/a.md': article() });
  await newsroom.build();
  expect(newsroom.output().has(CARD)).toBe(false);
  newsroom.write('content/site.yml', settings(true));
  await newsroom.build();
  const card = newsroom.output().get(CARD);
  expect(card).toBeDefined();
  await newsroom.build({ full: true });
  expect(newsroom.output().get(CARD)?.equals(card ?? Buffer.of())).toBe(true);
  newsroom.write('content/site.yml', settings(false));
  await newsroom.build();
  expect(newsroom.output().has(CARD)).toBe(false);
});
