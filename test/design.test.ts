import sharp from 'sharp';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startBrowser } from './support/browser.ts';
import { articleText, TestNewsroom } from './support/newsroom.ts';
import { serveSite, type ServedSite } from './support/served-site.ts';

const ADDRESS = '/news/14001102013/';
const LONG = 'این بند برای آن نوشته شده است که شمار حرف‌های هر سطر دیده شود و معلوم شود که چشم خواننده از آغاز سطر تا پایان آن خسته نمی\u200Cشود. '.repeat(12);
const NEWSROOM = {
  'content/site.yml': 'title: روزنامه آزمون\nurl: https://test.example\ndesign: { accent: "#8c1d2f", logo: media/logo.png }\n',
  'content/articles/a.md': articleText({ code: '"14001102013"', lead: 'لید خبر آزمون.' }, `${LONG}\n\n| نام | یک | دو |\n|---|---|---|\n| الف | ۱ | ۲ |\n`),
};

let browser: Browser;
let newsroom: TestNewsroom;
let site: ServedSite;
let messages: string[];

beforeAll(async () => {
  const logo = await sharp({ create: { width: 600, height: 150, channels: 4, background: { r: 140, g: 29, b: 47, alpha: 0.5 } } }).png().toBuffer();
  newsroom = new TestNewsroom({ ...NEWSROOM, 'content/media/logo.png': logo });
  expect((await newsroom.build()).issues).toEqual([]);
  site = await serveSite(newsroom.out);
  browser = await startBrowser();
});

afterAll(async () => {
  await browser?.close();
  await site?.[Symbol.asyncDispose]();
  newsroom?.[Symbol.dispose]();
});

async function open(path: string, options: Parameters<Browser['newPage']>[0] = {}, before: (page: Page) => Promise<unknown> = async () => {}): Promise<Page> {
  const page = await browser.newPage(options);
  messages = [];
  page.on('console', (message) => messages.push(message.text()));
  page.on('pageerror', (error) => messages.push(error.message));
  await before(page);
  await page.goto(site.url + path, { waitUntil: 'load' });
  return page;
}

const ground = (page: Page): Promise<string> => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
const accent = (page: Page): Promise<string> => page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--accent').trim());

describe('a newsroom with its own colour and logo', () => {
  test('has them on every page, allowed by the policy, in both schemes', async () => {
    const light = await open(ADDRESS);
    expect(await accent(light)).toBe('#8c1d2f');
    const logo = light.locator('.wordmark img').first();
    expect(await logo.getAttribute('alt')).toBe('روزنامه آزمون');
    expect(await logo.evaluate((image: HTMLImageElement) => [image.complete, image.naturalWidth > 0, image.getAttribute('width'), image.getAttribute('height')])).toEqual([true, true, '600', '150']);
    expect(messages).toEqual([]);
    await light.close();
    const dark = await open('/', { colorScheme: 'dark' });
    expect(await accent(dark)).not.toBe('#8c1d2f');
    expect(messages).toEqual([]);
    await dark.close();
  });

  test('tells hosts of its style sheet', () => {
    const style = /<style>(@media screen\{:root\{--accent:#8c1d2f[^<]*)<\/style>/.exec(newsroom.read('dist/index.html'))?.[1] ?? '';
    const hash = /sha256-[A-Za-z0-9+/=]+/g;
    expect(style).not.toBe('');
    const inPage = new Set(newsroom.read('dist/index.html').match(hash));
    const inHeaders = new Set(newsroom.read('dist/_headers').match(hash));
    expect(inPage.size).toBeGreaterThan(2);
    expect([...inPage].filter((each) => !inHeaders.has(each))).toEqual([]);
  });

  test('a colour that cannot be read stops the build with its place and a better one', async () => {
    using other = new TestNewsroom({ ...NEWSROOM, 'content/site.yml': 'title: آ\nurl: https://test.example\ndesign:\n  accent: "#ffcc00"\n' });
    const { issues } = await other.build();
    expect(issues).toEqual([expect.objectContaining({ file: 'content/site.yml', line: 4, severity: 'error', message: expect.stringContaining('«#846800»') as string })]);
  });
});

describe('what a reader chooses', () => {
  test('is kept, and shown before the page is painted', async () => {
    const context = await browser.newContext({ colorScheme: 'light' });
    const page = await context.newPage();
    await page.goto(site.url + ADDRESS);
    await page.click('[data-reading]');
    await page.check('input[name=theme][value=dark]', { force: true });
    await page.check('input[name=text][value=large]', { force: true });
    expect(await ground(page)).toBe('rgb(18, 21, 23)');
    await page.keyboard.press('Escape');
    expect(await page.locator('dialog[open]').count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-reading'))).toBe(true);
    // Scripts of files do not come at all: what stands in the head is enough.
    await page.route('**/*.js', (route) => route.abort());
    await page.goto(`${site.url}/`);
    expect(await ground(page)).toBe('rgb(18, 21, 23)');
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('18px');
    expect(await page.evaluate(() => [...document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')].map(({ media }) => media))).toEqual(['not all', 'all']);
    await context.close();
  });

  test('may be taken back', async () => {
    const page = await open(ADDRESS, { colorScheme: 'dark' });
    await page.click('[data-reading]');
    await page.check('input[name=theme][value=light]', { force: true });
    expect(await ground(page)).toBe('rgb(255, 255, 255)');
    await page.check('input[name=theme][value=""]', { force: true });
    expect(await ground(page)).toBe('rgb(18, 21, 23)');
    expect(await page.evaluate(() => [Object.keys(localStorage), document.querySelector<HTMLMetaElement>('meta[name="theme-color"]')?.media])).toEqual([[], '(prefers-color-scheme: light)']);
    await page.close();
  });

  test('is the system\'s without script, and there is no button for it', async () => {
    const page = await open(ADDRESS, { javaScriptEnabled: false, colorScheme: 'dark' });
    expect(await page.locator('[data-reading]').isVisible()).toBe(false);
    await page.close();
  });
});

describe('texts', () => {
  test.each([1280, 1200, 1024])('have 60 to 75 letters in a line at %i pixels', async (width) => {
    const page = await open(ADDRESS, { viewport: { width, height: 900 } });
    const letters = await page.evaluate(async () => {
      await document.fonts.ready;
      const paragraph = document.querySelector('.story p') as HTMLElement;
      const lines = Math.round(paragraph.getBoundingClientRect().height / Number.parseFloat(getComputedStyle(paragraph).lineHeight));
      return (paragraph.textContent ?? '').length / lines;
    });
    expect(letters).toBeGreaterThanOrEqual(60);
    expect(letters).toBeLessThanOrEqual(75);
    await page.close();
  });

  test('number their lists with Persian digits, and mark quotations as Persian does', async () => {
    const page = await open(ADDRESS);
    const [list, quotes, digits] = await page.evaluate(() => {
      const story = document.querySelector('.story') as HTMLElement;
      story.innerHTML += '<ol><li>الف</li></ol><q>ب</q>';
      return [getComputedStyle(story.querySelector('ol') as Element).listStyleType, getComputedStyle(story.querySelector('q') as Element).quotes, getComputedStyle(story.querySelector('td') as Element).fontVariantNumeric];
    });
    expect([list, quotes, digits]).toEqual(['persian', '"«" "»" "‹" "›"', 'tabular-nums']);
    await page.close();
  });

  test.each([['/', 360], ['/', 1280], [ADDRESS, 360], [ADDRESS, 1280]] as const)('%s at %i pixels does not shift when the font comes late', async (path, width) => {
    const late = (page: Page) => page.route('**/*.woff2', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 500));
      await route.continue();
    });
    const page = await open(path, { viewport: { width, height: 800 } }, late);
    const shift = await page.evaluate(async () => {
      let sum = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value;
      }).observe({ type: 'layout-shift', buffered: true });
      await document.fonts.ready;
      await new Promise((resolve) => setTimeout(resolve, 300));
      return sum;
    });
    expect(shift).toBeLessThanOrEqual(0.02);
    await page.close();
  });

  test('are printed black on white whatever was chosen, without what belongs to the screen, with the address', async () => {
    const page = await open(ADDRESS, { colorScheme: 'dark' });
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    expect(await page.evaluate(() => [getComputedStyle(document.documentElement).getPropertyValue('--paper'), getComputedStyle(document.documentElement).getPropertyValue('--accent')].map((value) => value.trim()))).toEqual(['#fff', '#000']);
    for (const hidden of ['.section-nav', '.comment-area', '.article-rail', '.footer', '.reading-button', '.newsletter']) expect(await page.locator(hidden).first().isVisible(), hidden).toBe(false);
    expect(await page.locator('.print-address').innerText()).toBe(`https://test.example${ADDRESS}`);
    expect(await page.locator('.article-details').innerText()).toContain('۲ بهمن ۱۴۰۰');
    await page.close();
  });
});
