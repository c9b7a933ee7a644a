import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import chromium from '@sparticuz/chromium';
import type { Browser } from 'playwright-core';
import { startBrowser } from '../../test/support/browser.ts';
import { serveSite } from '../../test/support/served-site.ts';
import type { CheckedSite } from './checked-site.ts';

/** A site that is served, and a browser to look at it. */
export interface Looked {
  readonly browser: Browser;
  /** The served site's address, without a closing slash. */
  readonly url: string;
  /** Where the browser takes orders of other programs, as a port of this machine. */
  readonly debuggingPort: number;
}

/** Serves a site, starts a browser, lets them be used, and ends both. */
export async function looking<Value>({ folder }: CheckedSite, use: (looked: Looked) => Promise<Value>): Promise<Value> {
  const site = await serveSite(folder);
  const debuggingPort = await freePort();
  const browser = await startBrowser([`--remote-debugging-port=${debuggingPort}`]);
  try {
    return await use({ browser, url: site.url, debuggingPort });
  } finally {
    await browser.close();
    await site[Symbol.asyncDispose]();
  }
}

/** Why there is no browser; undefined when there is one. */
export async function whyNoBrowser(): Promise<string | undefined> {
  try {
    await chromium.executablePath();
    await (await startBrowser()).close();
    return undefined;
  } catch (error) {
    return `the browser of @sparticuz/chromium does not start (${(error as Error).message.split('\n')[0] ?? ''}): it is for Linux on x64, and needs libnss3`;
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => { server.close(resolve); });
  return port;
}
