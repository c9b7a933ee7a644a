import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import chromium from '@sparticuz/chromium';
import { chromium as playwright, type Browser } from 'playwright-core';
import { buildSite } from '../src/press/build-site.ts';
import { newsroomPaths } from '../src/press/newsroom-paths.ts';
import { staticServer } from '../src/press/static-server.ts';

/** The clock of the build and of the browser, so that pages are the same whenever pictures of them are made. */
export const NOW = Date.parse('2026-11-24T12:00:00+03:30');

/** Builds the sample newsroom, serves it and opens a browser for as long as the work takes. */
export async function withSample(work: (browser: Browser, site: string) => Promise<void>): Promise<void> {
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
    // These two flags make the packaged browser end with its first page.
    const args = chromium.args.filter((flag) => flag !== '--single-process' && flag !== '--no-zygote');
    browser = await playwright.launch({ executablePath: await chromium.executablePath(), args, headless: true });
    await work(browser, `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  } finally {
    await browser?.close();
    server.close();
    await rm(folder, { recursive: true, force: true });
  }
}
