import { expect, test } from 'vitest';
import type { Check } from './check.ts';
import type { CheckedSite } from './checked-site.ts';
import { googleRichResults } from './google-rich-results.ts';
import { jsonFeeds } from './json-feeds.ts';
import { schemaVocabulary } from './schema-vocabulary.ts';
import { xmlFiles } from './xml-files.ts';

/** A site of one file. */
function siteOf(path: string, text: string): CheckedSite {
  return { name: 'x', folder: '', address: 'https://x.example/', files: new Map([[path, Buffer.from(text)]]) };
}

function describing(thing: object): CheckedSite {
  return siteOf('index.html', `<script type="application/ld+json">${JSON.stringify({ '@context': 'https://schema.org', ...thing })}</script>`);
}

const FEED = { version: 'https://jsonfeed.org/version/1.1', title: 'الف', items: [{ id: '1', content_text: 'متن' }] };
const MOMENT = '2026-11-24T12:00:00+03:30';
const ARTICLE = { '@type': 'NewsArticle', headline: 'تیتر', datePublished: MOMENT, dateModified: MOMENT, author: { '@type': 'Person', name: 'الف' } };

test.each<[what: string, check: Check, site: CheckedSite, faults: (string | RegExp)[]]>([
  ['a JSON feed', jsonFeeds, siteOf('feed.json', JSON.stringify(FEED)), []],
  ['an id twice', jsonFeeds, siteOf('feed.json', JSON.stringify({ ...FEED, items: [...FEED.items, ...FEED.items] })), [/^x: feed\.json: items: an id stands twice$/]],
  ['a key that JSON Feed does not know', jsonFeeds, siteOf('feed.json', JSON.stringify({ ...FEED, homepage: 'x' })), [/homepage/]],
  ['a date without an offset', jsonFeeds, siteOf('feed.json', JSON.stringify({ ...FEED, items: [{ ...FEED.items[0], date_published: '2026-11-24' }] })), [/items\.0\.date_published/]],
  ['words of schema.org', schemaVocabulary, describing(ARTICLE), []],
  ['a property that schema.org does not have', schemaVocabulary, describing({ ...ARTICLE, headlines: 'x' }), [/index\.html: .*headlines/]],
  ['a property of another type', schemaVocabulary, describing({ '@type': 'Person', name: 'الف', headline: 'x' }), [/index\.html: .*headline/]],
  ['an article as Google wants it', googleRichResults, describing(ARTICLE), []],
  ['an article without an author', googleRichResults, describing({ ...ARTICLE, author: undefined }), [/NewsArticle has no author\.name, see https:/]],
  ['a Jalali date', googleRichResults, describing({ ...ARTICLE, datePublished: '1405/09/03' }), ['x: index.html: datePublished is no moment with an offset: 1405/09/03']],
  ['a picture that is not there', googleRichResults, describing({ ...ARTICLE, image: ['https://x.example/a.jpg'] }), ['x: index.html: there is no picture at https://x.example/a.jpg']],
  ['a relative address', googleRichResults, describing({ ...ARTICLE, url: '/news/1/' }), ['x: index.html: url is no absolute address: /news/1/']],
  ['a way of one step', googleRichResults, describing({ '@type': 'BreadcrumbList', itemListElement: [{ '@type': 'ListItem', position: 2, name: 'خانه' }] }),
    ['x: index.html: BreadcrumbList has fewer than two steps', 'x: index.html: step 1 has position 2']],
  ['XML', xmlFiles, siteOf('a.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>'), []],
  ['a tag that is not closed', xmlFiles, siteOf('a.svg', '<svg xmlns="http://www.w3.org/2000/svg"><g></svg>'), [/^x: a\.svg/]],
])('a check knows %s', async (_, check, site, faults) => {
  const result = await check.run([site]);
  const found = result.kind === 'failed' ? result.faults : [];
  expect(found.slice(0, faults.length)).toEqual(faults.map((fault) => (typeof fault === 'string' ? fault : expect.stringMatching(fault))));
  expect(result.kind).toBe(faults.length === 0 ? 'passed' : 'failed');
});
