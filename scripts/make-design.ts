/**
 * Makes `docs/design/`: a picture of every component of the sample newsroom's pages in every state, light and dark, on a desktop and on
 * a phone, and the page that shows them. All are taken from built pages, so that they show what readers get: `npm run design`.
 */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { COMPONENTS, type ShownComponent } from './design-components.ts';
import { SAMPLE_NOW } from '../test/support/sample-site.ts';
import { withSample } from './sample-browser.ts';

const TARGET = new URL('../docs/design/', import.meta.url);
/** The most that all pictures may weigh, in bytes. */
const BUDGET = 1536 * 1024;
const HEIGHT = 900;
/** Between pictures, and what they lie on. */
const GAP = 16;
const GROUND = '#9aa0a3';
const VIEWS = [
  { width: 1200, scheme: 'light' }, { width: 1200, scheme: 'dark' }, { width: 390, scheme: 'light' }, { width: 390, scheme: 'dark' },
] as const;

interface Tile {
  readonly picture: Buffer;
  readonly width: number;
  readonly height: number;
}

await withSample(async (browser, site) => {
  const sheets = new Map<string, Buffer>();
  for (const component of COMPONENTS) {
    const picture = await sheet(browser, site, component);
    sheets.set(`${component.name}.webp`, picture);
    console.log(`${component.name}.webp: ${picture.length} bytes`);
  }
  const weight = sheets.values().reduce((sum, { length }) => sum + length, 0);
  if (weight > BUDGET) throw new Error(`the pictures have ${weight} bytes together; their budget is ${BUDGET}`);
  // What was there stays until all are made.
  await rm(TARGET, { recursive: true, force: true });
  await mkdir(TARGET, { recursive: true });
  for (const [name, picture] of sheets) await writeFile(new URL(name, TARGET), picture);
  await writeFile(new URL('README.md', TARGET), designPage());
});

/** One picture of a component: its states below each other, its views beside each other. */
async function sheet(browser: Browser, site: string, component: ShownComponent): Promise<Buffer> {
  const rows: Tile[][] = [[], ...(component.states ?? []).map(() => [])];
  for (const { width, scheme } of VIEWS) {
    const page = await browser.newPage({ viewport: { width, height: HEIGHT }, colorScheme: scheme, reducedMotion: 'reduce' });
    await page.clock.setFixedTime(SAMPLE_NOW);
    for (const [at, row] of rows.entries()) {
      await open(page, site + component.path);
      if (component.name === 'reading-menu') await page.click('[data-reading]');
      await component.states?.[at - 1]?.act(page);
      row.push(await take(page, component));
    }
    await page.close();
  }
  return beside(rows);
}

/** Opens a page and waits for its letters and for the pictures that are shown only when they come into sight. */
async function open(page: Page, address: string): Promise<void> {
  await page.goto(address, { waitUntil: 'networkidle' });
  await page.evaluate('Promise.all([document.fonts.ready, ...[...document.images].map((i) => { i.loading = "eager"; return i.decode().catch(() => {}) })]).then(() => true)');
}

async function take(page: Page, { selector, height = HEIGHT }: ShownComponent): Promise<Tile> {
  const element = page.locator(selector).first();
  await element.scrollIntoViewIfNeeded();
  // What has stopped moving can be taken.
  await page.waitForTimeout(150);
  const taken = sharp(await element.screenshot());
  const whole = await taken.metadata();
  const shown = Math.min(whole.height, height);
  return { picture: await taken.extract({ left: 0, top: 0, width: whole.width, height: shown }).png().toBuffer(), width: whole.width, height: shown };
}

async function beside(rows: readonly Tile[][]): Promise<Buffer> {
  const widths = VIEWS.map((_, column) => Math.max(...rows.map((row) => row[column]?.width ?? 0)));
  const heights = rows.map((row) => Math.max(...row.map(({ height }) => height)));
  const sum = (sizes: readonly number[]): number => sizes.reduce((all, size) => all + size + GAP, GAP);
  const tiles = rows.flatMap((row, at) => row.map(({ picture }, column) => (
    { input: picture, left: sum(widths.slice(0, column)), top: sum(heights.slice(0, at)) }
  )));
  const size = { width: sum(widths), height: sum(heights) };
  const whole = await sharp({ create: { ...size, channels: 3, background: GROUND } }).composite(tiles).png().toBuffer();
  // On a page nobody sees more of it than half of its points.
  return sharp(whole).resize({ width: Math.round(size.width / 2) }).webp({ quality: 74, effort: 6 }).toBuffer();
}

function designPage(): string {
  const parts = COMPONENTS.map(({ name, text, states = [] }) => {
    const below = states.length === 0 ? '' : `\n\nFrom above: as it is; ${states.map((state) => state.text).join('; ')}.`;
    return `## ${text}${below}\n\n![${text}](${name}.webp)\n`;
  });
  return `# Every component

Made by \`npm run design\` from the built pages of the sample newsroom: do not edit. From the left: desktop light and dark, phone light and
dark. What the parts are made of is in [design.md](../design.md).

${parts.join('\n')}`;
}
