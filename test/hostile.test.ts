import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startBrowser } from './support/browser.ts';
import type { TestNewsroom } from './support/newsroom.ts';
import { HOSTILE, richNewsroom } from './support/rich-newsroom.ts';
import { serveSite, type ServedSite } from './support/served-site.ts';
import { pagesOf, partsOf, textOf } from './support/site.ts';
import { xmlTexts } from './support/xml.ts';

/** As readers see it: marks are typeset, and directions isolated. */
const VISIBLE = /^<\/title><\/script><!--<script>alert\(1\)<\/script> \]\]> &amp; &lt; "' `\$\{x\}` \\u003c «کی\u200Cیف» /;

let newsroom: TestNewsroom;
let site: ServedSite;
let browser: Browser;

beforeAll(async () => {
  newsroom = await richNewsroom();
  const { issues } = await newsroom.build();
  // HTML in texts is taken out, and said to be.
  expect(new Set(issues.map(({ rule }) => rule))).toEqual(new Set(['raw-html']));
  site = await serveSite(newsroom.out);
  browser = await startBrowser();
});

afterAll(async () => {
  await browser?.close();
  await site?.[Symbol.asyncDispose]();
  newsroom?.[Symbol.dispose]();
});

describe('texts that could break out of where they are written', () => {
  test('are in headlines as they were written', () => {
    expect(textOf(/<h1[^>]*>.*?<\/h1>/s.exec(newsroom.page('/news/rich-0/'))?.[0] ?? '')).toMatch(VISIBLE);
  });

  test('are in feeds as they were written', async () => {
    for (const feed of ['/feed.xml', '/atom.xml']) {
      const titles = await xmlTexts(newsroom.page(feed), 'title');
      expect(titles.filter((title) => VISIBLE.test(title)).length, feed).toBeGreaterThan(10);
    }
    const { items } = JSON.parse(newsroom.page('/feed.json')) as { items: { title: string }[] };
    expect(items.every(({ title }) => VISIBLE.test(title))).toBe(true);
  });

  test('make no element, attribute, comment or script in any page', () => {
    for (const [path, text] of pagesOf(newsroom)) {
      // A value in quotation marks may hold any sign but those.
      const html = text.replace(/="[^"]*"/g, '=""');
      expect(html.match(/<script>alert|<!--<script|<img src=x|onerror=/g), path).toBe(null);
      for (const [, json = ''] of text.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)) expect(() => JSON.parse(json) as unknown, path).not.toThrow();
    }
  });

  test('run nothing, load nothing, hide nothing', async () => {
    const page = await browser.newPage();
    const events = watch(page);
    for (const path of ['', 'news/rich-0/', 'news/rich-1/', 'news/plain/', 'news/code/', 'news/gone/', 'news/live/', 'section/politics/', 'agency/anadolu/', 'author/sara-ahmadi/', 'tag/آب-وهوا/', 'about/', 'search/', 'archive/1405/09/', '404.html']) {
      await page.goto(`${site.url}/news/${path}`, { waitUntil: 'networkidle' });
      expect(await page.locator('h1').count(), path).toBe(1);
      expect(await page.locator('footer').isVisible(), path).toBe(true);
    }
    expect(events).toEqual([]);
    await page.close();
  });

  test('a comment is plain text, and its address is a link that search engines do not follow', async () => {
    const page = await browser.newPage({ javaScriptEnabled: false });
    await page.goto(`${site.url}/news/news/rich-0/`);
    const comment = page.locator('#c-c1');
    expect(await comment.innerText()).toContain('متن & ]]>');
    expect(await comment.locator('a[href="https://other.example/?a=1&b=2"]').getAttribute('rel')).toMatch(/\bugc\b/);
    await page.close();
  });
});

test('an e-mail address in a comment file is on no page', () => {
  for (const [file, bytes] of newsroom.output()) expect(bytes.includes('reader@secret.example'), file).toBe(false);
});

test('every link of the site leads somewhere, and none leaves it without saying so', () => {
  const files = newsroom.output();
  const dead: string[] = [];
  for (const [path, html] of pagesOf(newsroom)) {
    for (const href of partsOf(html).links) {
      const { origin, pathname } = new URL(href.replaceAll('&amp;', '&'), `https://rich.example/news${encodeURI(path)}`);
      if (origin !== 'https://rich.example') continue;
      const file = decodeURIComponent(pathname).replace(/^\/news\//, '');
      if (!files.has(file === '' || file.endsWith('/') ? `${file}index.html` : file)) dead.push(`${path} -> ${href}`);
    }
  }
  expect(dead).toEqual([]);
});

/** What a page does that it should not: dialogs, errors, what its policy forbids, requests to others. */
function watch(page: Page): string[] {
  const events: string[] = [];
  page.on('dialog', (dialog) => { events.push(`dialog ${dialog.message()}`); void dialog.dismiss(); });
  page.on('pageerror', ({ message }) => events.push(`error ${message}`));
  page.on('console', (message) => { if (message.type() === 'error' && !/status of 4(?:04|10)/.test(message.text())) events.push(`console ${message.text()}`); });
  page.on('request', (request) => { if (!request.url().startsWith(`${site.url}/`) && !request.url().startsWith('data:')) events.push(`request ${request.url()}`); });
  return events;
}

test('the words are as hostile as they should be', () => {
  for (const part of ['</title>', '</script>', '<!--', ']]>', '&amp;', '"', '\'', '`', '\\u003c']) expect(HOSTILE).toContain(part);
});
