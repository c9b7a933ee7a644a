import type { Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { staticServer } from '../src/press/static-server.ts';
import { startBrowser } from './support/browser.ts';
import { articleText, TestNewsroom } from './support/newsroom.ts';

/** A site on a port of its own, whose line can break or stall. */
class Line {
  mode: 'good' | 'broken' | 'stalled' = 'good';
  readonly #server: Server;

  constructor(folder: string) {
    this.#server = staticServer(folder);
    const [answer] = this.#server.listeners('request') as ((...parameters: unknown[]) => void)[];
    this.#server.removeAllListeners('request');
    this.#server.on('request', (request, response: ServerResponse) => {
      const setHeader = response.setHeader.bind(response);
      // As after the minute for which browsers keep a page by themselves.
      response.setHeader = (name, value) => setHeader(name, name.toLowerCase() === 'cache-control' && String(value).includes('max-age=60') ? 'no-cache' : value);
      if (this.mode === 'good') answer?.call(this.#server, request, response);
      if (this.mode === 'broken') request.socket.destroy();
    });
  }

  async open(): Promise<string> {
    await new Promise<void>((resolve) => { this.#server.listen(0, '127.0.0.1', resolve); });
    return `http://localhost:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Lets go of the requests that stalled: a browser has few connections at a time. */
  recover(): void {
    this.mode = 'good';
    this.#server.closeAllConnections();
  }

  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }
}

const article = (code: string, fields: Record<string, string> = {}): string => articleText({ code: `"${code}"`, title: `خبر ${code}`, ...fields }, `متن خبر ${code}.\n`);
const BASE = '/akhbar';
const settings = (more = ''): string => `title: آزمون\nurl: https://test.example${BASE}\n${more}`;

let newsroom: TestNewsroom;
let line: Line;
let url: string;
let browser: Browser;
let context: BrowserContext;
let page: Page;

const visit = async (path: string): Promise<void> => { await page.goto(`${url}${path}`, { waitUntil: 'load' }); };
const text = (selector: string): Promise<string> => page.locator(selector).first().innerText();
const keptPages = (): Promise<string[]> => page.evaluate(async (base) => {
  const cache = await caches.open(`khabar:${base}/:pages-1`);
  return (await cache.keys()).map((request) => new URL(request.url).pathname.slice(base.length));
}, BASE);
/** Waits until a page is among those that are kept, or no longer. */
const untilKept = (path: string, isKept = true): Promise<void> => expect.poll(async () => (await keptPages()).includes(path), { timeout: 15_000 }).toBe(isKept);

beforeAll(async () => {
  newsroom = new TestNewsroom({ 'content/site.yml': settings(), ...Object.fromEntries(['1', '2', '3'].map((code) => [`content/articles/${code}.md`, article(code)])) });
  expect((await newsroom.build()).issues).toEqual([]);
  line = new Line(newsroom.out);
  url = (await line.open()) + BASE;
  browser = await startBrowser();
  context = await browser.newContext();
  page = await context.newPage();
});

afterAll(async () => {
  await browser?.close();
  line?.close();
  newsroom?.[Symbol.dispose]();
});

describe('the service worker, from one deploy to the next', () => {
  test('comes with the first page and keeps it', async () => {
    await visit('/news/1/');
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => {}));
    await untilKept('/news/1/');
    await untilKept('/offline/');
    await visit('/news/2/');
    await untilKept('/news/2/');
  });

  test('shows the new page as soon as there is one', async () => {
    newsroom.write('content/articles/1.md', article('1', { title: 'تیتر تازه' }));
    await newsroom.build();
    await visit('/news/1/');
    expect(await text('h1')).toBe('تیتر تازه');
  });

  test('shows what was read when the line is broken, looking as it does, and says so', async () => {
    await untilKept('/news/1/');
    line.mode = 'broken';
    await visit('/news/1/');
    expect(await text('h1')).toBe('تیتر تازه');
    expect(await text('.kept-bar')).toMatch(/^اینترنت ندارید\. این نسخه را می\u200Cبینید که .*۱۴[۰-۹]{2} ساعت .* نگه داشته شده است\. خواندنی\u200Cهای نگه\u200Cداشته\u200Cشده$/);
    expect(await page.locator('.kept-bar').evaluate((bar) => getComputedStyle(bar).backgroundColor)).toBe('rgb(107, 58, 0)');
    expect(await page.evaluate(() => document.fonts.ready.then((fonts) => [...fonts].some(({ family, status }) => family.includes('Vazirmatn') && status === 'loaded')))).toBe(true);
  });

  test('lists what is kept in the place of a page that is not', async () => {
    await visit('/news/3/');
    expect(await text('h1')).toBe('خواندنی\u200Cهای نگه\u200Cداشته\u200Cشده');
    await expect.poll(() => page.locator('.kept a').allInnerTexts(), { timeout: 15_000 }).toEqual(['تیتر تازه', 'خبر 2', 'صفحه نخست']);
    await page.locator('.kept a', { hasText: 'خبر 2' }).click();
    await page.waitForURL('**/news/2/');
    expect(await text('h1')).toBe('خبر 2');
  });

  test('shows the copy when the line stalls', async () => {
    line.mode = 'stalled';
    await visit('/news/2/');
    expect(await text('.kept-bar')).toContain('خط شما کند است.');
    line.recover();
  });

  test('forgets what was withdrawn', async () => {
    newsroom.write('content/articles/2.md', article('2', { withdrawn: '{ date: 1400/11/05, reason: دلیل }' }));
    await newsroom.build();
    await visit('/news/2/');
    expect(await text('h1')).toBe('این خبر برداشته شده است');
    await untilKept('/news/2/', false);
  });

  test('keeps neither lists nor the search index', async () => {
    await visit('/latest/');
    const index = page.waitForResponse((response) => response.url().includes('/pagefind/'));
    await visit('/search/?q=خبر');
    await index;
    expect((await keptPages()).sort()).toEqual(['/', '/news/1/', '/offline/']);
    const assets = await page.evaluate(async (base) => (await (await caches.open(`khabar:${base}/:assets-1`)).keys()).map((request) => request.url), BASE);
    expect(assets.filter((address) => address.includes('/pagefind/'))).toEqual([]);
  });

  test('forgets everything when its reader says so', async () => {
    await visit('/offline/');
    await page.getByRole('button', { name: 'پاک کردن همه' }).click();
    await expect.poll(() => text('.kept'), { timeout: 15_000 }).toContain('همه پاک شد.');
    expect(await page.evaluate(() => caches.keys())).toEqual([]);
  });

  test('goes with all that it kept when the newsroom wants it no more', async () => {
    await visit('/news/1/');
    await untilKept('/news/1/');
    newsroom.write('content/site.yml', settings('offline: false\n'));
    await newsroom.build();
    await visit('/news/3/');
    expect(await page.locator('link[rel=manifest]').count()).toBe(0);
    await expect.poll(() => page.evaluate(async () => [(await navigator.serviceWorker.getRegistrations()).length, (await caches.keys()).length]), { timeout: 15_000 }).toEqual([0, 0]);
  });
});
