/**
 * Makes the pictures of the README from the sample newsroom: `npm exec -- node scripts/make-pictures.ts`.
 * They are committed, and made again when the design has changed.
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import chromium from '@sparticuz/chromium';
import { chromium as playwright, type Browser } from 'playwright-core';
import sharp from 'sharp';
import { buildSite } from '../src/press/build-site.ts';
import { newsroomPaths } from '../src/press/newsroom-paths.ts';
import { staticServer } from '../src/press/static-server.ts';

const TARGET = new URL('../docs/pictures/', import.meta.url);
/** The most that a picture may weigh, in bytes. */
const BUDGET = 150 * 1024;
/** The clock of the build, so that the front page is the same whenever the pictures are made. */
const NOW = Date.UTC(2026, 10, 24);

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

const folder = await mkdtemp(join(tmpdir(), 'khabar-pictures-'));
// A cache of its own: the next build in this repository shall not notice.
const paths = {
  ...newsroomPaths(undefined, join(folder, 'site')),
  cache: join(folder, 'cache'), store: join(folder, 'cache', 'store.sqlite'), renditions: join(folder, 'cache', 'pictures'),
};
const server = staticServer(paths.out);
let browser: Browser | undefined;
try {
  await buildSite({ paths, now: NOW, drafts: false, strict: true, full: false, onProgress: () => {} });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  // These two flags make the packaged browser end with its first page.
  const args = chromium.args.filter((flag) => flag !== '--single-process' && flag !== '--no-zygote');
  browser = await playwright.launch({ executablePath: await chromium.executablePath(), args, headless: true });
  await mkdir(TARGET, { recursive: true });
  for (const shot of SHOTS) {
    const file = await take(browser, site, shot);
    if (file.length > BUDGET) throw new Error(`${shot.name} has ${file.length} bytes; its budget is ${BUDGET}`);
    await writeFile(new URL(`${shot.name}.webp`, TARGET), file);
    console.log(`${shot.name}.webp: ${file.length} bytes`);
  }
} finally {
  await browser?.close();
  server.close();
  await rm(folder, { recursive: true, force: true });
}

async function take(opened: Browser, site: string, { path, width, height, scheme = 'light' }: Shot): Promise<Buffer> {
  const page = await opened.newPage({ viewport: { width, height }, colorScheme: scheme, deviceScaleFactor: width < 500 ? 2 : 1 });
  await page.goto(site + path, { waitUntil: 'networkidle' });
  await page.evaluate('document.fonts.ready.then(() => true)');
  const picture = await page.screenshot({ clip: { x: 0, y: 0, width, height } });
  await page.close();
  return sharp(picture).webp({ quality: 72, effort: 6 }).toBuffer();
}
