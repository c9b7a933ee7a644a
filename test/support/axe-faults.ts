import { AxeBuilder } from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { contrastFaults } from './contrast-faults.ts';

/** How somebody looks at a page. */
export interface Sight {
  /** As faults name it: `dark, 360 px`. */
  readonly name: string;
  readonly scheme: 'light' | 'dark';
  /** The viewport's width in CSS pixels. */
  readonly width: number;
  /** Colours that the reader's system forces on pages. */
  readonly forcedColors?: boolean;
  /** 2 is a window in which everything is twice as large. */
  readonly zoom?: number;
}

/** A window of 1280 pixels at 200% is 640 CSS pixels wide: https://www.w3.org/WAI/WCAG22/Understanding/resize-text */
export const ZOOMED: Pick<Sight, 'width' | 'zoom'> = { width: 640, zoom: 2 };

/** What axe (https://github.com/dequelabs/axe-core) finds on a page, one line a rule. */
export async function axeFaults(browser: Browser, url: string, { scheme, width, forcedColors = false, zoom = 1 }: Sight): Promise<string[]> {
  const context = await browser.newContext({ colorScheme: scheme, forcedColors: forcedColors ? 'active' : 'none', viewport: { width, height: 800 }, deviceScaleFactor: zoom });
  try {
    const page = await context.newPage();
    await page.goto(url);
    // Axe asks for `-webkit-text-fill-color`, which keeps the page's own colour where the system has forced another: contrast is measured without it there.
    const { violations } = await new AxeBuilder({ page }).disableRules(forcedColors ? ['color-contrast'] : []).analyze();
    const contrast = forcedColors ? await contrastFaults(page) : [];
    return [...contrast, ...violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html, failureSummary = '' }) => `${html} ${failureSummary.replace(/\s+/g, ' ')}`).join(' ')}`)];
  } finally {
    await context.close();
  }
}

/** By how many pixels a page is wider than its window: more than 0 makes readers scroll sideways. */
export async function overflow(browser: Browser, url: string, { width, zoom = 1 }: Pick<Sight, 'width' | 'zoom'>): Promise<number> {
  const page = await browser.newPage({ viewport: { width, height: 800 }, deviceScaleFactor: zoom });
  try {
    await page.goto(url);
    return await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  } finally {
    await page.close();
  }
}
