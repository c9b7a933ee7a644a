import lighthouse from 'lighthouse';
import { verdict, type Check, type CheckResult } from './check.ts';
import { looking, whyNoBrowser, type Looked } from './checked-browser.ts';
import { pagesToLookAt } from './pages-to-look-at.ts';

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

/** How often a page is measured at most: another program's work can only make it slower, so that the best run is the truest. */
const RUNS = 3;

/**
 * What Lighthouse may not ask of a page. Pages that search engines shall not list say so, and are described to nobody: search, thanks and
 * the page for addresses at which there is nothing. Lighthouse refuses to look at a page with an error's status: a tombstone's 410.
 */
const UNLISTED: ReadonlySet<string> = new Set(['search', 'page of thanks', 'not found']);
const OF_LISTED_PAGES: ReadonlySet<string> = new Set(['is-crawlable', 'meta-description']);
const NOT_MEASURED: ReadonlySet<string> = new Set(['tombstone']);

/** Lighthouse (https://github.com/GoogleChrome/lighthouse), its preset of a phone on a slow line, on a page of each kind: 100 in each of its four categories. */
export const lighthouseScores: Check = {
  name: 'Lighthouse, phone',
  async run([sample]): Promise<CheckResult> {
    const why = await whyNoBrowser();
    if (why !== undefined || sample === undefined) return { kind: 'not-run', why: why ?? 'there is no site' };
    return looking(sample, async (looked) => {
      const faults: string[] = [];
      const pages = [...pagesToLookAt(sample)].filter(([kind]) => !NOT_MEASURED.has(kind));
      for (const [kind, path] of pages) faults.push(...await bestOf(RUNS, () => faultsOf(kind, path, looked)));
      return verdict(faults, `100 in ${CATEGORIES.join(', ')} on ${pages.length} pages`);
    });
  },
};

async function bestOf(runs: number, measure: () => Promise<string[]>): Promise<string[]> {
  let best = await measure();
  for (let run = 1; run < runs && best.length > 0; run += 1) {
    const faults = await measure();
    if (faults.length < best.length) best = faults;
  }
  return best;
}

async function faultsOf(kind: string, path: string, { url, debuggingPort }: Looked): Promise<string[]> {
  const result = await lighthouse(url + encodeURI(path), { port: debuggingPort, output: 'json', logLevel: 'silent', onlyCategories: [...CATEGORIES] });
  if (result === undefined) return [`${kind}: Lighthouse said nothing`];
  const { lhr: { audits, categories, runtimeError } } = result;
  if (runtimeError !== undefined) return [`${kind}: ${runtimeError.message}`];
  return CATEGORIES.flatMap((category): string[] => {
    const found = categories[category];
    if (found === undefined) return [`${kind}: ${category} was not measured`];
    if (found.score === 1) return [];
    const lost = found.auditRefs.filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1 && !(UNLISTED.has(kind) && OF_LISTED_PAGES.has(id)));
    // What is left may still weigh nothing, as a paint of 0.99 does in a sum of 1.
    return lost.length === 0 ? [] : [`${kind}: ${category} ${Math.round((found.score ?? 0) * 100)}: ${lost.map(({ id }) => `${audits[id]?.title ?? id} ${audits[id]?.displayValue ?? ''}`.trim()).join('; ')}`];
  });
}
