/**
 * Makes the pictures of the README from the sample newsroom: `npm exec -- node scripts/make-pictures.ts`.
 * They are committed, and made again when the design has changed.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import sharp from 'sharp';
import { withSample } from './sample-browser.ts';

const TARGET = new URL('../docs/pictures/', import.meta.url);
/** The most that a picture may weigh, in bytes. */
const BUDGET = 150 * 1024;

/** What is taken: a page, how wide it is shown and how much of it, in CSS pixels. */
interface Shot {
  readonly name: string;
  readonly path: string;
  readonly width: number;
  readonly height: number;
  readonly scheme?: 'light' | 'dark';
}

const ARTICLE = '/news/14001102013/';
const SHOTS: readonly Shot[] = [
  { name: 'home', path: '/', width: 1280, height: 1400 },
  { name: 'home-dark', path: '/', width: 1280, height: 1000, scheme: 'dark' },
  { name: 'article', path: ARTICLE, width: 1280, height: 1400 },
  { name: 'article-phone', path: ARTICLE, width: 360, height: 1400 },
  { name: 'archive', path: '/archive/1405/08/', width: 1280, height: 1040 },
];

await withSample(async (browser, site) => {
  await mkdir(TARGET, { recursive: true });
  for (const shot of SHOTS) {
    const file = await take(browser, site, shot);
    if (file.length > BUDGET) throw new Error(`${shot.name} has ${file.length} bytes; its budget is ${BUDGET}`);
    await writeFile(new URL(`${shot.name}.webp`, TARGET), file);
    console.log(`${shot.name}.webp: ${file.length} bytes`);
  }
});

async function take(opened: Browser, site: string, { path, width, height, scheme = 'light' }: Shot): Promise<Buffer> {
  const page = await opened.newPage({ viewport: { width, height }, colorScheme: scheme, deviceScaleFactor: width < 500 ? 2 : 1 });
  await page.goto(site + path, { waitUntil: 'networkidle' });
  await page.evaluate('document.fonts.ready.then(() => true)');
  const picture = await page.screenshot({ clip: { x: 0, y: 0, width, height } });
  await page.close();
  return sharp(picture).webp({ quality: 72, effort: 6 }).toBuffer();
}
