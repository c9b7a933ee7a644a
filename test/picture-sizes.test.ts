import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { showSample, type ShownSample } from './support/shown-sample.ts';

const PAGES = ['/', '/news/14001102013/', '/news/14050521014/', '/section/international/', '/latest/page/1/', '/archive/1405/05/21/', '/404.html'];
/** By how much a picture may be shown wider or narrower than its page promises. */
const NARROWEST = 0.8;
const WIDEST = 1.3;

let shown: ShownSample;

beforeAll(async () => {
  shown = await showSample();
});
afterAll(async () => {
  await shown?.[Symbol.asyncDispose]();
});

/** Runs in the page: how wide each picture is, and how wide `sizes` says that it is. */
function measure(): { place: string; shown: number; promised: number }[] {
  return [...document.querySelectorAll<HTMLImageElement>('picture img')].map((image) => {
    const sizes = image.parentElement?.querySelector('source')?.sizes.split(/,\s*(?![^(]*\))/) ?? [];
    const length = sizes.map((part) => /^(\((?:min|max)-width:[^)]*\))\s+(.*)$/.exec(part.trim()) ?? ['', 'all', part.trim()])
      .find(([, condition = '']) => window.matchMedia(condition).matches)?.[2] ?? '';
    // The scripts of the page may not write styles, an element of ours may have its own.
    const ruler = document.createElement('div');
    ruler.style.position = 'absolute';
    ruler.style.inlineSize = length;
    document.body.append(ruler);
    const promised = ruler.getBoundingClientRect().width;
    ruler.remove();
    const place = [image.closest('.card')?.className, image.closest('section, main, figure')?.className].join(' in ');
    return { place, shown: Math.round(image.getBoundingClientRect().width), promised: Math.round(promised) };
  });
}

describe('pictures are shown about as wide as their pages promise', () => {
  test.each([360, 390, 640, 768, 1024, 1200, 1440])('on a screen %i wide', async (width) => {
    const page = await shown.browser.newPage({ viewport: { width, height: 900 }, javaScriptEnabled: true });
    const wrong: string[] = [];
    let count = 0;
    for (const path of PAGES) {
      await page.goto(`${shown.url}${path}`, { waitUntil: 'domcontentloaded' });
      for (const { place, shown, promised } of await page.evaluate(measure)) {
        count += 1;
        if (shown === 0 || promised / shown < NARROWEST || promised / shown > WIDEST) wrong.push(`${path} ${place}: ${shown} shown, ${promised} promised`);
      }
    }
    await page.close();
    expect([...new Set(wrong)]).toEqual([]);
    expect(count).toBeGreaterThan(20);
  });
});

describe('a browser fetches one file of a picture', () => {
  test.each([
    [390, 2, 720], [360, 3, 1080], [390, 3, 1080], [768, 1, 720], [1200, 1, 1080], [1200, 2, 1600],
  ])('%i pixels wide at %i dots: %i', async (width, dots, expected) => {
    const context = await shown.browser.newContext({ viewport: { width, height: 844 }, deviceScaleFactor: dots });
    const page = await context.newPage();
    const asked: string[] = [];
    page.on('request', (request) => { if (request.resourceType() === 'image') asked.push(new URL(request.url()).pathname); });
    await page.goto(`${shown.url}/news/14001102013/`, { waitUntil: 'networkidle' });
    // The head asks for the same file as the picture.
    expect(asked.filter((path) => path.includes('europe-map')).map((path) => path.replace(/\.\w{12}/, ''))).toEqual([`/assets/europe-map-${expected}.avif`]);
    expect(await page.evaluate(() => performance.getEntriesByType('resource').filter(({ name }) => name.includes('europe-map')).map((entry) => (entry as PerformanceResourceTiming).initiatorType))).toEqual(['link']);
    await context.close();
  });
});
