import { expect, test } from 'vitest';
import { articleText, TestNewsroom } from './support/newsroom.ts';
import { differences, element, partsOf, picture, textOf } from './support/site.ts';

const AUTHORS = `sara-ahmadi:
  name: سارا احمدی
  role: دبیر بخش بین\u200Cالملل
  description: درباره همسایگان ایران می\u200Cنویسد.
  photo: media/sara.png
  links: [https://www.sara.example/notes/]
  fediverse: "@sara@social.example"
`;
const AGENCIES = `isna: { title: ایسنا, url: https://www.isna.example, description: خبرگزاری دانشجویان, logo: media/isna.png }
anadolu: { title: آناتولی }
`;

/** Seven articles of one author and one agency, five on a page. */
async function files(): Promise<Record<string, string | Uint8Array>> {
  const articles = [1, 2, 3, 4, 5, 6, 7].map((day) => [
    `content/articles/a${day}.md`, articleText({ title: `خبر ${day}`, code: `"${day}"`, date: `1400/11/0${day} 10:00`, author: 'sara-ahmadi', agency: 'isna' }),
  ]);
  return {
    'content/site.yml': 'title: روزنامه آزمون\nurl: https://test.example\npageSize: 5\n', 'content/authors.yml': AUTHORS, 'content/agencies.yml': AGENCIES,
    'content/media/sara.png': await picture('#b33', { width: 80, height: 80 }), 'content/media/isna.png': await picture('#33b', { width: 90, height: 60 }),
    ...Object.fromEntries(articles) as Record<string, string>,
  };
}

async function built(changes: Record<string, string | Uint8Array | undefined> = {}): Promise<TestNewsroom> {
  const newsroom = new TestNewsroom({ ...await files(), ...changes });
  expect((await newsroom.build()).issues).toEqual([]);
  return newsroom;
}

/** What stands in a page, without its style sheet. */
function contentOf(newsroom: TestNewsroom, path: string): string {
  return /<main.*<\/main>/s.exec(newsroom.page(path))?.[0] ?? '';
}

function mainThing(html: string, type: string): Record<string, unknown> {
  const things = [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(([, text = '']) => JSON.parse(text) as Record<string, unknown>);
  return things.find((thing) => thing['@type'] === type) ?? {};
}

test('an author’s first page says who it is, and the page of profiles of schema.org says it to programs', async () => {
  using newsroom = await built();
  const html = newsroom.page('/author/sara-ahmadi/');
  const header = element(html, '.list-header');
  expect(textOf(header)).toBe('نویسنده سارا احمدی دبیر بخش بین\u200Cالملل درباره همسایگان ایران می\u200Cنویسد. در جاهای دیگر: sara.example/notes @sara@social.example ۷ خبر');
  expect(partsOf(header).links).toEqual(['https://www.sara.example/notes/', 'https://social.example/@sara']);
  const [, photo = ''] = /<img src="(\/assets\/sara[^"]*)"[^>]* alt=""/.exec(header) ?? [];
  expect(newsroom.output().has(photo.slice(1))).toBe(true);
  expect(mainThing(html, 'ProfilePage')).toMatchObject({
    url: 'https://test.example/author/sara-ahmadi/',
    mainEntity: {
      '@type': 'Person', name: 'سارا احمدی', jobTitle: 'دبیر بخش بین\u200Cالملل', description: 'درباره همسایگان ایران می\u200Cنویسد.',
      image: `https://test.example${photo}`, sameAs: ['https://www.sara.example/notes/', 'https://social.example/@sara'],
    },
  });
});

test('an agency’s first page has its logo, its site and its number of articles; what is full keeps none of it', async () => {
  using newsroom = await built();
  const header = element(newsroom.page('/agency/isna/'), '.list-header');
  expect(header).toContain('portrait-logo');
  expect(textOf(header)).toContain('۷ خبر');
  expect(partsOf(header).links).toEqual(['https://www.isna.example']);
  expect(mainThing(newsroom.page('/agency/isna/'), 'CollectionPage')['about']).toMatchObject({ '@type': 'NewsMediaOrganization', name: 'خبرگزاری ایسنا', url: 'https://www.isna.example' });
  const numbered = element(newsroom.page('/agency/isna/page/1/'), '.list-header');
  expect(numbered).not.toContain('portrait');
  expect(textOf(numbered)).not.toContain('۷ خبر');
  // One that says nothing of itself has no empty places.
  const plain = element(newsroom.page('/agency/anadolu/'), '.list-header');
  expect(textOf(plain)).toBe('منبع خبرگزاری آناتولی ۰ خبر');
});

test('a section opens with its newest story set large, with a picture or without; its numbered pages do not', async () => {
  using newsroom = await built();
  expect(textOf(element(newsroom.page('/section/politics/'), '.card-feature'))).toContain('خبر 7');
  expect(contentOf(newsroom, '/section/politics/page/1/')).not.toContain('card-feature');
  expect(contentOf(newsroom, '/author/sara-ahmadi/')).not.toContain('card-feature');
});

test.each<[string, Record<string, string | Uint8Array | undefined>]>([
  ['a photo has changed', { 'content/media/sara.png': await picture('#3b3', { width: 80, height: 80 }) }],
  ['a logo is given up', { 'content/agencies.yml': AGENCIES.replace(', logo: media/isna.png', '') }],
  ['two have changed places', { 'content/authors.yml': AUTHORS.replace('sara.png', 'isna.png'), 'content/agencies.yml': AGENCIES.replace('isna.png', 'sara.png') }],
  ['a role has changed', { 'content/authors.yml': AUTHORS.replace('دبیر', 'نویسنده') }],
])('when %s, the site is that of a clean build', async (_, change) => {
  using newsroom = await built();
  for (const [file, content] of Object.entries(change)) newsroom.write(file, content as string);
  expect((await newsroom.build()).issues).toEqual([]);
  using clean = await built(change);
  expect(differences(newsroom.output(), clean.output())).toEqual([]);
});

test.each<[string, string | Uint8Array | undefined, string]>([
  ['is not there', undefined, 'picture-missing'],
  ['cannot be opened', (await picture('#123')).subarray(0, 60), 'picture-unreadable'],
])('a photo that %s is named where its registry names it, and the page is printed without it', async (_, bytes, rule) => {
  using newsroom = new TestNewsroom({ ...await files(), 'content/media/sara.png': bytes });
  const { issues } = await newsroom.build();
  expect(issues.map(({ message: _message, ...issue }) => issue)).toEqual([{ file: 'content/authors.yml', line: 5, column: 10, rule, severity: 'warning' }]);
  expect(contentOf(newsroom, '/author/sara-ahmadi/')).not.toContain('portrait');
  expect(contentOf(newsroom, '/author/sara-ahmadi/')).toContain('دبیر بخش');
});
