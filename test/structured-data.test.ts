import { join } from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { wordingFaults } from './support/faults.ts';
import { articleText, SETTINGS, TestNewsroom } from './support/newsroom.ts';
import { picture } from './support/site.ts';

type Thing = { '@type': string } & Record<string, unknown>;

/** The JSON-LD of a page by type, as a crawler reads it. */
function things(newsroom: TestNewsroom, path: string): Record<string, Thing> {
  const scripts = [...newsroom.page(path).matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)];
  const found = scripts.map(([, text = '']) => JSON.parse(text) as Thing);
  for (const thing of found) expect(thing['@context']).toBe('https://schema.org');
  return Object.fromEntries(found.map((thing) => [thing['@type'], thing]));
}

/** The `meta` elements of a page by name or property, in order. */
function metas(newsroom: TestNewsroom, path: string): [string, string][] {
  return [...newsroom.page(path).matchAll(/<meta (?:name|property)="([^"]*)" content="([^"]*)"/g)].map(([, name = '', content = '']) => [name, content]);
}

const SITE = `${SETTINGS['content/site.yml']}description: شعار
publisher:
  legalName: موسسه آزمون
  logo: /logo.png
  founded: "2021-03-21"
  policies: { principles: /about/, ethics: /ethics/, corrections: https://other.example/corrections, ownership: /about/#owners, masthead: /about/ }
social: { x: "@khabar", telegram: "@khabar_news", fediverse: "@khabar@social.example", links: [https://www.instagram.com/khabar] }
`;
const AUTHORS = 'sara-ahmadi: { name: سارا احمدی, fediverse: "@sara@social.example" }\n';
const TITLE = '</script><!--<script> «کی\u200cیف»';

let newsroom: TestNewsroom;

beforeAll(async () => {
  newsroom = new TestNewsroom({
    'content/site.yml': SITE, 'content/authors.yml': AUTHORS, 'content/media/a.png': await picture('#345', { width: 800, height: 450 }), 'content/media/b.png': await picture('#543', { width: 800, height: 600 }),
    'content/pages/about.md': '---\ntitle: درباره ما\ndescription: ما کیستیم\n---\nمتن\n', 'content/pages/privacy.md': '---\ntitle: حریم\n---\nمتن\n',
    'content/articles/a.md': articleText({
      title: `"${TITLE}"`, subtitle: 'زیرتیتر', lead: 'لید', code: '"14001102013"', agency: 'anadolu', via: 'isna', author: 'sara-ahmadi', tags: '[ناتو, گاز]', updated: '1400/11/03 08:00',
      image: '{ src: media/a.png, alt: عکس }', corrections: '[{ date: 1400/11/04 09:00, note: اصلاح شد }]',
    }, 'یک دو سه چهار پنج.\n\n![نقشه](media/b.png)\n'),
    'content/articles/b.md': articleText({ title: 'خبرگزاری', code: '"b"', agency: 'anadolu', date: '1400/11/01' }),
    'content/articles/c.md': articleText({ title: 'خودی', code: '"c"', date: '1400/11/01 01:00' }),
    'content/articles/gone.md': articleText({ code: '"gone"', withdrawn: '{ date: 1400/11/05, reason: دلیل }', aliases: '[/old/]' }),
  });
  expect((await newsroom.build()).issues).toEqual([]);
  return () => newsroom[Symbol.dispose]();
});

const PUBLISHER = {
  '@type': 'NewsMediaOrganization', '@id': 'https://test.example/#publisher', name: 'روزنامه آزمون', url: 'https://test.example/',
  logo: { '@type': 'ImageObject', url: 'https://test.example/logo.png' }, publishingPrinciples: 'https://test.example/about/',
};
const ANADOLU = { '@type': 'NewsMediaOrganization', name: 'خبرگزاری آناتولی', url: 'https://aa.example' };

describe('JSON-LD', () => {
  test('of an article says all that is known of it', () => {
    const { NewsArticle } = things(newsroom, '/news/14001102013/');
    expect(NewsArticle).toEqual({
      '@context': 'https://schema.org', '@type': 'NewsArticle',
      mainEntityOfPage: 'https://test.example/news/14001102013/', url: 'https://test.example/news/14001102013/',
      headline: TITLE, alternativeHeadline: 'زیرتیتر', description: 'لید',
      image: ['16x9', '4x3', '1x1'].map((shape) => expect.stringMatching(new RegExp(`^https://test\\.example/assets/a-${shape}\\.\\w+\\.jpg$`))),
      datePublished: '2022-01-22T13:45:00+03:30', dateModified: '2022-01-24T09:00:00+03:30',
      author: { '@type': 'Person', name: 'سارا احمدی', url: 'https://test.example/author/sara-ahmadi/' }, publisher: PUBLISHER,
      articleSection: 'سیاست', keywords: ['ناتو', 'گاز'], wordCount: 5, inLanguage: 'fa', isAccessibleForFree: true, identifier: '14001102013',
      sourceOrganization: ANADOLU, isBasedOn: { '@type': 'NewsArticle', publisher: { '@type': 'NewsMediaOrganization', name: 'خبرگزاری ایسنا' } },
      correction: [{ '@type': 'CorrectionComment', text: 'اصلاح شد', datePublished: '2022-01-24T09:00:00+03:30' }],
    });
  });

  test('names pictures that are there, in the shapes that their names say', async () => {
    const images = things(newsroom, '/news/14001102013/')['NewsArticle']?.['image'] as string[];
    const sizes = images.map(async (url) => {
      const { width, height } = await sharp(join(newsroom.out, new URL(url).pathname)).metadata();
      return `${width}x${height}`;
    });
    expect(await Promise.all(sizes)).toEqual(['800x450', '600x450', '450x450']);
    // What stands in a text alone is cropped for nobody.
    expect([...newsroom.output().keys()].filter((file) => /^assets\/b-\d+x\d+\./.test(file))).toEqual([]);
    expect([...newsroom.output().keys()].filter((file) => file.startsWith('assets/b')).length).toBeGreaterThan(0);
  });

  test('names the agency as the author of a text without a byline, and the newspaper of its own', () => {
    expect(things(newsroom, '/news/b/')['NewsArticle']).toMatchObject({ author: ANADOLU, isBasedOn: { publisher: ANADOLU } });
    const own = things(newsroom, '/news/c/')['NewsArticle'];
    expect(own).toMatchObject({ author: PUBLISHER });
    for (const absent of ['image', 'keywords', 'sourceOrganization', 'isBasedOn', 'correction', 'alternativeHeadline']) expect(own).not.toHaveProperty(absent);
  });

  test('of the front page introduces the newspaper and its search', () => {
    const { WebSite, NewsMediaOrganization } = things(newsroom, '/');
    expect(WebSite).toMatchObject({
      url: 'https://test.example/', name: 'روزنامه آزمون', inLanguage: 'fa', publisher: { '@id': PUBLISHER['@id'] },
      potentialAction: { '@type': 'SearchAction', target: { '@type': 'EntryPoint', urlTemplate: 'https://test.example/search/?q={search_term_string}' }, 'query-input': 'required name=search_term_string' },
    });
    expect(NewsMediaOrganization).toEqual({
      '@context': 'https://schema.org', ...PUBLISHER, description: 'شعار', legalName: 'موسسه آزمون', foundingDate: '2021-03-21',
      sameAs: ['https://www.instagram.com/khabar', 'https://x.com/khabar', 'https://t.me/khabar_news', 'https://social.example/@khabar'],
      ethicsPolicy: 'https://test.example/ethics/', correctionsPolicy: 'https://other.example/corrections', ownershipFundingInfo: 'https://test.example/about/#owners', masthead: 'https://test.example/about/',
    });
  });

  test.each([
    ['/section/politics/', 'CollectionPage', 'سیاست', ['خانه /', 'بخش\u200cها /section/', 'سیاست']],
    ['/agency/anadolu/', 'CollectionPage', 'خبرگزاری آناتولی', ['خانه /', 'خبرگزاری\u200cها /agency/', 'خبرگزاری آناتولی']],
    ['/tag/ناتو/', 'CollectionPage', 'ناتو', ['خانه /', 'برچسب\u200cها /tag/', 'ناتو']],
    ['/latest/', 'CollectionPage', 'آخرین خبرها', ['خانه /', 'آخرین خبرها']],
    ['/section/', 'CollectionPage', 'بخش\u200cها', ['خانه /', 'بخش\u200cها']],
    ['/archive/1400/11/', 'CollectionPage', 'بایگانی بهمن ۱۴۰۰', ['خانه /', 'بایگانی /archive/', '۱۴۰۰ /archive/1400/', 'بایگانی بهمن ۱۴۰۰']],
    ['/about/', 'AboutPage', 'درباره ما', ['خانه /', 'درباره ما']],
    ['/privacy/', 'WebPage', 'حریم', ['خانه /', 'حریم']],
  ])('of %s says what page it is and where', (path, type, name, way) => {
    const found = things(newsroom, path);
    expect(found[type]).toMatchObject({ name, url: `https://test.example${encodeURI(path)}`, isPartOf: { '@id': 'https://test.example/#website' } });
    const items = found['BreadcrumbList']?.['itemListElement'] as { position: number; name: string; item?: string }[];
    expect(items.map(({ name: step, item }) => (item === undefined ? step : `${step} ${item.slice('https://test.example'.length)}`))).toEqual(way);
    expect(items.map(({ position }) => position)).toEqual(way.map((_, at) => at + 1));
  });

  test('of a list names what it lists', () => {
    expect(things(newsroom, '/section/politics/')['CollectionPage']?.['mainEntity']).toEqual({
      '@type': 'ItemList', itemListElement: ['14001102013', 'c', 'b'].map((code, at) => ({ '@type': 'ListItem', position: at + 1, url: `https://test.example/news/${code}/` })),
    });
  });

  test.each(['/news/gone/', '/old/', '/404.html'])('is not on %s, which no search engine shall list', (path) => {
    expect(things(newsroom, path)).toEqual({});
    expect(metas(newsroom, path)).toContainEqual(['robots', 'noindex']);
  });
});

describe('social cards', () => {
  test('of an article', () => {
    expect(metas(newsroom, '/news/14001102013/').filter(([name]) => !['viewport', 'description', 'theme-color', 'robots'].includes(name))).toEqual([
      ['og:type', 'article'], ['og:site_name', 'روزنامه آزمون'], ['og:title', '&lt;/script&gt;&lt;!--&lt;script&gt; «کی\u200cیف»'], ['og:description', 'لید'],
      ['og:url', 'https://test.example/news/14001102013/'], ['og:locale', 'fa_IR'], ['og:image', expect.stringMatching(/^https:\/\/test\.example\/assets\/[\w.-]+\.jpg$/)],
      ['og:image:type', 'image/jpeg'], ['og:image:width', '800'], ['og:image:height', '450'], ['og:image:alt', 'عکس'],
      ['article:published_time', '2022-01-22T13:45:00+03:30'], ['article:modified_time', '2022-01-24T09:00:00+03:30'], ['article:section', 'سیاست'],
      ['article:tag', 'ناتو'], ['article:tag', 'گاز'], ['author', 'سارا احمدی'], ['fediverse:creator', '@sara@social.example'],
      ['twitter:card', 'summary_large_image'], ['twitter:site', '@khabar'], ['twitter:title', '&lt;/script&gt;&lt;!--&lt;script&gt; «کی\u200cیف»'], ['twitter:description', 'لید'],
      ['twitter:image', expect.stringMatching(/^https:/)], ['twitter:image:alt', 'عکس'], ['telegram:channel', '@khabar_news'],
    ]);
  });

  test('of an article without a picture or an author of its own', () => {
    const found = new Map(metas(newsroom, '/news/b/'));
    expect([found.get('twitter:card'), found.get('author'), found.get('fediverse:creator'), found.get('og:image'), found.get('article:modified_time')])
      .toEqual(['summary', 'خبرگزاری آناتولی', '@khabar@social.example', 'https://test.example/logo.png', undefined]);
  });

  test('of any other page', () => {
    expect(Object.fromEntries(metas(newsroom, '/about/'))).toMatchObject({ 'og:type': 'website', 'og:title': 'درباره ما', 'og:description': 'ما کیستیم', robots: 'max-image-preview:large' });
  });
});

test.each([
  ['social: { fediverse: khabar@social.example }', '@khabar@social.example'], ['social: { x: khabar }', '@khabar'], ['social: { links: [x] }', 'https://'],
  ['publisher: { logo: logo.png }', 'https://'], ['publisher: { logo: //evil.example }', 'https://'], ['publisher: { founded: "1400/1/1" }', '2021'],
  ['publisher: { policies: { ethic: /x/ } }', '«\u2068ethics\u2069»'], ['publisher: { policies: { ethics: "javascript:x" } }', 'https://'],
])('%s is refused', async (settings, words) => {
  using bad = new TestNewsroom({ 'content/site.yml': `${SETTINGS['content/site.yml']}${settings}\n` });
  const { issues } = await bad.build();
  expect(issues).toHaveLength(1);
  expect(issues[0]?.message).toContain(words);
  expect(wordingFaults(issues[0]?.message ?? '')).toEqual([]);
});
