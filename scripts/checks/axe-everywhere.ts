import { axeFaults, overflow, ZOOMED, type Sight } from '../../test/support/axe-faults.ts';
import { verdict, type Check, type CheckResult } from './check.ts';
import { looking, whyNoBrowser } from './checked-browser.ts';
import { pagesToLookAt } from './pages-to-look-at.ts';

const WIDTHS = [['desktop', { width: 1280 }], ['phone', { width: 360 }], ['200%', ZOOMED]] as const;
const COLOURS = [['light', { scheme: 'light' }], ['dark', { scheme: 'dark' }], ['forced colours', { scheme: 'light', forcedColors: true }], ['forced colours, dark', { scheme: 'dark', forcedColors: true }]] as const;
const SIGHTS: readonly Sight[] = WIDTHS.flatMap(([width, size]) => COLOURS.map(([colours, look]) => ({ name: `${width}, ${colours}`, ...size, ...look })));

/** axe on a page of each kind, in every scheme, on desktop, phone and at 200%; and no page scrolls sideways. */
export const axeEverywhere: Check = {
  name: 'axe',
  async run([sample]): Promise<CheckResult> {
    const why = await whyNoBrowser();
    if (why !== undefined || sample === undefined) return { kind: 'not-run', why: why ?? 'there is no site' };
    return looking(sample, async ({ browser, url }) => {
      const faults: string[] = [];
      const pages = pagesToLookAt(sample);
      for (const [kind, path] of pages) {
        for (const sight of SIGHTS) faults.push(...(await axeFaults(browser, url + path, sight)).map((fault) => `${kind} (${sight.name}): ${fault}`));
        for (const [name, size] of WIDTHS) {
          const excess = await overflow(browser, url + path, size);
          if (excess > 0) faults.push(`${kind} (${name}) is ${excess} px wider than its window`);
        }
      }
      return verdict(faults, `${pages.size} pages in ${SIGHTS.length} ways each`);
    });
  },
};
