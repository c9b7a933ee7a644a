import sharp from 'sharp';
import { rmSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { articleText, TestNewsroom } from './support/newsroom.ts';
import { differences } from './support/site.ts';

const FILE = 'content/articles/special.mdx';
const OTHERS = {
  'content/articles/a.md': articleText({ title: 'خبر الف', code: '"1"', date: '1400/11/01', related: '["s1"]' }),
  'content/articles/b.md': articleText({ title: 'خبر ب', code: '"2"', date: '1400/11/03' }),
};

function special(body: string, title = 'گزارش ویژه'): string {
  return articleText({ title, code: '"s1"', tags: '[ویژه]', aliases: '[/old/]' }, body);
}

const GOOD = special('متن **گزارش** با <Note>یادداشت</Note>\n');
/** Ways in which an MDX article fails only when it is compiled or run. */
const BROKEN: [name: string, body: string][] = [
  ['names a component that there is not', 'متن\n\n<Nope>چیزی</Nope>\n'],
  ['throws while it is rendered', "متن {(() => { throw new Error('boom'); })()}\n"],
  ['throws while it is loaded', "export const x = (() => { throw new Error('boom'); })();\n\nمتن\n"],
  ['asks for what is not defined', 'متن {missing.value}\n'],
  ['imports a file that there is not', "export const load = () => import('./missing.js');\n\nمتن\n"],
  ['imports a package that there is not', "متن {await import('nowhere')}\n"],
];

describe.each(BROKEN.slice(2, 4))('an MDX article that %s', (_, body) => {
  test('stays as it was published, in an incremental build and in a full one, until it is mended', async () => {
    using newsroom = new TestNewsroom({ ...OTHERS, [FILE]: GOOD });
    await newsroom.build();
    const before = newsroom.output();
    newsroom.write(FILE, special(body, 'تیتری که نباید دیده شود'));
    for (const full of [false, true, false]) {
      const report = await newsroom.build({ full });
      expect(report.issues.map(({ file, severity }) => `${file} ${severity}`)).toEqual([`${FILE} error`]);
      expect(differences(before, newsroom.output())).toEqual([]);
    }
    // Others go on meanwhile.
    newsroom.write('content/articles/b.md', articleText({ title: 'خبر ب، تازه', code: '"2"', date: '1400/11/03' }));
    await newsroom.build();
    expect(newsroom.page('/latest/')).toContain('خبر ب، تازه');
    expect(newsroom.page('/latest/')).toContain('گزارش ویژه');
    newsroom.write(FILE, special('متن درست‌شده.\n', 'گزارش ویژه، ویراسته'));
    expect((await newsroom.build()).issues).toEqual([]);
    expect(newsroom.page('/news/s1/')).toContain('متن درست‌شده.');
    expect(newsroom.page('/latest/')).toContain('گزارش ویژه، ویراسته');
  });
});

describe('an MDX article that broke after it was published', () => {
  const [, BODY] = BROKEN[0] ?? ['', ''];

  test('vanishes with its file', async () => {
    using newsroom = new TestNewsroom({ ...OTHERS, [FILE]: GOOD });
    using without = new TestNewsroom(OTHERS);
    await newsroom.build();
    newsroom.write(FILE, special(BODY));
    await newsroom.build({ full: true });
    newsroom.remove(FILE);
    await newsroom.build();
    await without.build();
    expect(differences(newsroom.output(), without.output())).toEqual([]);
    expect(newsroom.folders()).toEqual(without.folders());
  });

  test.each([['withdrawn', { withdrawn: '{ date: 1400/11/05, reason: دلیل }' }], ['made a draft', { status: 'draft' }]])('can be %s', async (_, fields) => {
    using newsroom = new TestNewsroom({ ...OTHERS, [FILE]: GOOD });
    await newsroom.build();
    newsroom.write(FILE, articleText({ title: 'گزارش ویژه', code: '"s1"', ...fields }, BODY));
    expect((await newsroom.build()).issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect([...newsroom.output().values()].some((bytes) => bytes.includes('گزارش ویژه'))).toBe(false);
  });

  test('is left out where there is no site that it could stay in', async () => {
    using newsroom = new TestNewsroom({ ...OTHERS, [FILE]: GOOD });
    using without = new TestNewsroom(OTHERS);
    await newsroom.build();
    newsroom.write(FILE, special(BODY));
    rmSync(newsroom.out, { recursive: true });
    await newsroom.build();
    await without.build();
    expect(differences(newsroom.output(), without.output())).toEqual([]);
  });

  test('publishes nothing under --strict', async () => {
    using newsroom = new TestNewsroom({ ...OTHERS, [FILE]: GOOD });
    await newsroom.build();
    const before = newsroom.output();
    newsroom.write(FILE, special(BODY));
    newsroom.write('content/articles/b.md', articleText({ title: 'خبر ب، تازه', code: '"2"' }));
    expect(await newsroom.build({ strict: true })).toMatchObject({ published: false, errors: 1 });
    expect(differences(before, newsroom.output())).toEqual([]);
  });
});

test('each of several broken MDX articles is named, and the rest is published as if they were not there', async () => {
  const files = Object.fromEntries(BROKEN.map(([, body], index) => [`content/articles/x${index}.mdx`, articleText({ title: 'شکسته', code: `"x${index}"`, aliases: `[/old/${index}/]` }, body)]));
  using newsroom = new TestNewsroom({ ...OTHERS, ...files, [FILE]: GOOD });
  using without = new TestNewsroom({ ...OTHERS, [FILE]: GOOD });
  await without.build();
  for (const full of [false, true]) {
    const report = await newsroom.build({ full });
    expect(report.issues.map(({ file, severity }) => `${file} ${severity}`)).toEqual(Object.keys(files).map((file) => `${file} error`));
    expect(report.issues.map(({ message }) => /«\u2068(.*)\u2069»/.exec(message)?.[1]?.replace(/\S+content/, 'content'))).toEqual([
      'Expected component `Nope` to be defined: you likely forgot to import, pass, or provide it.', 'boom', 'boom', 'missing is not defined',
      "Could not resolve './missing.js' in content/articles/x4.mdx", "Could not resolve 'nowhere' in content/articles/x5.mdx",
    ]);
    expect(differences(newsroom.output(), without.output())).toEqual([]);
  }
});

test('a picture in an MDX text is shown in its sizes', async () => {
  const bytes = await sharp({ create: { width: 640, height: 400, channels: 3, background: '#246' } }).jpeg().toBuffer();
  using newsroom = new TestNewsroom({
    'content/media/x.jpg': bytes,
    'content/articles/report.mdx': articleText({ code: '"14001102001"' }, 'بند نخست.\n\n![دریاچه](media/x.jpg)\n\n<Figure src="media/x.jpg" alt="کوه" />\n'),
  });
  const report = await newsroom.build();
  expect(report.issues).toEqual([]);
  const pictures = newsroom.page('/news/14001102001/').match(/<img[^>]*>/g) ?? [];
  expect(pictures).toHaveLength(2);
  for (const picture of pictures) expect(picture).toMatch(/src="\/assets\/x-\d+\.[0-9a-f]{12}\.jpg"/);
});
