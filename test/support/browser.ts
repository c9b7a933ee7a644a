import chromium from '@sparticuz/chromium';
import { chromium as playwright, type Browser } from 'playwright-core';

/** Flags of the packaged browser that make it end with its first page. */
const UNSTABLE = new Set(['--single-process', '--no-zygote']);
/** Flags that make it milder than the browsers of readers: it would show script what other origins do not allow. */
const LENIENT = new Set(['--disable-web-security', '--allow-running-insecure-content', '--disable-site-isolation-trials']);

/** Starts the browser that comes from npm alone. @param more flags of its command line besides those that it is known to need */
export async function startBrowser(more: readonly string[] = []): Promise<Browser> {
  return playwright.launch({
    executablePath: await chromium.executablePath(),
    args: [...chromium.args.filter((argument) => !UNSTABLE.has(argument) && !LENIENT.has(argument)), ...more],
    headless: true,
  });
}
