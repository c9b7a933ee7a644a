import type { Browser } from 'playwright-core';
import { startBrowser } from './browser.ts';
import { buildSample } from './sample-site.ts';
import { serveSite } from './served-site.ts';

/** The sample newsroom's site, served, with a browser to look at it. */
export interface ShownSample extends AsyncDisposable {
  /** The folder of its files. */
  readonly folder: string;
  /** `http://127.0.0.1:40123`, without a closing slash. */
  readonly url: string;
  readonly browser: Browser;
}

/** Builds the sample newsroom, serves it and starts a browser; all of it ends when it is disposed of. */
export async function showSample(): Promise<ShownSample> {
  await using opened = new AsyncDisposableStack();
  const { folder } = opened.use(await buildSample());
  const { url } = opened.use(await serveSite(folder));
  const browser = opened.adopt(await startBrowser(), (started) => started.close());
  const all = opened.move();
  return { folder, url, browser, [Symbol.asyncDispose]: () => all.disposeAsync() };
}
