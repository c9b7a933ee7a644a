import { fileURLToPath, pathToFileURL } from 'node:url';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startBrowser } from './support/browser.ts';
import { articleText, TestNewsroom } from './support/newsroom.ts';
import { serveSite } from './support/served-site.ts';
import { picture } from './support/site.ts';

const SITE = 'title: روزنامه آزمون\nurl: https://test.example/news\nforms: { comments: { action: "https://forms.example/c" }, newsletter: { action: "https://forms.example/n" } }\n';

/** A newsroom with a page of each kind. */
async function newsroomWith(site: string): Promise<TestNewsroom> {
  return new TestNewsroom({
    'content/site.yml': site,
    'content/media/lake.png': await picture('#336699', { width: 900, height: 600 }),
    'content/articles/talks.md': articleText(
      { code: '"1"', tags: '[ناتو, گفت\u200Cوگو]', agency: 'anadolu', author: 'sara-ahmadi', image: '{ src: media/lake.png, alt: دریاچه }', aliases: '[/old/talks/, "/گفت\u200Cوگوی قدیم/"]', related: '["3"]' },
      'متن با [پیوندی به درون](/news/3/#comments)، [پیوندی کامل](https://test.example/news/about/) و [بیرون](https://isna.ir/).\n\n![دریاچه](media/lake.png)\n',
    ),
    'content/articles/gone.md': articleText({ code: '"2"', withdrawn: '{ date: 1400/11/03, reason: به خواست نویسنده }' }),
    'content/articles/other.md': articleText({ code: '"3"', title: 'خبر دیگر', date: '1400/10/02 13:45' }),
    'content/articles/code.mdx': articleText({ code: '"4"', title: 'خبر با کد', date: '1400/10/03 13:45' }, '<Note title="یادداشت">[پیوند](/news/1/)</Note>\n'),
    'content/pages/about.md': '---\ntitle: درباره ما\n---\n[خانه](/)\n',
    'public/favicon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  });
}

/** What a crawl from the front page met. */
interface Crawl {
  /** Pages, by their path below the beginning of the site. */
  readonly pages: readonly string[];
  /** Addresses on this site at which there is nothing. */
  readonly missing: readonly string[];
  /** What the browser asked for outside the site. */
  readonly foreign: readonly string[];
  /** What a policy forbade. */
  readonly violations: readonly string[];
  /** Pictures and fonts that were not loaded. */
  readonly broken: readonly string[];
}

/**
 * Follows every link of the site from its front page in a browser.
 *
 * @param begin the address at which the site begins, with a slash at its end
 * @param first the pages to begin with, below that
 */
async function crawl(browser: Browser, begin: string, first: readonly string[]): Promise<Crawl> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const [missing, foreign, violations, broken, pages] = [new Set<string>(), new Set<string>(), new Set<string>(), new Set<string>(), new Set<string>()];
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => console.error(`VIOLATION ${event.violatedDirective} ${event.blockedURI}`));
  });
  page.on('console', (message) => { if (message.text().startsWith('VIOLATION')) violations.add(`${page.url()}: ${message.text()}`); });
  page.on('request', (request) => { if (!request.url().startsWith(begin) && !request.url().startsWith('data:')) foreign.add(request.url()); });
  page.on('requestfailed', (request) => {
    // From files a browser loads no modules and preloads no fonts, though they are there; that pages have their fonts is asked below.
    const isRefused = request.url().startsWith('file:') && existsSync(fileURLToPath(request.url()));
    if (!isRefused && !request.failure()?.errorText.includes('ERR_ABORTED')) missing.add(decodeURI(request.url()));
  });
  page.on('response', (response) => { if (response.status() >= 400 && response.status() !== 410) missing.add(decodeURI(response.url())); });
  const waiting = first.map((path) => new URL(path, begin).href);
  const seen = new Set(waiting);
  for (let at = waiting.shift(); at !== undefined; at = waiting.shift()) {
    if (at.endsWith('.epub')) {
      if (!(await isThere(at))) missing.add(at);
      continue;
    }
    await page.goto(at, { waitUntil: 'load' });
    pages.add(decodeURI(page.url()).replace(decodeURI(begin), '/').replace(/[?#].*/, ''));
    // Editions for slow lines have neither fonts nor the site's style sheet.
    const isPlain = /\/lite\/|\/issue-[^/]*\.html$/.test(new URL(page.url()).pathname);
    const { links, lost } = await page.evaluate(async (isPlain) => {
      for (const image of document.images) { image.loading = 'eager'; await image.decode().catch(() => {}); }
      await document.fonts.ready;
      const lost = [...document.images].filter(({ naturalWidth }) => naturalWidth === 0).map(({ currentSrc }) => currentSrc);
      if (isPlain) return { links: [...document.querySelectorAll('a')].map(({ href }) => href), lost };
      if (![...document.fonts].some(({ family, status }) => family.includes('Vazirmatn') && status === 'loaded')) lost.push(`${location.href}: font`);
      if (getComputedStyle(document.body).margin !== '0px') lost.push(`${location.href}: style`);
      return { links: [...document.querySelectorAll('a')].map(({ href }) => href), lost };
    }, isPlain);
    for (const each of lost) broken.add(each);
    for (const link of links.map((href) => href.replace(/#.*/, ''))) {
      const isOwn = link.startsWith(begin);
      if (!isOwn && /^(?:file:|http:\/\/127\.)/.test(link)) missing.add(link);
      if (isOwn && !seen.has(link)) { seen.add(link); waiting.push(link); }
    }
  }
  await context.close();
  return { pages: [...pages].sort(), missing: [...missing], foreign: [...foreign], violations: [...violations], broken: [...broken] };
}

/** Whether a file that browsers save, and do not show, is where a link leads. */
async function isThere(url: string): Promise<boolean> {
  return url.startsWith('file:') ? existsSync(fileURLToPath(url)) : (await fetch(url)).ok;
}

/** The addresses of what the search finds. */
async function found(browser: Browser, begin: string, words: string): Promise<string[]> {
  const page = await browser.newPage();
  const refused: string[] = [];
  page.on('console', (message) => { if (message.type() === 'error') refused.push(message.text()); });
  await page.goto(`${begin}search/?q=${encodeURIComponent(words)}`);
  await page.locator('.search-results a').first().waitFor();
  const links = await page.locator('.search-results a').evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href.replace(/[?#].*/, '')));
  await page.close();
  return [...new Set([...links, ...refused])];
}

/** Where a reader of an old address arrives. */
async function arrivesAt(browser: Browser, url: string): Promise<string> {
  const page = await browser.newPage();
  await page.goto(url, { waitUntil: 'commit' });
  await page.waitForURL('**/news/1/**');
  await page.locator('h1', { hasText: 'تیتر آزمون' }).waitFor();
  const arrived = page.url();
  await page.close();
  return arrived;
}

const OLD = ['old/talks/', 'گفت\u200Cوگوی قدیم/'];
/** Pages that a reader must reach from the front page. */
const REACHED = ['/', '/about/', '/agency/anadolu/', '/archive/1400/11/02/', '/author/sara-ahmadi/', '/latest/', '/news/1/', '/news/3/', '/news/4/', '/section/politics/', '/tag/ناتو/', '/tag/گفت-وگو/'];

let browser: Browser;
beforeAll(async () => { browser = await startBrowser(); }, 60_000);
afterAll(() => browser?.close());

describe('below a folder of its host', () => {
  test('every link, picture, font and redirect works', async () => {
    using newsroom = await newsroomWith(SITE);
    expect((await newsroom.build()).issues).toEqual([]);
    await using site = await serveSite(newsroom.out);
    const begin = `${site.url}/news/`;
    const { pages, ...rest } = await crawl(browser, begin, ['', '404.html', 'news/2/']);
    expect(rest).toEqual({ missing: [], foreign: [], violations: [], broken: [] });
    expect(pages).toEqual(expect.arrayContaining(REACHED));
    for (const path of OLD) expect(await arrivesAt(browser, begin + path)).toBe(`${begin}news/1/`);
    expect(await found(browser, begin, 'دیگر')).toContain(`${begin}news/3/`);
    const html = newsroom.page('/news/1/');
    expect(html).toContain('<link rel="canonical" href="https://test.example/news/news/1/">');
    expect(html).toContain('href="/news/news/3/#comments"');
    expect(html).toContain('href="https://test.example/news/about/"');
    expect(newsroom.output().get('_redirects')?.toString()).toContain('/news/old/talks/ /news/news/1/ 301\n');
    expect((await fetch(`${site.url}/news/1/`)).status).toBe(404);
  }, 120_000);
});

describe('without a server', () => {
  test('every link, picture, font and redirect works from a file', async () => {
    using newsroom = await newsroomWith(SITE.replace('/news\n', '\nrelative: true\n'));
    expect((await newsroom.build()).issues).toEqual([]);
    const begin = `${pathToFileURL(newsroom.out).href}/`;
    const { pages, ...rest } = await crawl(browser, begin, ['index.html', '404.html', 'news/2/index.html']);
    expect(rest).toEqual({ missing: [], foreign: [], violations: [], broken: [] });
    expect(pages).toEqual(expect.arrayContaining(REACHED.map((path) => `${path}index.html`)));
    for (const path of OLD) expect(await arrivesAt(browser, `${begin}${path}index.html`)).toBe(`${begin}news/1/index.html`);
    expect(newsroom.page('/news/1/')).toContain('<link rel="canonical" href="https://test.example/news/1/">');
    for (const file of ['_headers', '_redirects', '_nginx']) expect(existsSync(join(newsroom.out, file))).toBe(false);
  }, 120_000);

  test('is asked for on the command line too, and a build without that prints what it printed before', async () => {
    using newsroom = new TestNewsroom({ 'content/articles/a.md': articleText({ code: '"1"' }) });
    await newsroom.build();
    const before = newsroom.output();
    await newsroom.build({ isRelative: true });
    expect(newsroom.page('/news/1/')).toContain('href="../../section/politics/index.html"');
    await newsroom.build();
    expect([...newsroom.output()].filter(([file, bytes]) => before.get(file)?.equals(bytes) !== true).map(([file]) => file)).toEqual([]);
    expect(newsroom.output().size).toBe(before.size);
  });
});

describe('under its policy', () => {
  test('no page is hindered, and a script that slips into one does not run', async () => {
    using newsroom = await newsroomWith(SITE.replace('/news\n', '\n'));
    expect((await newsroom.build()).issues).toEqual([]);
    await using site = await serveSite(newsroom.out);
    const { pages, ...rest } = await crawl(browser, `${site.url}/`, ['', '404.html', 'news/2/']);
    expect(rest).toEqual({ missing: [], foreign: [], violations: [], broken: [] });
    expect(pages).toEqual(expect.arrayContaining(REACHED));
    expect(await found(browser, `${site.url}/`, 'دیگر')).toContain(`${site.url}/news/3/`);
    const page = await browser.newPage();
    await page.route('**/news/3/', async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replace('<main', '<script>window.injected = true</script><img src="x" onerror="window.injected = true"><p style="color:red"></p><main');
      await route.fulfill({ response, body });
    });
    await page.addInitScript(() => {
      const refused: string[] = [];
      Object.assign(window, { refused });
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => refused.push(effectiveDirective));
    });
    await page.goto(`${site.url}/news/3/`);
    await expect.poll(() => page.evaluate(() => [...new Set((window as unknown as { refused: string[] }).refused)].sort()))
      .toEqual(['script-src-attr', 'script-src-elem', 'style-src-attr']);
    expect(await page.evaluate(() => ['injected' in window, typeof WebAssembly])).toEqual([false, 'object']);
    const wasm = 'WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])).then(() => "ran", () => "refused")';
    expect(await page.evaluate(`(${wasm})`)).toBe('refused');
    await page.close();
  }, 120_000);
});
