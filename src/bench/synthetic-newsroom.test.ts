import { expect, test } from 'vitest';
import { ARTICLE_KEYS } from '../content/article-schema.ts';
import { hasBidiControl } from '../persian/bidi.ts';
import { slugify } from '../persian/slug.ts';
import { median } from './bench-result.ts';
import { countWords } from './sentences.ts';
import { SyntheticNewsroom, type NewsroomFile, type NewsroomRecipe } from './synthetic-newsroom.ts';
import { AGENCIES, AUTHORS, SECTIONS, TAGS } from './synthetic-registries.ts';

const make = (recipe: Partial<NewsroomRecipe> = {}): SyntheticNewsroom => new SyntheticNewsroom({ seed: 1, count: 1500, ...recipe });
const filesOf = (recipe: Partial<NewsroomRecipe> = {}): NewsroomFile[] => [...make(recipe).files()];
const articles = [...make().articles()];
const files = filesOf().filter(({ path }) => path.startsWith('content/articles/'));
const texts = files.map(({ content }) => content as string);
const share = (holds: (article: (typeof articles)[number]) => boolean): number => articles.filter(holds).length / articles.length;

test('the same recipe gives the same bytes, another seed gives others', () => {
  expect(filesOf({ count: 50 })).toEqual(filesOf({ count: 50 }));
  const other = filesOf({ count: 50, seed: 2 });
  expect(other.map(({ path }) => path)).toEqual(filesOf({ count: 50 }).map(({ path }) => path));
  expect(other.filter(({ path, content }) => path.startsWith('content/articles/') && content === filesOf({ count: 50 }).find((file) => file.path === path)?.content)).toEqual([]);
});

test('an article has the same words in a larger newsroom', () => {
  const [small, large] = [make({ count: 100 }).article(60), make({ count: 5000 }).article(60)];
  expect({ ...large, ...dated(small) }).toEqual(small);
  const brief = make({ count: 100, brief: true }).article(60);
  expect({ ...brief, body: small.body }).toEqual(small);
  expect(brief.body.trim().split('\n')).toHaveLength(1);
});

function dated({ code, time, date, updated, related }: (typeof articles)[number]) {
  return { code, time, date, updated, related };
}

test('as many articles as were asked for lie in folders of months, each with a code of its own', () => {
  expect(files).toHaveLength(1500);
  expect(new Set(articles.map(({ code }) => code)).size).toBe(1500);
  for (const [at, { path }] of files.entries()) {
    const code = articles[at]!.code;
    expect(path).toBe(`content/articles/${code.slice(0, 4)}/${code.slice(4, 6)}/${code}.md`);
  }
});

test('texts are Persian as it is typed well', () => {
  for (const text of texts) {
    expect(text).toContain('\u200c');
    expect(text).not.toMatch(/[يكى٠-٩\u200b\u200d\ufffd]/);
    expect(text).not.toMatch(/\s\u200c|\u200c\s|\u200c\u200c/);
    expect(hasBidiControl(text)).toBe(-1);
    expect(text).not.toContain('undefined');
  }
  const all = texts.join('');
  for (const sign of ['می\u200c', '\u200cها', '،', '؛', ':', '؟', '!', '«', '»', '\n## ', '\n- ', '\n1. ', '\n> ', '**', '](https://', 'NATO', '5G', '۱', '٫']) {
    expect(all).toContain(sign);
  }
});

test('articles are as long as news are', () => {
  const lengths = articles.map(({ body }) => countWords(body));
  expect(median(lengths)).toBeGreaterThan(320);
  expect(median(lengths)).toBeLessThan(380);
  expect(Math.min(...lengths)).toBeGreaterThan(200);
  expect(Math.max(...lengths)).toBeLessThan(600);
  const titles = articles.map(({ title }) => countWords(title));
  expect(Math.min(...titles)).toBeGreaterThanOrEqual(6);
  expect(Math.max(...titles)).toBeLessThanOrEqual(12);
  expect(articles.every(({ body }) => body.split('\n\n').length >= 3)).toBe(true);
});

test('words follow Zipf\'s law: a few are very common, most are rare', () => {
  const counts = new Map<string, number>();
  for (const word of articles.flatMap(({ body }) => body.match(/[آ-ی\u200c]+/g) ?? [])) counts.set(word, (counts.get(word) ?? 0) + 1);
  const sorted = [...counts.values()].sort((a, b) => b - a);
  const total = sorted.reduce((sum, count) => sum + count, 0);
  expect(sorted.length).toBeGreaterThan(15_000);
  expect(sorted.slice(0, 100).reduce((sum, count) => sum + count, 0) / total).toBeGreaterThan(0.4);
});

test('each field is there as often as in a newsroom', () => {
  const bounds: [holds: (article: (typeof articles)[number]) => unknown, least: number, most: number][] = [
    [({ agency }) => agency, 0.8, 0.9], [({ via }) => via, 0.2, 0.3], [({ author }) => author, 0.33, 0.47], [({ kicker }) => kicker, 0.3, 0.4],
    [({ tags }) => tags.length > 0, 0.78, 0.88], [({ related }) => related.length > 0, 0.08, 0.16], [({ updated }) => updated, 0.02, 0.06],
    [({ correction }) => correction, 0.002, 0.02], [({ withdrawn }) => withdrawn, 0.0005, 0.01], [({ alias }) => alias, 0.0005, 0.01], [({ image }) => image, 0, 0],
  ];
  for (const [holds, least, most] of bounds) {
    const found = share((article) => Boolean(holds(article)));
    expect([holds.toString(), found >= least && found <= most]).toEqual([holds.toString(), true]);
  }
  expect(Math.max(...articles.map(({ tags }) => tags.length))).toBe(5);
});

test('frontmatter has no key that the engine does not know', () => {
  const keys = new Set(texts.flatMap((text) => text.split('\n---\n')[0]!.split('\n').slice(1).map((line) => line.split(':')[0]!)));
  expect([...keys].filter((key) => !(ARTICLE_KEYS[''] ?? []).includes(key))).toEqual([]);
});

test('related codes are those of earlier articles', () => {
  const seen = new Set<string>();
  for (const { code, related } of articles) {
    expect(related.filter((other) => !seen.has(other))).toEqual([]);
    seen.add(code);
  }
});

test('registries have their sizes, and tags their own addresses', () => {
  expect([SECTIONS, AGENCIES, AUTHORS, TAGS].map(({ length }) => length)).toEqual([10, 15, 12, 500]);
  expect(new Set(TAGS.map(slugify)).size).toBe(500);
});

test('pictures are shared, and only those that exist are used', () => {
  const newsroom = make({ count: 200, pictures: 3 });
  const used = new Set([...newsroom.articles()].flatMap(({ image }) => image?.src ?? []));
  const pictures = filesOf({ count: 0, pictures: 3 }).filter(({ path }) => path.startsWith('content/media/'));
  expect([...used].sort()).toEqual(pictures.map(({ path }) => path.slice('content/'.length)));
});
