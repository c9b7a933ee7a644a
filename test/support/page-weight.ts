import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';

/** What a page weighs when compressed, in bytes, part by part. Each part is compressed alone, so that they sum up to a little more than the whole. */
export interface PageWeight {
  readonly page: number;
  readonly styles: number;
  readonly structuredData: number;
  readonly markup: number;
}

/** Compressed as servers do it at their best. */
export function compressedSize(bytes: string | Uint8Array): number {
  return gzipSync(bytes, { level: 9 }).length;
}

/** Weighs a page: its style sheets stand in it. */
export function pageWeight(html: string): PageWeight {
  const take = (pattern: RegExp): number => {
    const text = [...html.matchAll(pattern)].map(([, inner = '']) => inner).join('');
    return text === '' ? 0 : compressedSize(text);
  };
  const [styles, data] = [/<style>(.*?)<\/style>/gs, /<script type="application\/ld\+json">(.*?)<\/script>/gs];
  return { page: compressedSize(html), styles: take(styles), structuredData: take(data), markup: compressedSize(html.replace(styles, '').replace(data, '')) };
}

/** What a browser loads for a page besides itself and its pictures: compressed bytes by kind. */
export interface LoadedWeight {
  readonly scripts: number;
  readonly fonts: number;
  /** Style sheets that are files of their own, but for that of print, which browsers fetch last. */
  readonly styleSheets: number;
  /** Names of all that was loaded, with their sizes. */
  readonly files: readonly string[];
}

/**
 * Opens a page in a browser, and weighs what that loads until it is quiet. Fonts are compressed already.
 *
 * @param breaking the news that break just now, as the site's fragment has it: pages load more script while there are any
 */
export async function loadedWeight(browser: Browser, url: string, breaking: readonly object[]): Promise<LoadedWeight> {
  const page = await browser.newPage({ viewport: { width: 390, height: 800 } });
  await page.route('**/fragments/breaking.json', (route) => route.fulfill({ json: breaking }));
  const sizes: { readonly type: string; readonly name: string; readonly bytes: number }[] = [];
  const pending: Promise<unknown>[] = [];
  page.on('response', (response) => {
    const type = response.request().resourceType();
    if (!['script', 'font', 'stylesheet'].includes(type) || /\/print\.[^/]*css$/.test(response.url())) return;
    pending.push(response.body().then((body) => {
      sizes.push({ type, name: new URL(response.url()).pathname, bytes: type === 'font' ? body.length : compressedSize(body) });
    }));
  });
  try {
    await page.goto(url, { waitUntil: 'networkidle' });
    await Promise.all(pending);
  } finally {
    await page.close();
  }
  const sum = (type: string): number => sizes.filter((size) => size.type === type).reduce((total, { bytes }) => total + bytes, 0);
  return { scripts: sum('script'), fonts: sum('font'), styleSheets: sum('stylesheet'), files: sizes.map(({ name, bytes }) => `${name} ${bytes}`).sort() };
}
