import type { Browser } from 'playwright-core';
import { SAMPLE_PAGES } from '../../test/support/sample-site.ts';
import { verdict, type Check, type CheckResult } from './check.ts';
import { looking, whyNoBrowser } from './checked-browser.ts';

/** The line of a reader on a filtered mobile network: 400 kbit/s, an answer after 400 ms. */
const LINE = { offline: false, latency: 400, downloadThroughput: 400_000 / 8, uploadThroughput: 400_000 / 8 };
/** By when the headline must be readable, in milliseconds from the start of the way to the page. */
const READABLE = 2000;
/** How often a page is opened at most: another program's work can only make it slower. */
const RUNS = 3;
/** How much of a page may move, by https://web.dev/articles/cls, where 0.1 is good. */
const MOST_SHIFT = 0.05;

const PAGES = ['home', 'article', 'article with blocks', 'special report', 'section', 'archive of a month'] as const;

/** The headline is painted within two seconds on a slow line, and nothing jumps when the font arrives late. */
export const slowLine: Check = {
  name: 'a line of 400 kbit/s',
  async run([sample]): Promise<CheckResult> {
    const why = await whyNoBrowser();
    if (why !== undefined || sample === undefined) return { kind: 'not-run', why: why ?? 'there is no site' };
    return looking(sample, async ({ browser, url }) => {
      const faults: string[] = [];
      const times: number[] = [];
      for (const kind of PAGES) {
        let best = await openSlowly(browser, url + SAMPLE_PAGES[kind]);
        for (let run = 1; run < RUNS && (best.painted > READABLE || best.shift > MOST_SHIFT); run += 1) {
          const again = await openSlowly(browser, url + SAMPLE_PAGES[kind]);
          best = { painted: Math.min(best.painted, again.painted), shift: Math.min(best.shift, again.shift) };
        }
        times.push(best.painted);
        if (best.painted > READABLE) faults.push(`${kind}: the headline is readable after ${Math.round(best.painted)} ms, not ${READABLE}`);
        if (best.shift > MOST_SHIFT) faults.push(`${kind}: the page moves by ${best.shift.toFixed(3)}, more than ${MOST_SHIFT}`);
      }
      return verdict(faults, `headlines after ${times.map((time) => Math.round(time)).join(', ')} ms`);
    });
  },
};

/** When the first text is painted, in milliseconds, and how much the page moves until all has arrived. */
async function openSlowly(browser: Browser, url: string): Promise<{ painted: number; shift: number }> {
  const context = await browser.newContext({ viewport: { width: 390, height: 800 } });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', LINE);
    await page.goto(url, { waitUntil: 'load' });
    await page.evaluate(() => document.fonts.ready);
    return await page.evaluate(() => new Promise<{ painted: number; shift: number }>((resolve) => {
      let shift = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shift += (entry as PerformanceEntry & { value: number }).value;
      }).observe({ type: 'layout-shift', buffered: true });
      const painted = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.POSITIVE_INFINITY;
      setTimeout(() => resolve({ painted, shift }), 300);
    }));
  } finally {
    await context.close();
  }
}
