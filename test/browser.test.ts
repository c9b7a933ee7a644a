import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SAMPLE_PAGES as PAGES } from './support/sample-site.ts';
import { showSample, type ShownSample } from './support/shown-sample.ts';

let shown: ShownSample;

beforeAll(async () => {
  shown = await showSample();
});

afterAll(async () => {
  await shown?.[Symbol.asyncDispose]();
});

async function open(path: string, options: Parameters<Browser['newPage']>[0] = {}): Promise<Page> {
  const page = await shown.browser.newPage(options);
  await page.goto(shown.url + path, { waitUntil: 'load' });
  return page;
}

describe.each(Object.entries(PAGES))('%s', (_, path) => {
  test('asks nobody else for anything, and loads all it asks for', async () => {
    const page = await shown.browser.newPage();
    const foreign: string[] = [];
    const failed: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(`${shown.url}/`) && !request.url().startsWith('data:')) foreign.push(request.url());
    });
    page.on('response', (response) => {
      // A page that says that an article was taken down says it by its status too.
      const isGone = response.status() === 410 && path === PAGES.tombstone;
      if (response.status() >= 400 && !isGone && !response.url().endsWith('/404.html')) failed.push(response.url());
    });
    await page.goto(shown.url + path, { waitUntil: 'networkidle' });
    expect(foreign).toEqual([]);
    expect(failed).toEqual([]);
    await page.close();
  });

  test('has the skeleton of every page', async () => {
    const page = await open(path, { javaScriptEnabled: false });
    expect(await page.locator('html').getAttribute('lang')).toBe('fa');
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
    expect(await page.locator('h1').count()).toBe(1);
    expect(await page.locator('main').count()).toBe(1);
    expect(await page.locator('nav').first().isVisible()).toBe(true);
    expect(await page.locator('link[rel=canonical]').getAttribute('href')).toMatch(/^https:\/\/khabar\.example\//);
    expect(await page.locator('a.skip-link').getAttribute('href')).toBe(`#${await page.locator('main').getAttribute('id')}`);
    await page.close();
  });

  test.each([320, 768])('does not scroll sideways at %i px', async (width) => {
    const page = await open(path, { viewport: { width, height: 800 } });
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);
    await page.close();
  });
});

describe('the article page', () => {
  test('reads in full without script, with every part of the page that was asked for', async () => {
    const page = await open(PAGES.article, { javaScriptEnabled: false });
    const text = await page.locator('main').innerText();
    for (const part of ['بین‌الملل', 'خبر مهم:', 'به گزارش بخش بین‌الملل خبر مهم، به نقل از خبرگزاری آناتولی،', '/ایسنا', 'بخوانید', 'دیدگاهتان را بنویسید', 'نشانی ایمیل شما منتشر نخواهد شد', 'جهت دریافت مهم‌ترین خبرها، ایمیل خود را وارد کنید', 'بازگشت به بالا', 'کد خبر', '۱۴۰۰۱۱۰۲۰۱۳', 'زمان خواندن']) {
      expect(text).toContain(part);
    }
    expect(await page.locator('article time').first().getAttribute('datetime')).toBe('2022-01-22T13:45:00+03:30');
    expect(await page.locator('.story > p').first().innerText()).toMatch(/^به گزارش بخش/);
    expect(await page.locator('.story > p').last().innerText()).toMatch(/\/ایسنا$/);
    await page.close();
  });

  test('posts a comment to the endpoint without script', async () => {
    const page = await open(PAGES.article, { javaScriptEnabled: false });
    const posted: { url: string; body: string }[] = [];
    await page.route('https://forms.example/**', async (route) => {
      posted.push({ url: route.request().url(), body: route.request().postData() ?? '' });
      await route.fulfill({ status: 200, contentType: 'text/html', body: 'ok' });
    });
    const form = page.locator('form[action="https://forms.example/comments"]');
    await form.locator('[name=name]').fill('خواننده');
    await form.locator('[name=email]').fill('reader@example.org');
    await form.locator('[name=text]').fill('دیدگاه من');
    await form.locator('button').click();
    await page.waitForURL('https://forms.example/comments');
    const sent = new URLSearchParams(posted[0]?.body);
    expect(posted[0]?.url).toBe('https://forms.example/comments');
    expect(sent.get('text')).toBe('دیدگاه من');
    expect(sent.get('article')).toBe('https://khabar.example/news/14001102013/');
    await page.close();
  });

  test('does not shift while its font arrives', async () => {
    const page = await open(PAGES.article, { viewport: { width: 360, height: 800 } });
    const shift = await page.evaluate(() => new Promise<number>((resolve) => {
      let sum = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value;
      }).observe({ type: 'layout-shift', buffered: true });
      setTimeout(() => resolve(sum), 600);
    }));
    expect(shift).toBeLessThan(0.05);
    await page.close();
  });
});
