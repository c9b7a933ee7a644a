import type { Browser } from 'playwright-core';
import { showSample } from '../test/support/shown-sample.ts';

/** Builds the sample newsroom, serves it and opens a browser for as long as the work takes. */
export async function withSample(work: (browser: Browser, site: string) => Promise<void>): Promise<void> {
  await using shown = await showSample();
  await work(shown.browser, shown.url);
}
