import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { filesBelow } from './support/newsroom.ts';
import { loadedWeight, pageWeight, type PageWeight } from './support/page-weight.ts';
import { SAMPLE_PAGES } from './support/sample-site.ts';
import { showSample, type ShownSample } from './support/shown-sample.ts';

const KB = 1024;
/** One round trip: what a server sends before it waits for an answer, https://www.rfc-editor.org/rfc/rfc6928 */
const ONE_ROUND_TRIP = 14 * KB;

/**
 * The kinds of pages, by the beginning of their path, and how heavy the heaviest of each may be: HTML with its style sheets, compressed.
 * The first that fits counts.
 */
const KINDS: readonly (readonly [kind: string, path: RegExp, budget: number])[] = [
  ['lite', /^lite\//, 5 * KB],
  ['home', /^index\.html$/, 30 * KB],
  ['article', /^news\//, ONE_ROUND_TRIP],
  ['list', /^(?:section|agency|author|tag|latest)\/[^/]+\/|^latest\//, ONE_ROUND_TRIP],
  // All tags of the newsroom.
  ['index', /^(?:section|agency|author|tag)\/index\.html$/, ONE_ROUND_TRIP],
  ['archive', /^archive\//, ONE_ROUND_TRIP],
  ['search', /^search\//, ONE_ROUND_TRIP],
  ['other', /./, ONE_ROUND_TRIP],
];

/** What following a story that is still live may add to its page. */
const FOLLOWING = 1.5 * KB;

/** What every page may load. */
const EVERYWHERE = 1.25 * KB;

/** What the browser loads besides: a page that searches may have more script. */
const LOADED: readonly (readonly [kind: keyof typeof SAMPLE_PAGES, scripts: number])[] = [
  ['article', 3 * KB], ['article with blocks', 3 * KB], ['special report', 3 * KB], ['live story', 3 * KB + FOLLOWING], ['home', 3 * KB],
  // Pages that have nothing to do by script load what all pages have: the keys of the reader, and what changes how pages look.
  ['section', EVERYWHERE], ['tombstone', EVERYWHERE], ['standalone page', EVERYWHERE], ['page of thanks', EVERYWHERE], ['not found', EVERYWHERE],
   ['search', 24 * KB],
];
const FONTS = 45 * KB;
/** The sheet for printers alone: browsers fetch it last, and wait for it with nothing. */
const PRINT_SHEET = KB;
/** What a bar of breaking news may add to each page while there is one. */
const BREAKING = 1.5 * KB;
const BREAKING_NEWS = [{ href: '/news/14050903011/', title: 'خبر فوری', until: Date.parse('2100-01-01T00:00:00Z') }];

/** The weights when they were last written down, to name what grew since. KHABAR_BUDGETS=write writes them anew. */
const RECORD = fileURLToPath(new URL('./budgets.json', import.meta.url));

let shown: ShownSample;
/** The heaviest page of each kind. */
const heaviest = new Map<string, { readonly file: string; readonly weight: PageWeight }>();
let recorded: Record<string, PageWeight & { readonly file: string }> = {};

beforeAll(async () => {
  shown = await showSample();
  for (const [file, bytes] of filesBelow(shown.folder)) {
    if (!file.endsWith('.html')) continue;
    const kind = KINDS.find(([, path]) => path.test(file))?.[0] ?? '';
    const weight = pageWeight(bytes.toString('utf8'));
    if (weight.page > (heaviest.get(kind)?.weight.page ?? 0)) heaviest.set(kind, { file, weight });
  }
  if (process.env['KHABAR_BUDGETS'] === 'write') {
    const record = Object.fromEntries([...heaviest].sort().map(([kind, { file, weight }]) => [kind, { file, ...weight }]));
    writeFileSync(RECORD, `${JSON.stringify(record, null, 2)}\n`);
  }
  if (existsSync(RECORD)) recorded = JSON.parse(readFileSync(RECORD, 'utf8')) as typeof recorded;
});

afterAll(async () => {
  await shown?.[Symbol.asyncDispose]();
});

/** `page 15000 bytes, 664 more than its budget …: styles 5300 (+1200 since they were written down), …`; nothing for a page within its budget. */
function excess(kind: string, budget: number): string[] {
  const found = heaviest.get(kind);
  if (found === undefined || found.weight.page <= budget) return [];
  const { file, weight } = found;
  const parts = (['page', 'styles', 'structuredData', 'markup'] as const).map((part) => {
    const grown = weight[part] - (recorded[kind]?.[part] ?? weight[part]);
    return `${part} ${weight[part]}${grown === 0 ? '' : ` (${grown > 0 ? '+' : ''}${grown})`}`;
  });
  return [`${file}: ${weight.page} bytes, ${weight.page - budget} more than the budget of ${budget}; since the last record: ${parts.join(', ')}`];
}

describe('the weight of pages, compressed', () => {
  test.each(KINDS)('%s', (kind, _, budget) => {
    expect(excess(kind, budget)).toEqual([]);
  });

  test('is measured of each kind that the newsroom has', () => {
    for (const [kind] of KINDS) expect(heaviest.has(kind), kind).toBe(true);
  });
});

describe('what a browser loads besides pictures', () => {
  const rows = LOADED.flatMap(([kind, scripts]) => [[kind, 'on a quiet day', scripts, []], [kind, 'while news break', scripts + BREAKING, BREAKING_NEWS]] as const);
  test.each(rows)('%s, %s', async (kind, _, scripts, breaking) => {
    const loaded = await loadedWeight(shown.browser, shown.url + SAMPLE_PAGES[kind], breaking);
    const fault = (part: string, bytes: number, budget: number): string[] => (bytes <= budget ? [] : [`${part} ${bytes} bytes, ${bytes - budget} more than the budget of ${budget}: ${loaded.files.join(', ')}`]);
    expect([...fault('scripts', loaded.scripts, scripts), ...fault('fonts', loaded.fonts, FONTS), ...fault('style sheets', loaded.styleSheets, PRINT_SHEET)]).toEqual([]);
    // A page whose font was not seen to load was not measured.
    expect(loaded.fonts).toBeGreaterThan(10 * KB);
  });
});
