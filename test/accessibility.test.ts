import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeFaults, overflow, ZOOMED, type Sight } from './support/axe-faults.ts';
import { contrastFaults } from './support/contrast-faults.ts';
import { htmlFaults } from './support/html-faults.ts';
import { SAMPLE_PAGES } from './support/sample-site.ts';
import { showSample, type ShownSample } from './support/shown-sample.ts';

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

let shown: ShownSample;

beforeAll(async () => {
  shown = await showSample();
});

afterAll(async () => {
  await shown?.[Symbol.asyncDispose]();
});

describe.each(Object.entries({ ...SAMPLE_PAGES, ...EDITIONS }))('%s', (kind, path) => {
  const sights = ALIKE.has(kind) ? SIGHTS.slice(1, 2) : SIGHTS;
  test.each(sights.map((sight) => [sight.name, sight] as const))('has no violation for axe: %s', async (__, sight) => {
    expect(await axeFaults(shown.browser, shown.url + path, sight)).toEqual([]);
  });

  test('does not scroll sideways at 200%', async () => {
    expect(await overflow(shown.browser, shown.url + path, ZOOMED)).toBeLessThanOrEqual(0);
  });

  test('is valid HTML', async () => {
    expect(await htmlFaults(readFileSync(join(shown.folder, path.endsWith('/') ? `${path}index.html` : path), 'utf8'))).toEqual([]);
  });
});

test('text that can hardly be read is found where axe cannot look', async () => {
  const page = await shown.browser.newPage();
  await page.setContent('<body style="background:#fff"><p style="color:#888">الف</p><div style="background:#000"><p style="color:#fff">ب</p></div><button disabled style="color:#ccc">پ</button>');
  expect(await contrastFaults(page)).toEqual([expect.stringMatching(/^contrast 3\.54 of rgb\(136, 136, 136\) on rgb\(255, 255, 255\): <p .*الف/)]);
  await page.close();
});
