import { describe, expect, test } from 'vitest';
import { allIssues, wordingFaults } from './support/faults.ts';
import { articleText, TestNewsroom } from './support/newsroom.ts';

const old = { date: '1400/01/01' };

describe('two articles with one code', () => {
  test('the older keeps the address, and the error on the newer names both', async () => {
    using newsroom = new TestNewsroom({
      'content/articles/a-copy.md': articleText({ code: '"77"', title: 'دومی' }),
      'content/articles/original.md': articleText({ ...old, code: '"77"', title: 'اصل' }),
      'content/articles/third.md': articleText({ code: '"۷۷"', title: 'سومی', kicker: 'روتیتر' }),
    });
    const report = await newsroom.build();
    expect(allIssues(report)).toEqual(['content/articles/a-copy.md:5:7 code-duplicate', 'content/articles/third.md:5:7 code-duplicate']);
    expect(report.issues[0]?.related).toEqual([{ file: 'content/articles/original.md', line: 5, column: 7 }]);
    expect(report.issues[0]?.message).toContain('content/articles/original.md');
    expect(report.issues.flatMap(({ message }) => wordingFaults(message))).toEqual([]);
    expect(newsroom.page('/news/77/')).toContain('اصل');
    expect([...newsroom.output().values()].some((bytes) => bytes.includes('دومی') || bytes.includes('سومی'))).toBe(false);
  });

  test('what readers find at an address stays there, even if an older article comes to want it', async () => {
    using newsroom = new TestNewsroom({ 'content/articles/b.md': articleText({ code: '"77"', title: 'نخست' }) });
    await newsroom.build();
    const before = newsroom.output();
    newsroom.write('content/articles/a.md', articleText({ ...old, code: '"77"', title: 'مدعی' }));
    expect(allIssues(await newsroom.build())).toEqual(['content/articles/a.md:5:7 code-duplicate']);
    expect(newsroom.output()).toEqual(before);
    newsroom.write('content/articles/b.md', articleText({ code: '"77"', title: 'نخست، ویراسته' }));
    expect(allIssues(await newsroom.build())).toEqual(['content/articles/a.md:5:7 code-duplicate']);
    expect(newsroom.page('/news/77/')).toContain('نخست، ویراسته');
  });

  test('an article that takes another\'s code stays at its own address', async () => {
    using newsroom = new TestNewsroom({
      'content/articles/a.md': articleText({ ...old, code: '"1"', title: 'یکم' }),
      'content/articles/b.md': articleText({ code: '"2"', title: 'دوم' }),
    });
    await newsroom.build();
    const before = newsroom.output();
    newsroom.write('content/articles/a.md', articleText({ ...old, code: '"2"', title: 'یکم، با کد دوم' }));
    newsroom.write('content/articles/c.md', articleText({ code: '"1"', title: 'سوم' }));
    expect(allIssues(await newsroom.build())).toEqual(['content/articles/a.md:5:7 code-duplicate', 'content/articles/c.md:5:7 code-duplicate']);
    expect(newsroom.output()).toEqual(before);
  });

  test('a draft or an embargoed article never takes the code of a public one', async () => {
    using newsroom = new TestNewsroom({
      'content/articles/draft.md': articleText({ ...old, code: '"77"', status: 'draft' }),
      'content/articles/later.md': articleText({ ...old, code: '"77"', embargo: '1500/01/01' }),
      'content/articles/public.md': articleText({ code: '"77"', title: 'همگانی', embargo: '1400/01/02' }),
    });
    const report = await newsroom.build();
    expect(allIssues(report)).toEqual(['content/articles/draft.md:5:7 code-duplicate', 'content/articles/later.md:5:7 code-duplicate']);
    expect(newsroom.page('/news/77/')).toContain('همگانی');
  });
});

test('an article without a code gets the same one in any order and on any machine', async () => {
  const files = { 'content/articles/a.md': articleText(), 'content/articles/b.md': articleText(), 'content/articles/deep/a.md': articleText() };
  using first = new TestNewsroom(files);
  using second = new TestNewsroom({ ...Object.fromEntries(Object.entries(files).reverse()), 'content/articles/0.md': articleText({ code: '"1"' }) });
  expect((await first.build()).issues).toEqual([]);
  await second.build();
  const codes = (newsroom: TestNewsroom) => [...newsroom.output().keys()].filter((file) => /^news\/\d{16}\//.test(file));
  expect(codes(first)).toHaveLength(3);
  expect(codes(second)).toEqual(codes(first));
  expect(codes(first).every((file) => file.startsWith('news/14001102'))).toBe(true);
});

describe('aliases', () => {
  const BAD: [alias: string, issue: string][] = [
    ...['old/', 'https://evil.example/', '//evil.example/', '/a/../b/', '/a/./b/', '/a?x=1', '/a#b', '/%2e%2e/%2e%2e/etc/', '/a%2f..%2fb/', '/%zz/', '/a%00b/', '/a\\\\b/', '/a//b/', `/${'a'.repeat(300)}/`]
      .map((alias): [string, string] => [alias, 'alias-malformed']),
    ...['/', '/index.html', '/404.html', '/section/politics/', '/section/none/', '/agency/isna/', '/tag/x/', '/archive/1400/', '/latest/', '/search/',
      '/news/2/', '/news/2/index.html', '/news/1/', '/about/', '/about/index.html', '/logo.svg', '/logo.svg/x/', '/files', '/files.html', '/feed.xml', '/robots.txt',
      '/assets/x/', '/pagefind/', '/sitemaps/x/', '/%61bout/']
      .map((alias): [string, string] => [alias, 'alias-hides-page']),
  ];

  test.each(BAD)('%s: %s', async (alias, rule) => {
    using newsroom = new TestNewsroom({
      'content/articles/one.md': articleText({ code: '"1"', aliases: `\n  - /fine/\n  - "${alias}"`, title: 'بدنشانی' }),
      'content/articles/two.md': articleText({ code: '"2"', title: 'خوب' }),
      'content/pages/about.md': '---\ntitle: درباره\n---\nمتن.\n',
      'public/logo.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>', 'public/files': 'x', 'public/files.html/x': 'x',
    });
    const report = await newsroom.build();
    expect(allIssues(report)).toEqual([`content/articles/one.md:8:5 ${rule}`]);
    expect(report.issues.flatMap(({ message }) => wordingFaults(message))).toEqual([]);
    expect(newsroom.page('/news/2/')).toContain('خوب');
    expect(newsroom.output().get('logo.svg')?.toString()).toContain('<svg');
    expect([...newsroom.output().values()].some((bytes) => bytes.includes('بدنشانی'))).toBe(false);
  });

  test('an alias of two articles is the older one\'s; one below a file cannot be', async () => {
    using newsroom = new TestNewsroom({
      'content/articles/one.md': articleText({ ...old, code: '"1"', aliases: '[/old/, /old.html]' }),
      'content/articles/two.md': articleText({ code: '"2"', aliases: '[/new/, /old]' }),
      'content/articles/three.md': articleText({ code: '"3"', aliases: '[/old.html/more/]' }),
    });
    const report = await newsroom.build();
    expect(allIssues(report)).toEqual(['content/articles/three.md:6:11 alias-hides-page', 'content/articles/two.md:6:18 alias-duplicate']);
    expect(report.issues[1]?.related).toEqual([{ file: 'content/articles/one.md', line: 6, column: 11 }]);
    for (const path of ['/old/', '/old.html']) expect(newsroom.page(path)).toContain('/news/1/');
    expect([...newsroom.output().keys()]).not.toContain('new/index.html');
  });

  test('good aliases redirect, Persian ones too', async () => {
    using newsroom = new TestNewsroom({
      'content/articles/one.md': articleText({ code: '"1"', aliases: '[/قدیمی/خبر/, /%D9%82/, /old/1.html, /about-us, /old path/]' }),
    });
    expect(allIssues(await newsroom.build())).toEqual([]);
    for (const path of ['/قدیمی/خبر/', '/ق/', '/old/1.html', '/about-us/', '/old path/']) expect(newsroom.page(path)).toContain('https://test.example/news/1/');
  });

  test('an alias is given back when its article lets it go', async () => {
    using newsroom = new TestNewsroom({
      'content/articles/one.md': articleText({ ...old, code: '"1"', aliases: '[/old/]' }),
      'content/articles/two.md': articleText({ code: '"2"' }),
    });
    await newsroom.build();
    newsroom.write('content/articles/two.md', articleText({ code: '"2"', aliases: '[/old/]' }));
    expect(allIssues(await newsroom.build())).toEqual(['content/articles/two.md:6:11 alias-duplicate']);
    newsroom.write('content/articles/one.md', articleText({ ...old, code: '"1"' }));
    expect(allIssues(await newsroom.build())).toEqual([]);
    expect(newsroom.page('/old/')).toContain('https://test.example/news/2/');
  });
});

test('files of the public folder that would replace a page are refused by name', async () => {
  using newsroom = new TestNewsroom({
    'content/articles/one.md': articleText({ code: '"1"' }),
    'public/index.html': 'x', 'public/news/1/index.html': 'x', 'public/assets/x.css': 'x', 'public/fine.txt': 'x',
    'public/section': 'x', 'public/404.html/x': 'x',
  });
  const report = await newsroom.build();
  expect(allIssues(report)).toEqual([
    'public/404.html/x:1:1 public-hides-page', 'public/assets/x.css:1:1 public-hides-page', 'public/index.html:1:1 public-hides-page',
    'public/news/1/index.html:1:1 public-hides-page', 'public/section:1:1 public-hides-page',
  ]);
  expect(report.issues.flatMap(({ message }) => wordingFaults(message))).toEqual([]);
  expect(newsroom.page('/fine.txt')).toBe('x');
  expect(newsroom.page('/')).toContain('روزنامه آزمون');
});

test('a file may become a folder, and a folder a file', async () => {
  using newsroom = new TestNewsroom({ 'content/articles/one.md': articleText({ code: '"1"', aliases: '[/a.html]' }), 'public/x': 'x' });
  await newsroom.build();
  const paths = () => [...newsroom.output().keys()].filter((file) => /^[ax]\b/.test(file));
  for (let round = 0; round < 2; round += 1) {
    newsroom.write('content/articles/one.md', articleText({ code: '"1"', aliases: '[/a.html/b/]' }));
    newsroom.remove('public/x');
    newsroom.write('public/x/y', 'x');
    await newsroom.build();
    expect(paths()).toEqual(['a.html/b/index.html', 'x/y']);
    newsroom.write('content/articles/one.md', articleText({ code: '"1"', aliases: '[/a.html]' }));
    newsroom.remove('public/x');
    newsroom.write('public/x', 'x');
    await newsroom.build();
    expect(paths()).toEqual(['a.html', 'x']);
  }
});
