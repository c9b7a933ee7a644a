import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { THEME_SCRIPT } from '../src/domain/reading-settings.ts';
import { inlineHash } from '../src/press/inline-code.ts';
import { SearchArchive } from '../src/search/ask/search-archive.ts';
import { loadFromFolder, searchSite } from '../src/search/built-site.ts';
import { startBrowser } from './support/browser.ts';
import { articleText, SETTINGS, TestNewsroom } from './support/newsroom.ts';
import { serveSite, type ServedSite } from './support/served-site.ts';

/** What a careful newsroom's server sends: no inline script but the one that sets the colours, no code made from text, nothing from elsewhere. */
const POLICY = `default-src 'none'; script-src 'self' 'sha256-${inlineHash(THEME_SCRIPT)}'; connect-src 'self'; img-src 'self' data:; font-src 'self'; style-src 'self' 'unsafe-inline'; form-action 'self'; base-uri 'none'`;

/** So many that two shards hold them: the older in the decade of 1390. */
const ARTICLES = 250;

let newsroom: TestNewsroom;
let site: ServedSite;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let foreign: string[];
let violations: string[];

beforeAll(async () => {
  const files = Array.from({ length: ARTICLES }, (_, number) => [`content/articles/a${number}.md`, articleText({
    title: `گزارش شماره ${number}`, code: `"${number}"`, date: `${number % 2 === 0 ? 1398 : 1401}/03/${String(1 + (number % 29)).padStart(2, '0')} 10:00`,
    section: number % 3 === 0 ? 'sport' : 'politics', agency: number % 5 === 0 ? 'isna' : 'anadolu', tags: number % 7 === 0 ? '[جام جهانی]' : '[]',
  }, `مردم کتاب\u200Cهای تازه را خواندند.${number === 8 ? ' زلزله در كرمانشاه.' : ''}${number === 9 ? ' نشست تهران. <b>' : ''}\n`)]);
  newsroom = new TestNewsroom({
    ...Object.fromEntries(files),
    'content/site.yml': `${SETTINGS['content/site.yml']}search: { external: { action: https://engine.example/find, field: query, hidden: { site: test.example } } }\n`,
  });
  const { errors } = await newsroom.build();
  expect(errors).toBe(0);
  site = await serveSite(newsroom.out);
  browser = await startBrowser();
});

afterAll(async () => {
  await browser?.close();
  await site?.[Symbol.asyncDispose]();
  newsroom?.[Symbol.dispose]();
});

beforeEach(async () => {
  await context?.close();
  [foreign, violations] = [[], []];
  context = await browser.newContext({ serviceWorkers: 'block' });
  await context.route((url) => url.pathname.endsWith('/'), async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), 'content-security-policy': POLICY } });
  });
  context.on('request', (request) => {
    if (!request.url().startsWith(`${site.url}/`)) foreign.push(request.url());
  });
  context.on('console', (message) => {
    if (message.type() === 'error') violations.push(message.text());
  });
  page = await context.newPage();
});

const status = (): ReturnType<Page['locator']> => page.locator('.search-status');
const results = (): ReturnType<Page['locator']> => page.locator('.search-results > li');
const query = (): string | null => new URL(page.url()).searchParams.get('q');

async function open(search: string): Promise<void> {
  await page.goto(`${site.url}/search/${search}`);
}

describe('the search page', () => {
  test('finds as one types, in any spelling, marks the words, and keeps the address', async () => {
    await open('');
    await page.locator('#search-query').pressSequentially('كرمانشاه', { delay: 10 });
    await results().first().waitFor();
    expect(await results().count()).toBe(1);
    expect(await status().innerText()).toBe('۱ خبر برای «كرمانشاه»');
    expect(await results().first().locator('mark').allInnerTexts()).toEqual(['کرمانشاه']);
    expect(query()).toBe('كرمانشاه');
    expect([foreign, violations]).toEqual([[], []]);
  });

  test('shows what its address asks for, with Jalali dates, and takes texts for texts', async () => {
    await open(`?q=${encodeURIComponent('تهران')}`);
    await results().first().waitFor();
    expect(await results().locator('time').innerText()).toBe('۱۰ خرداد ۱۴۰۱');
    expect(await results().locator('time').getAttribute('datetime')).toMatch(/^2022-05-31T10:00:00\+04:30$/);
    expect(await results().locator('b').count()).toBe(0);
    expect(await page.title()).toContain('تهران');
  });

  test('counts and narrows down by section, agency, year and tag, and goes back', async () => {
    await open(`?q=${encodeURIComponent('کتاب ها')}`);
    await results().first().waitFor();
    expect(await status().innerText()).toBe('۲۵۰ خبر برای «کتاب ها»');
    const options = (name: string): Promise<string[]> => page.locator(`select[name=${name}] option`).allInnerTexts();
    expect(await options('section')).toEqual(['همه بخش\u200Cها', 'سیاست (۱۶۶)', 'ورزش (۸۴)']);
    expect(await options('agency')).toEqual(['همه خبرگزاری\u200Cها', 'آناتولی (۲۰۰)', 'ایسنا (۵۰)']);
    expect(await options('year')).toEqual(['همه سال\u200Cها', '۱۴۰۱ (۱۲۵)', '۱۳۹۸ (۱۲۵)']);
    expect(await options('tag')).toEqual(['همه برچسب\u200Cها', 'جام جهانی (۳۶)']);
    await page.locator('select[name=section]').selectOption('sport');
    await page.locator('.search-status', { hasText: '۸۴ خبر' }).waitFor();
    await page.locator('select[name=year]').selectOption('1401');
    await page.locator('.search-status', { hasText: '۴۲ خبر' }).waitFor();
    expect(new URL(page.url()).search).toContain('section=sport&year=1401');
    expect(await options('section')).toEqual(['همه بخش\u200Cها', 'سیاست (۸۳)', 'ورزش (۴۲)']);
    await page.goBack();
    await page.locator('.search-status', { hasText: '۸۴ خبر' }).waitFor();
    expect(await page.locator('select[name=year]').inputValue()).toBe('');
    await page.goBack();
    await page.locator('.search-status', { hasText: '۲۵۰ خبر' }).waitFor();
  });

  test('sorts by date', async () => {
    await open(`?q=${encodeURIComponent('گزارش')}&sort=date`);
    await results().first().waitFor();
    const dates = await results().locator('time').evaluateAll((times) => times.map((time) => time.getAttribute('datetime') ?? ''));
    expect(dates).toEqual([...dates].sort().reverse());
    expect(dates[0]).toMatch(/^2022-06-/);
  });

  test('turns pages by links, and goes back', async () => {
    await open(`?q=${encodeURIComponent('گزارش')}`);
    await results().first().waitFor();
    const first = await results().first().innerText();
    expect(await results().count()).toBe(10);
    await page.locator('.search-pages a[rel=next]').click();
    await page.locator('.search-pages [aria-current]', { hasText: '۲' }).waitFor();
    expect(new URL(page.url()).searchParams.get('page')).toBe('2');
    expect(await results().first().innerText()).not.toBe(first);
    expect(await page.locator('.search-results').getAttribute('start')).toBe('11');
    await page.goBack();
    await page.locator('.search-pages [aria-current]', { hasText: '۱' }).waitFor();
    expect(await results().first().innerText()).toBe(first);
  });

  test.each([['another keyboard layout', 'jivhk', 'تهران'], ['a wrong letter', 'زلظله', 'زلزله'], ['letters that changed places', 'کرمناشاه', 'کرمانشاه'], ['a word that was only begun', 'کرمان', 'کرمانشاه']])('asks whether %s was meant', async (_, typed, meant) => {
    await open(`?q=${encodeURIComponent(typed)}`);
    const link = page.locator('.search-suggestions a', { hasText: meant });
    await link.waitFor();
    expect(await results().count()).toBe(0);
    await link.click();
    await results().first().waitFor();
    expect(query()).toBe(meant);
    expect(await page.locator('#search-query').inputValue()).toBe(meant);
  });

  test.each([
    'کتاب', 'كتابهاي تازه', 'زلزله', 'گزارش شماره ۸', 'گزارش 120', '۱۲۰', '"مردم کتاب"', '«نشست تهران»', 'را از به', 'در', '؟!…', '   ', 'Tehran', 'تهران <b>', 'C++ 12,000', '۱۳۹۸/۰۳/۰۹', '🙂', '-کتاب',
  ].map((typed) => [typed, typed]).concat([['a sentence of forty lines', 'مردم کتاب هایی تازه را خواندند '.repeat(40)]]))('shows for «%s» what khabar search tells', async (_, typed = '') => {
    const told = await searchSite(new SearchArchive(loadFromFolder(newsroom.out)), typed, 10);
    await open(`?q=${encodeURIComponent(typed)}`);
    await page.waitForFunction(() => !['', 'در حال جست\u200Cوجو…'].includes(document.querySelector('.search-status')?.textContent ?? '') && document.querySelector('.search-results')?.ariaBusy !== 'true');
    const shown = await results().evaluateAll((items) => items.map((item) => ({
      url: new URL(item.querySelector<HTMLAnchorElement>('h2 a')?.href ?? '').pathname, title: item.querySelector('h2')?.textContent, excerpt: item.querySelector('.search-excerpt')?.textContent,
      date: item.querySelector('time')?.getAttribute('datetime'), section: item.querySelector('.card-section')?.textContent,
    })));
    expect(shown).toEqual(told);
  });

  test('says what to do when nothing is found', async () => {
    await open(`?q=${encodeURIComponent('نیستدرجهان')}`);
    await page.locator('.search-advice a').waitFor();
    expect(await status().innerText()).toBe('برای «نیستدرجهان» خبری پیدا نشد.');
    expect(await page.locator('.search-advice a').getAttribute('href')).toBe('/archive/');
  });

  test('is used with the keyboard alone', async () => {
    await open(`?q=${encodeURIComponent('تهران')}`);
    await results().first().waitFor();
    await page.locator('.search-results a').first().focus();
    await page.keyboard.press('/');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('search-query');
    await page.keyboard.type('زلزله');
    await page.keyboard.press('Enter');
    await page.locator('.search-status', { hasText: 'زلزله' }).waitFor();
    await page.goBack();
    await page.locator('.search-status', { hasText: 'تهران' }).waitFor();
  });

  test('a shard that cannot be loaded costs its own results, and can be tried again', async () => {
    await context.route('**/pagefind/1390s/**', (route) => route.abort());
    await open(`?q=${encodeURIComponent('گزارش')}`);
    await results().first().waitFor();
    expect(await status().innerText()).toContain('۱۲۵ خبر');
    expect(await page.locator('.search-notice').innerText()).toContain('۱۳۹۸/۰۳/۰۱ تا ۱۳۹۸/۰۳/۲۹');
    await context.unroute('**/pagefind/1390s/**');
    await page.locator('.search-notice button').click();
    await page.locator('.search-status', { hasText: '۲۵۰ خبر' }).waitFor();
    expect(await page.locator('.search-notice').isVisible()).toBe(false);
  });

  test('a result that cannot be loaded can be tried again; one that was taken away meanwhile is left out', async () => {
    await context.route('**/pagefind/text/9.pf_text', (route) => route.abort());
    await open(`?q=${encodeURIComponent('تهران')}`);
    await page.locator('.search-notice button').waitFor();
    expect(await results().count()).toBe(0);
    await context.unroute('**/pagefind/text/9.pf_text');
    await page.locator('.search-notice button').click();
    await results().first().waitFor();
    await context.route('**/pagefind/text/8.pf_text', (route) => route.fulfill({ status: 404 }));
    await open(`?q=${encodeURIComponent('کرمانشاه')}`);
    await page.locator('.search-status', { hasText: 'خبر برای' }).waitFor();
    expect([await results().count(), await page.locator('.search-notice').isVisible()]).toEqual([0, false]);
  });

  test('says so when nothing can be searched, and can be tried again', async () => {
    await context.route('**/pagefind/shards.pf_meta', (route) => route.abort());
    await open(`?q=${encodeURIComponent('تهران')}`);
    await page.locator('.search-notice button').waitFor();
    await context.unroute('**/pagefind/shards.pf_meta');
    await page.locator('.search-notice button').click();
    await results().first().waitFor();
  });

  test.each([['light', 1280], ['dark', 360]] as const)('has no violation for axe with results, %s at %i px, nor scrolls sideways', async (colorScheme, width) => {
    await page.close();
    const other = await browser.newContext({ colorScheme, viewport: { width, height: 800 } });
    page = await other.newPage();
    await open(`?q=${encodeURIComponent('گزارش')}`);
    await results().first().waitFor();
    const found = await new AxeBuilder({ page }).analyze();
    expect(found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);
    await other.close();
  });
});

describe('around the search page', () => {
  test('the box in the masthead leads there', async () => {
    await page.goto(`${site.url}/`);
    await page.locator('.site-search input').fill('تهران');
    await page.keyboard.press('Enter');
    await results().first().waitFor();
    expect(query()).toBe('تهران');
    expect(await page.locator('#search-query').inputValue()).toBe('تهران');
  });

  test('a result leads to its article, where the words are marked', async () => {
    await open(`?q=${encodeURIComponent('کرمانشاه')}`);
    const scripts: string[] = [];
    page.on('request', (request) => scripts.push(new URL(request.url()).pathname));
    await results().first().locator('h2 a').click();
    await page.locator('mark.arrival').first().waitFor();
    expect(new URL(page.url()).pathname).toBe('/news/8/');
    expect(await page.locator('mark.arrival').allInnerTexts()).toEqual(['کرمانشاه']);
    expect(scripts.filter((path) => path.includes('marked-arrival'))).toHaveLength(1);
    expect(violations).toEqual([]);
  });

  test('an article that nobody was sent to by a search loads no more than the question', async () => {
    const scripts: string[] = [];
    page.on('request', (request) => scripts.push(new URL(request.url()).pathname));
    await page.goto(`${site.url}/news/8/`, { waitUntil: 'networkidle' });
    expect(await page.locator('mark').count()).toBe(0);
    expect(scripts).toEqual(expect.arrayContaining([expect.stringMatching(/\.js$/)]));
    expect(scripts.filter((path) => path.includes('marked-arrival'))).toEqual([]);
  });

  test('without script the box is that of a search elsewhere, and the page shows the way to the archive', async () => {
    const plain = await browser.newContext({ javaScriptEnabled: false });
    page = await plain.newPage();
    await page.goto(`${site.url}/`);
    expect(await page.locator('.site-search:visible').getAttribute('action')).toBe('https://engine.example/find');
    expect(await page.locator('.site-search:visible input[name=site]').getAttribute('value')).toBe('test.example');
    expect(await page.locator('.site-search:visible input[name=query]').isVisible()).toBe(true);
    await page.goto(`${site.url}/search/?q=x`);
    expect(await page.locator('.search-form').isVisible()).toBe(false);
    expect(await page.locator('noscript a[href="/archive/"]').isVisible()).toBe(true);
    await plain.close();
  });
});
