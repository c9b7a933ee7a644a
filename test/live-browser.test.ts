import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { staticServer } from '../src/press/static-server.ts';
import { startBrowser } from './support/browser.ts';
import { articleText, TestNewsroom } from './support/newsroom.ts';

const NOW = Date.parse('2026-11-24T12:00:00+03:30');
const STORY = '/news/14050903001/';
const OTHER = '/news/14050903003/';
const LIVE = 'content/articles/live.md';

const update = (time: string, title: string): string => `:::update{time="1405/09/03 ${time}" title="${title}"}\nمتن ${title}.\n:::\n\n`;
const story = (updates: string, live = 'true'): string =>
  articleText({ title: 'خبر زنده', code: '"14050903001"', date: '1405/09/03 00:00', live }, `پیش\u200cدرآمد.\n\n${updates}`);
const one = update('09:00', 'آغاز');
const many = Array.from({ length: 40 }, (_, at) => update(`01:${String(at).padStart(2, '0')}`, `رویداد ${at}`)).join('');

let newsroom: TestNewsroom;
let server: Server;
let site: string;
let browser: Browser;
let context: BrowserContext | undefined;
/** What was asked for since the page was opened, and whether the file of updates is to be had. */
let asked: { path: string; headers: IncomingHttpHeaders; status: number }[] = [];
let isBroken = false;

beforeAll(async () => {
  newsroom = new TestNewsroom({
    [LIVE]: story(one),
    'content/articles/b.md': articleText({ title: 'خبر فوری', code: '"14050903002"', date: '1405/09/03 11:00', breaking: 'until 1405/09/03 13:00' }),
    'content/articles/c.md': articleText({ title: 'خبر دیگر', code: '"14050903003"', date: '1405/09/01 11:00' }, 'متنی بلند.\n\n'.repeat(60)),
    'content/most-read.yml': '- "14050903003"\n- "14050903002"\n',
  });
  await newsroom.build({ now: NOW });
  const pages = staticServer(newsroom.out);
  server = createServer((request, response) => {
    const path = request.url ?? '';
    response.on('finish', () => asked.push({ path, headers: request.headers, status: response.statusCode }));
    if (isBroken && path.endsWith('live.json')) response.writeHead(503).end();
    else pages.emit('request', request, response);
  });
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  browser = await startBrowser();
});

afterEach(async () => {
  await context?.close();
  isBroken = false;
});

afterAll(async () => {
  await browser?.close();
  server?.closeAllConnections();
  server?.close();
  newsroom?.[Symbol.dispose]();
});

async function open(path: string, options: Parameters<Browser['newContext']>[0] = {}, now = NOW): Promise<Page> {
  context = await browser.newContext({ viewport: { width: 390, height: 800 }, ...options });
  const page = await context.newPage();
  if (options.javaScriptEnabled !== false) await page.clock.install({ time: now });
  await page.addInitScript(() => {
    Object.assign(globalThis, { shift: 0 });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) (globalThis as { shift?: number }).shift! += (entry as PerformanceEntry & { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  asked = [];
  await page.goto(site + path, { waitUntil: 'networkidle' });
  return page;
}

const questions = () => asked.filter(({ path }) => path.endsWith('live.json'));
const setHidden = (page: Page, isHidden: boolean): Promise<void> => page.evaluate((hidden) => {
  Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden });
  document.dispatchEvent(new Event('visibilitychange'));
}, isHidden);
/** Lets the page's clock go on, and waits for the answers to what it asks meanwhile. */
async function pass(page: Page, seconds: number): Promise<void> {
  await page.clock.runFor(seconds * 1000);
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => new Promise((resolve) => { requestAnimationFrame(resolve); }));
}

describe('the page of a live story', () => {
  test('offers new updates by a button, and moves nothing until it is pressed', async () => {
    const page = await open(STORY);
    newsroom.write(LIVE, story(one + update('11:00', 'دوم') + update('11:30', 'سوم')));
    await newsroom.build({ now: NOW });
    await pass(page, 40);
    const button = page.locator('.live-fresh');
    await expect.poll(() => button.innerText()).toBe('۲ به\u200cروزرسانی تازه');
    expect(await page.locator('.update').count()).toBe(1);
    expect(await page.locator('[role=status].live-news').innerText()).toContain('تازه');
    await button.click();
    expect(await page.locator('.update h3').allInnerTexts()).toEqual(['سوم', 'دوم', 'آغاز']);
    expect(await button.isVisible()).toBe(false);
    expect(await page.locator('.live-state time').innerText()).toContain('۱۱:۳۰');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('u-14050903-1130');
    expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
    newsroom.write(LIVE, story(one + update('11:00', 'دوم').replace('متن', 'متن اصلاح\u200cشده') + update('11:30', 'سوم')));
    await newsroom.build({ now: NOW });
    await pass(page, 40);
    await expect.poll(() => button.innerText()).toBe('۱ به\u200cروزرسانی تازه');
    await button.click();
    expect(await page.locator('.update h3').allInnerTexts()).toEqual(['سوم', 'دوم', 'آغاز']);
    expect(await page.locator('#u-14050903-1100').innerText()).toContain('متن اصلاح\u200cشده دوم.');
    newsroom.write(LIVE, story(one));
    await newsroom.build({ now: NOW });
  });

  test('asks whether its copy is still the newest, less often while nothing comes, and not at all while it is hidden or not connected', async () => {
    const page = await open(STORY);
    await pass(page, 37);
    expect(questions().length).toBe(1);
    await pass(page, 50);
    expect(questions().length).toBe(2);
    expect(questions().at(-1)?.headers['if-none-match']).toBeDefined();
    expect(questions().at(-1)?.status).toBe(304);
    await setHidden(page, true);
    await pass(page, 1000);
    expect(questions().length).toBe(2);
    await setHidden(page, false);
    await pass(page, 1);
    expect(questions().length).toBe(3);
    await context?.setOffline(true);
    await page.waitForFunction(() => document.querySelector('.live-news')?.textContent?.includes('قطع'));
    await page.clock.runFor(1000_000);
    await context?.setOffline(false);
    await expect.poll(async () => { await page.clock.runFor(1000); return questions().length; }).toBe(4);
    expect(await page.locator('.live-news').innerText()).toBe('');
  });

  test('waits longer and longer while its host is in trouble', async () => {
    isBroken = true;
    const page = await open(STORY);
    await pass(page, 37);
    expect(questions().length).toBe(1);
    await pass(page, 55);
    expect(questions().length).toBe(1);
    await pass(page, 20);
    expect(questions().length).toBe(2);
    await pass(page, 115);
    expect(questions().length).toBe(2);
  });

  test('ends with the coverage', async () => {
    const page = await open(STORY);
    newsroom.write(LIVE, story(one, 'closed'));
    await newsroom.build({ now: NOW });
    await pass(page, 40);
    await expect.poll(() => page.locator('.live-state b').innerText()).toBe('پوشش زنده پایان یافت');
    await pass(page, 2000);
    expect(questions().length).toBe(1);
    newsroom.write(LIVE, story(one));
    await newsroom.build({ now: NOW });
  });

  test('says without script when it was last updated, and how to see more', async () => {
    const page = await open(STORY, { javaScriptEnabled: false });
    const text = await page.locator('.live-state').innerText();
    expect(text).toContain('آخرین به\u200cروزرسانی: سه\u200cشنبه ۳ آذر ۱۴۰۵، ۰۹:۰۰');
    expect(text).toContain('صفحه را دوباره باز کنید');
    expect(await page.locator('.live-fresh').isVisible()).toBe(false);
  });

  test('leads a link to an old update on to the page of all updates', async () => {
    newsroom.write(LIVE, story(many));
    await newsroom.build({ now: NOW });
    const page = await open(`${STORY}#u-14050903-0105`);
    await page.waitForURL(`${site}${STORY}live/#u-14050903-0105`);
    expect(await page.locator('.update:target h3').innerText()).toBe('رویداد 5');
    newsroom.write(LIVE, story(one));
    await newsroom.build({ now: NOW });
  });
});

describe('breaking news', () => {
  test.each([['the front page', '/'], ['an article', OTHER]])('lies over %s, can be put away for good, and moves nothing', async (_, path) => {
    const page = await open(path);
    const bar = page.locator('.breaking');
    await bar.waitFor();
    expect(await bar.locator('a').getAttribute('href')).toMatch(/\/news\/14050903002\/$/);
    expect(await bar.evaluate((element) => getComputedStyle(element).position)).toBe('fixed');
    expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
    const shift = await page.evaluate(() => (globalThis as { shift?: number }).shift);
    expect(shift).toBeLessThan(0.02);
    await bar.locator('button').click();
    await expect.poll(() => bar.count()).toBe(0);
    await page.goto(site + path, { waitUntil: 'networkidle' });
    await expect.poll(() => bar.count()).toBe(0);
  });

  test('goes when its time has passed, and does not stand on its own page', async () => {
    const page = await open('/', {}, NOW + 3_590_000);
    expect(await page.locator('.breaking').count()).toBe(1);
    await page.clock.runFor(11_000);
    await expect.poll(() => page.locator('.breaking').count()).toBe(0);
    await context?.close();
    const own = await open('/news/14050903002/');
    expect(await own.locator('.breaking').count()).toBe(0);
  });

  test('is on the front page without script', async () => {
    const page = await open('/', { javaScriptEnabled: false });
    expect(await page.locator('.breaking a').innerText()).toBe('خبر فوری');
    expect(await page.locator('.breaking button').isVisible()).toBe(false);
  });
});

describe('the shared boxes', () => {
  test('cost an article\'s page less than 400 bytes of script', () => {
    const script = [...newsroom.output()].find(([file]) => /^assets\/NewsBoxes\.[^/]*\.js$/.test(file))?.[1] ?? '';
    expect(script.length).toBeGreaterThan(0);
    expect(gzipSync(script, { level: 9 }).length).toBeLessThan(400);
  });

  test('are asked for when they come near, and a link stands there without script', async () => {
    const page = await open(OTHER);
    expect(asked.filter(({ path }) => path.endsWith('/news.json'))).toEqual([]);
    await page.locator('#news-boxes').scrollIntoViewIfNeeded();
    await expect.poll(() => page.locator('#news-boxes li a').allInnerTexts()).toEqual(['خبر فوری', 'خبر زنده']);
    expect(await page.locator('#news-boxes + .related li a').allInnerTexts()).toEqual(['خبر فوری']);
    await context?.close();
    const plain = await open(OTHER, { javaScriptEnabled: false });
    expect(await plain.locator('#news-boxes a').getAttribute('href')).toBe('/latest/');
  });
});

test('all of it works in a site that lies below its host, and its addresses lead on in one that is read without a server', async () => {
  using below = new TestNewsroom({
    'content/site.yml': 'title: روزنامه\nurl: https://test.example/paper\n',
    [LIVE]: story(one),
    'content/articles/b.md': articleText({ title: 'خبر فوری', code: '"14050903002"', date: '1405/09/03 11:00', breaking: 'until 1405/09/03 13:00' }),
  });
  await below.build({ now: NOW });
  const served = staticServer(below.out);
  await new Promise<void>((resolve) => { served.listen(0, '127.0.0.1', resolve); });
  context = await browser.newContext();
  const page = await context.newPage();
  await page.clock.install({ time: NOW });
  const paper = `http://127.0.0.1:${(served.address() as AddressInfo).port}/paper`;
  const own = page.waitForResponse((response) => response.url().endsWith('live.json'));
  await page.goto(paper + STORY, { waitUntil: 'networkidle' });
  await page.locator('#news-boxes').scrollIntoViewIfNeeded();
  await expect.poll(() => page.locator('#news-boxes li a').evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname))).toEqual(['/paper/news/14050903002/']);
  await expect.poll(() => page.locator('.breaking a').evaluate((link) => (link as HTMLAnchorElement).pathname)).toBe('/paper/news/14050903002/');
  await page.clock.runFor(40_000);
  expect((await own).url()).toBe(`${paper}${STORY}live.json`);
  served.closeAllConnections();
  served.close();
  await below.build({ now: NOW, isRelative: true });
  expect(JSON.parse(below.page('/fragments/breaking.json'))).toMatchObject([{ href: '../news/14050903002/index.html' }]);
  expect(below.page(STORY)).toContain('data-href="../../news/14050903001/live.json"');
});
