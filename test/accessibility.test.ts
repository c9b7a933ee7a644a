import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeFaults, overflow, ZOOMED, type Sight } from './support/axe-faults.ts';
import { startBrowser } from './support/browser.ts';
import { contrastFaults } from './support/contrast-faults.ts';
import { htmlFaults } from './support/html-faults.ts';
import { buildSample, SAMPLE_PAGES, type SampleSite } from './support/sample-site.ts';
import { serveSite, type ServedSite } from './support/served-site.ts';

/** `npm run test:quality` looks in more ways than these. */
const SIGHTS: readonly Sight[] = [
  { name: 'light, desktop', scheme: 'light', width: 1280 },
  { name: 'dark, phone', scheme: 'dark', width: 360 },
  { name: 'forced colours, 200%', scheme: 'dark', forcedColors: true, ...ZOOMED },
];

/** Pages for slow lines and no line. */
const EDITIONS = { 'text-only article': '/lite/14001102013/', 'text-only headlines': '/lite/', 'what is kept': '/offline/', 'issue of a day': '/archive/1405/08/27/issue-1405-08-27.html' } as const;
/** Pages of templates that others show in all ways: a phone in the dark is enough. */
const ALIKE: ReadonlySet<string> = new Set(['numbered page', 'latest', 'agency', 'index of agencies', 'archive', 'page of thanks', 'breaking story', 'not found', 'text-only headlines']);

let sample: SampleSite;
let site: ServedSite;
let browser: Browser;

beforeAll(async () => {
  sample = await buildSample();
  site = await serveSite(sample.folder);
  browser = await startBrowser();
});

afterAll(async () => {
  await browser?.close();
  await site?.[Symbol.asyncDispose]();
  sample?.[Symbol.dispose]();
});

describe.each(Object.entries({ ...SAMPLE_PAGES, ...EDITIONS }))('%s', (kind, path) => {
  const sights = ALIKE.has(kind) ? SIGHTS.slice(1, 2) : SIGHTS;
  test.each(sights.map((sight) => [sight.name, sight] as const))('has no violation for axe: %s', async (__, sight) => {
    expect(await axeFaults(browser, site.url + path, sight)).toEqual([]);
  });

  test('does not scroll sideways at 200%', async () => {
    expect(await overflow(browser, site.url + path, ZOOMED)).toBeLessThanOrEqual(0);
  });

  test('is valid HTML', async () => {
    expect(await htmlFaults(readFileSync(join(sample.folder, path.endsWith('/') ? `${path}index.html` : path), 'utf8'))).toEqual([]);
  });
});

test('text that can hardly be read is found where axe cannot look', async () => {
  const page = await browser.newPage();
  await page.setContent('<body style="background:#fff"><p style="color:#888">الف</p><div style="background:#000"><p style="color:#fff">ب</p></div><button disabled style="color:#ccc">پ</button>');
  expect(await contrastFaults(page)).toEqual([expect.stringMatching(/^contrast 3\.54 of rgb\(136, 136, 136\) on rgb\(255, 255, 255\): <p .*الف/)]);
  await page.close();
});
