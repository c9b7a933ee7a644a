import { describe, expect, test } from 'vitest';
import { articleText, SETTINGS, TestNewsroom } from './support/newsroom.ts';
import { cardTitles, textOf } from './support/site.ts';

const SITE = SETTINGS['content/site.yml'];
const ARTICLE = articleText({
  code: '"1"', kicker: 'روتيتر ها', title: "'كتاب ها \"مهم ترين\" شده اند'", lead: 'لید ...', tags: '[كتاب ها]', corrections: '[{ date: 1400/11/03, note: "نام ها" }]',
}, '"متن" كتاب ها.\n');

describe('typography', () => {
  test('sets all that readers read, and leaves the file as it is', async () => {
    using newsroom = new TestNewsroom({ 'content/articles/1.md': ARTICLE, 'content/pages/about.md': '---\ntitle: درباره "ما"\n---\nمتن ها\n' });
    expect((await newsroom.build({ strict: true })).issues).toEqual([]);
    const text = textOf(newsroom.page('/news/1/'));
    for (const part of ['روتیترها', 'کتاب\u200Cها «مهم\u200Cترین» شده\u200Cاند', 'لید …', '«متن» کتاب\u200Cها.', 'نام\u200Cها']) expect(text).toContain(part);
    expect(newsroom.page('/news/1/')).toContain('<title>کتاب\u200Cها «مهم\u200Cترین» شده\u200Cاند');
    expect(cardTitles(newsroom.page('/latest/'))).toEqual(['کتاب\u200Cها «مهم\u200Cترین» شده\u200Cاند']);
    expect(textOf(newsroom.page('/tag/کتاب-ها/'))).toContain('کتاب\u200Cها');
    expect(textOf(newsroom.page('/about/'))).toContain('درباره «ما»');
    expect(newsroom.read('content/articles/1.md')).toBe(ARTICLE);
  });

  test('leaves a rule out that is turned off, in all articles at once', async () => {
    const mdx = articleText({ code: '"2"' }, '"متن" كتاب ها در NATO.\n\n<FactBox title="كتاب ها">\n  متن ها\n</FactBox>\n');
    using newsroom = new TestNewsroom({ 'content/articles/1.md': ARTICLE, 'content/articles/2.mdx': mdx });
    expect((await newsroom.build({ strict: true })).issues).toEqual([]);
    expect(newsroom.page('/news/2/')).toContain('<p>«متن» کتاب\u200Cها در <bdi>NATO</bdi>.</p>');
    expect(newsroom.page('/news/2/')).toContain('<p class="block-title">کتاب\u200Cها</p>');
    newsroom.write('content/site.yml', `${SITE}typography: { quotes: false }\n`);
    expect((await newsroom.build({ strict: true })).issues).toEqual([]);
    expect(textOf(newsroom.page('/news/1/'))).toContain('"متن" کتاب\u200Cها.');
    expect(cardTitles(newsroom.page('/latest/'))).toContain('کتاب\u200Cها "مهم\u200Cترین" شده\u200Cاند');
    expect(textOf(newsroom.page('/news/2/'))).toContain('"متن" کتاب\u200Cها در NATO.');
    newsroom.write('content/site.yml', SITE);
    await newsroom.build();
    expect(textOf(newsroom.page('/news/1/'))).toContain('«متن» کتاب\u200Cها.');
    expect(newsroom.page('/news/2/')).toContain('<p>«متن» کتاب\u200Cها در <bdi>NATO</bdi>.</p>');
  });

  test('names a rule that is not known', async () => {
    using newsroom = new TestNewsroom({ 'content/site.yml': `${SITE}typography: { quote: false }\n`, 'content/articles/1.md': ARTICLE });
    const { issues } = await newsroom.build();
    expect(issues.map(({ rule, file, line }) => [rule, file, line])).toEqual([['unknown-key', 'content/site.yml', 3]]);
    expect(issues[0]?.message).toContain('quotes');
  });
});
