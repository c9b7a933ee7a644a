import { readFileSync } from 'node:fs';
import { SAMPLE_PAGES } from '../../test/support/sample-site.ts';
import { verdict, type Check, type CheckResult } from './check.ts';
import { looking, whyNoBrowser } from './checked-browser.ts';

/** The template that newsrooms give to Telegram. */
const TEMPLATE = new URL('../../docs/instant-view.txt', import.meta.url);

/** Properties that an article may lack: not every newspaper has a channel. */
const OPTIONAL: ReadonlySet<string> = new Set(['channel']);

/**
 * The article page as the Instant View template sees it: each XPath of the template finds one node that says something, and the body holds
 * nothing that Telegram refuses, by https://instantview.telegram.org/docs: pictures in paragraphs, pictures that are neither JPEG, PNG nor GIF.
 */
export const instantView: Check = {
  name: 'Telegram Instant View template',
  async run([sample]): Promise<CheckResult> {
    const why = await whyNoBrowser();
    if (why !== undefined || sample === undefined) return { kind: 'not-run', why: why ?? 'there is no site' };
    const paths = [...readFileSync(TEMPLATE, 'utf8').matchAll(/^([@\w(),"<>$ ]+|\?exists): *(\/\/.*)$/gm)].map(([, property = '', path = '']) => [property, path.replace(/has-class\("([^"]*)"\)/g, 'contains(concat(" ", @class, " "), " $1 ")')] as const);
    return looking(sample, async ({ browser, url }) => {
      const page = await browser.newPage();
      await page.goto(url + SAMPLE_PAGES.article);
      const faults: string[] = [];
      for (const [property, path] of paths) {
        const found = await page.evaluate((expression) => {
          const result = document.evaluate(expression, document, null, XPathResult.ORDERED_NODE_SNAPSHOT_TYPE);
          return Array.from({ length: result.snapshotLength }, (_, at) => result.snapshotItem(at)?.textContent?.trim() ?? '');
        }, path);
        if (!OPTIONAL.has(property) && (found.length !== 1 || found[0] === '')) faults.push(`${property}: ${path} finds ${found.length} nodes: ${found.join(' | ').slice(0, 80)}`);
      }
      for (const kind of ['article', 'article with blocks'] as const) {
        await page.goto(url + SAMPLE_PAGES[kind]);
        const refused = await page.evaluate(() => [
          ...[...document.querySelectorAll('article .story p :is(img, figure)')].map(({ outerHTML }) => `in a paragraph: ${outerHTML.slice(0, 100)}`),
          ...[...document.querySelectorAll<HTMLImageElement>('article .story img, article .lead-picture img')].map(({ src }) => src).filter((src) => !/\.(?:jpe?g|png|gif)$/.test(src)).map((src) => `is no picture to Telegram: ${src}`),
        ]);
        faults.push(...refused.map((fault) => `${kind}: ${fault}`));
      }
      await page.close();
      return verdict(faults, `${paths.length} rules`);
    });
  },
};
