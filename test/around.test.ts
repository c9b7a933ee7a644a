import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { showSample, type ShownSample } from './support/shown-sample.ts';

const STORY = '/news/14050825077/';
const ADDRESS = `https://khabar.example${STORY}`;
const PHONE = { viewport: { width: 390, height: 800 } };
const DESKTOP = { viewport: { width: 1280, height: 800 } };

let shown: ShownSample;
const contexts: BrowserContext[] = [];

beforeAll(async () => {
  shown = await showSample();
});

afterAll(async () => {
  for (const context of contexts) await context.close();
  await shown?.[Symbol.asyncDispose]();
});

async function open(path: string, options: Parameters<Browser['newContext']>[0] = DESKTOP, before = ''): Promise<Page> {
  const context = await shown.browser.newContext(options);
  contexts.push(context);
  if (before !== '') await context.addInitScript(before);
  const page = await context.newPage();
  await page.goto(shown.url + path, { waitUntil: 'networkidle' });
  return page;
}

/** Where an element lies in the window; the bar may be on its way. */
const topOf = (page: Page, selector: string): Promise<number> => page.locator(selector).first().evaluate((element) => element.getBoundingClientRect().top);

describe('the bar of sections', () => {
  test('stays at the top of a desktop, and covers no anchor', async () => {
    const page = await open(STORY);
    await page.mouse.wheel(0, 1500);
    await expect.poll(() => topOf(page, '.section-bar')).toBe(0);
    await page.evaluate(() => { location.hash = 'share'; });
    const height = await page.locator('.section-bar').evaluate((bar) => bar.getBoundingClientRect().height);
    await expect.poll(() => topOf(page, '#share')).toBeGreaterThan(height);
    await expect.poll(() => topOf(page, '#share')).toBeLessThan(height + 60);
  });

  test('offers the search once the box of the masthead has scrolled away', async () => {
    const page = await open(STORY);
    const link = page.locator('.section-bar > a');
    expect(await link.isVisible()).toBe(false);
    await page.mouse.wheel(0, 1500);
    await expect.poll(() => link.isVisible()).toBe(true);
    const phone = await open(STORY, PHONE);
    expect(await phone.locator('.section-bar > a').isVisible()).toBe(true);
    expect(await phone.locator('.site-search').isVisible()).toBe(false);
  });

  test('leaves a phone while one reads on, and comes back with a scroll up', async () => {
    const page = await open(STORY, PHONE);
    await page.mouse.wheel(0, 1500);
    await expect.poll(() => topOf(page, '.section-bar')).toBeLessThan(-30);
    await page.mouse.wheel(0, -100);
    await expect.poll(() => topOf(page, '.section-bar')).toBe(0);
  });

  test('takes less than a tenth of a phone', async () => {
    const page = await open(STORY, PHONE);
    expect(await page.locator('.section-bar').evaluate((bar) => bar.getBoundingClientRect().height)).toBeLessThan(80);
  });

  test('opens all sections without script, and Escape closes them', async () => {
    const page = await open(STORY, { ...PHONE, javaScriptEnabled: false });
    const last = page.getByRole('navigation', { name: 'بخش\u200Cهای روزنامه' }).getByRole('link', { name: 'بایگانی' });
    expect(await last.isVisible()).toBe(false);
    await page.getByRole('button', { name: 'همه بخش\u200Cها' }).click();
    expect(await last.isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    expect(await last.isVisible()).toBe(false);
    expect(await page.getByRole('navigation', { name: 'بخش\u200Cهای روزنامه' }).getByRole('link', { name: 'سیاست' }).isVisible()).toBe(true);
  });

  test('shifts nothing as it leaves and comes back', async () => {
    const page = await open(STORY, PHONE, `window.shifts = 0;
      new PerformanceObserver((list) => { for (const { value } of list.getEntries()) window.shifts += value; }).observe({ type: 'layout-shift', buffered: true });`);
    const shifts = (): Promise<number> => page.evaluate(() => (window as unknown as { shifts: number }).shifts);
    const before = await shifts();
    for (const distance of [1500, -200, 900, -300]) {
      await page.mouse.wheel(0, distance);
      await page.waitForTimeout(300);
    }
    expect(await shifts() - before).toBeLessThan(0.001);
  });

  test('is not printed', async () => {
    const page = await open(STORY);
    await page.emulateMedia({ media: 'print' });
    for (const selector of ['.section-bar', '.site-search', '.reading-button', '.share', '.neighbours', '.back-to-top']) {
      expect([await page.locator(selector).count(), await page.locator(selector).isVisible()], selector).toEqual([1, false]);
    }
    expect(await page.locator('.print-address').innerText()).toContain(ADDRESS);
  });
});

describe('sharing', () => {
  test('without script is links to other sites, and none is asked for anything', async () => {
    const page = await open(STORY, { ...DESKTOP, javaScriptEnabled: false });
    const foreign: string[] = [];
    page.on('request', (request) => { if (!request.url().startsWith(`${shown.url}/`) && !request.url().startsWith('data:')) foreign.push(request.url()); });
    await page.reload({ waitUntil: 'networkidle' });
    expect(foreign).toEqual([]);
    expect(await page.locator('.share a').evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).host))).toEqual(['t.me', 'wa.me', 'x.com', 'eitaa.com', 'ble.ir']);
    expect(await page.locator('.share button').count()).toBe(0);
  });

  test('copies the short address, and says so', async () => {
    const page = await open(STORY, { ...DESKTOP, permissions: ['clipboard-read', 'clipboard-write'] });
    await page.getByRole('button', { name: 'رونوشت پیوند' }).click();
    await expect.poll(() => page.locator('.share [role=status]').innerText()).toBe('پیوند رونوشت شد.');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(ADDRESS);
  });

  test.each([
    ['is offered where the system has a sheet', 'navigator.share = (data) => { window.shared = data; return Promise.reject(new Error("closed")); }', 1],
    ['is not offered where it has none', 'delete Navigator.prototype.share', 0],
  ])('by the system %s', async (_, before, count) => {
    const page = await open(STORY, DESKTOP, before);
    const faults: Error[] = [];
    page.on('pageerror', (error) => faults.push(error));
    const button = page.getByRole('button', { name: 'برنامه\u200Cهای دیگر' });
    expect(await button.count()).toBe(count);
    if (count === 0) return;
    await button.click();
    expect(await page.evaluate(() => (window as unknown as { shared: { url: string } }).shared.url)).toBe(ADDRESS);
    expect(faults).toEqual([]);
  });

  test.each([['by the button', (page: Page) => page.getByRole('button', { name: 'چاپ' }).click()], ['by the keyboard', (page: Page) => page.keyboard.press('Control+p')]])(
    'on paper, %s, has the address as a code', async (_, ask) => {
      const page = await open(STORY, DESKTOP, 'window.printed = 0; window.print = () => { window.printed += 1; }');
      for (const times of [1, 2]) {
        await ask(page);
        await expect.poll(() => page.evaluate(() => (window as unknown as { printed: number }).printed)).toBe(times);
      }
      expect(await page.locator('.print-address svg').count()).toBe(1);
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('.print-address svg').isVisible()).toBe(true);
    });
});

describe('the keyboard', () => {
  const active = (page: Page): Promise<string> => page.evaluate(() => document.activeElement?.textContent ?? '');

  test('walks through a list, in the Persian layout too', async () => {
    const page = await open('/section/international/');
    const titles = await page.locator('.card-title a').allInnerTexts();
    await page.keyboard.press('j');
    await expect.poll(() => active(page)).toBe(titles[0]);
    await page.keyboard.press('j');
    await expect.poll(() => active(page)).toBe(titles[1]);
    // What Chromium sends for this key under a Persian layout.
    await page.evaluate(() => document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ت', code: 'KeyJ', bubbles: true })));
    await expect.poll(() => active(page)).toBe(titles[2]);
    await page.keyboard.press('k');
    await expect.poll(() => active(page)).toBe(titles[1]);
  });

  test('leads from a story to its neighbours, to its shares and home', async () => {
    const page = await open(STORY);
    await page.keyboard.press('s');
    await expect.poll(() => active(page)).toBe('تلگرام');
    const older = await page.locator('.neighbours [rel=prev]').getAttribute('href');
    await page.keyboard.press('j');
    await page.waitForURL(`**${older}`);
    expect(await page.locator('.neighbours [rel=next]').getAttribute('href')).toBe(STORY);
    await page.keyboard.press('k');
    await page.waitForURL(`**${STORY}`);
    await page.keyboard.press('h');
    await page.waitForURL(`${shown.url}/`);
  });

  test('finds the search', async () => {
    const page = await open(STORY);
    await page.keyboard.press('/');
    await expect.poll(() => page.evaluate(() => (document.activeElement as HTMLInputElement).name)).toBe('q');
    expect(await page.locator('.site-search input').inputValue()).toBe('');
  });

  test('does nothing while one types', async () => {
    const page = await open(STORY);
    await page.locator('#comment-text').fill('');
    await page.locator('#comment-text').pressSequentially('hj?/t');
    expect(await page.locator('#comment-text').inputValue()).toBe('hj?/t');
    expect(await page.locator('dialog').count()).toBe(0);
    expect(page.url()).toBe(shown.url + STORY);
  });

  test('is explained by a sheet that Escape closes, and can be turned off for good', async () => {
    const page = await open('/section/international/');
    await page.keyboard.press('?');
    const sheet = page.getByRole('dialog', { name: 'میان\u200Cبرهای صفحه\u200Cکلید' });
    await sheet.waitFor();
    expect(await sheet.locator('kbd').allInnerTexts()).toEqual(['J', 'K', '/', 'S', 'T', 'H', '?']);
    await page.keyboard.press('Escape');
    expect(await sheet.isVisible()).toBe(false);
    await page.getByRole('button', { name: 'میان\u200Cبرهای صفحه\u200Cکلید' }).click();
    await sheet.getByRole('checkbox').uncheck();
    await sheet.getByRole('button', { name: 'بستن' }).click();
    await page.keyboard.press('?');
    expect(await sheet.isVisible()).toBe(false);
    await page.reload({ waitUntil: 'networkidle' });
    await page.keyboard.press('?');
    await page.keyboard.press('j');
    expect(await page.locator('dialog').count()).toBe(0);
    await page.getByRole('button', { name: 'میان\u200Cبرهای صفحه\u200Cکلید' }).click();
    expect(await sheet.getByRole('checkbox').isChecked()).toBe(false);
  });

  test('asks for nothing before it is used', async () => {
    const context = await shown.browser.newContext();
    contexts.push(context);
    const page = await context.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(shown.url + STORY, { waitUntil: 'networkidle' });
    expect(asked.filter((url) => url.includes('more-tools'))).toEqual([]);
    await page.keyboard.press('?');
    await page.locator('dialog').waitFor();
    expect(asked.filter((url) => url.includes('more-tools'))).toHaveLength(1);
  });
});

describe('axe finds nothing', () => {
  test.each<[string, string, Parameters<Browser['newContext']>[0], (page: Page) => Promise<unknown>]>([
    ['in the open menu', STORY, { ...PHONE, colorScheme: 'dark' }, (page) => page.locator('.menu-button').click()],
    ['in the help of the keyboard', STORY, DESKTOP, async (page) => { await page.keyboard.press('?'); await page.locator('dialog').waitFor(); }],
    ['beside the address that was copied', STORY, { ...DESKTOP, permissions: ['clipboard-write'] }, (page) => page.getByRole('button', { name: 'رونوشت پیوند' }).click()],
    ['in the forced colours of the archive', '/archive/1404/07/', { ...DESKTOP, forcedColors: 'active' }, async () => {}],
  ])('%s', async (_, path, options, act) => {
    const page = await open(path, options);
    await act(page);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
  });
});

test('a month of the archive is a table, whose heads say the days of the week in full and whose cells the number of articles', async () => {
  const page = await open('/archive/1404/07/', { ...DESKTOP, javaScriptEnabled: false });
  const table = page.getByRole('table', { name: 'روزهای این ماه: مهر ۱۴۰۴' });
  expect(await table.getByRole('columnheader').count()).toBe(7);
  expect(await table.locator('th abbr').evaluateAll((days) => days.map((day) => day.getAttribute('title')))).toEqual([
    'شنبه', 'یکشنبه', 'دوشنبه', 'سه\u200Cشنبه', 'چهارشنبه', 'پنجشنبه', 'جمعه',
  ]);
  // 1 Mehr 1404 was a Tuesday.
  expect(await table.getByRole('row').nth(1).getByRole('cell').allInnerTexts()).toEqual(['', '', '', '۱', '۲', '۳', '۴']);
  const days = table.getByRole('link');
  expect(await days.count()).toBeGreaterThan(1);
  expect(await days.first().innerText()).toMatch(/^[۰-۹]+\s+[۰-۹]+ خبر$/);
  await page.getByRole('navigation', { name: 'دوره\u200Cهای دیگر بایگانی' }).getByRole('link', { name: 'آبان ۱۴۰۴' }).click();
  await page.waitForURL('**/archive/1404/08/');
});

test('the button back to the top shows up once the first screen is read', async () => {
  const page = await open(STORY, PHONE);
  const isOnScreen = (): Promise<boolean> => page.locator('.back-to-top').evaluate((button) => button.getBoundingClientRect().bottom <= innerHeight);
  expect(await isOnScreen()).toBe(false);
  await page.mouse.wheel(0, 2000);
  await expect.poll(isOnScreen).toBe(true);
  await page.locator('.back-to-top a').click();
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(0);
});
