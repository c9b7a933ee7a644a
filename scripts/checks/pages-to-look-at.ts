import { SAMPLE_PAGES } from '../../test/support/sample-site.ts';
import type { CheckedSite } from './checked-site.ts';

/**
 * The pages that a browser is sent to: those that the tests name, and one of each kind that they do not name yet. Two pages are of one kind when
 * their addresses begin with the same word and have as many steps. Pages that only lead on are left out.
 *
 * @returns addresses by kind: `{ home: '/', …, '/lite/…/': '/lite/14001102013/' }`
 */
export function pagesToLookAt({ files }: Pick<CheckedSite, 'files'>): Map<string, string> {
  const pages = new Map<string, string>(Object.entries(SAMPLE_PAGES));
  const seen = new Set([...pages.values()].map(kindOf));
  for (const [file, html] of files) {
    if (!file.endsWith('.html') || html.includes('http-equiv="refresh"')) continue;
    const path = `/${file.replace(/(?:^|(?<=\/))index\.html$/, '')}`;
    const kind = kindOf(path);
    if (seen.has(kind)) continue;
    seen.add(kind);
    pages.set(kind, path);
  }
  return pages;
}

/** @example kindOf('/lite/14001102013/') // '/lite/…/' */
function kindOf(path: string): string {
  const [first = '', ...rest] = path.split('/').filter((step) => step !== '');
  // Standalone pages have names of the newsroom's own.
  return rest.length === 0 && !/\.html$/.test(first) && !OWN.has(first) ? '/…/' : `/${first}/${rest.map(() => '…/').join('')}`;
}

/** Pages of the engine that stand alone. */
const OWN: ReadonlySet<string> = new Set(['section', 'agency', 'author', 'tag', 'archive', 'latest', 'search', 'offline', 'lite', 'issue', 'issues', '']);
