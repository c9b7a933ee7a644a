import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ENGINE_ROOT } from './newsroom-paths.ts';

/** The code that decides what an article's file means: when it changes, all files are read again. */
export const READING = ['persian', 'calendar', 'domain', 'config', 'content', 'markdown', 'media', 'store'];
/**
 * The code that decides what a page shows and what that looks like as HTML, and what hosts are told: when it changes, all pages are printed again. It
 * holds the queries too, since pages that nothing has touched are not asked for their view models.
 */
export const TEMPLATES = [
  'pages', 'layouts', 'components', 'styles', 'i18n', 'persian', 'calendar', 'domain', 'markdown', 'media', 'forms', 'queries', 'feeds', 'editions', 'offline', 'search',
  'press/server-entry.ts', 'press/template-route.ts', 'press/print-pages.ts', 'press/machine-bytes.ts', 'press/service-worker-files.ts', 'press/adapter.ts', 'press/compile.ts', 'press/run-compiler.ts', 'press/compile-process.ts', 'press/astro-config.ts', 'press/mdx-modules.ts', 'press/page-response.ts', 'press/page-responses.ts',
  'press/page-finish.ts', 'press/finish-page.ts', 'press/inline-code.ts', 'press/sending-origins.ts', 'press/html-scan.ts', 'press/portable-html.ts', 'press/portable-fragment.ts',
  'press/host-files.ts', 'press/host-rules.ts', 'press/headers-file.ts', 'press/redirects-file.ts', 'press/nginx-files.ts', 'press/compress-files.ts',
];

/** The code that makes the search index of what the store says: when it changes, all of it is made again. */
export const SEARCH = ['search/make', 'search/ask', 'persian', 'queries/page-context.ts'];

/** Fingerprint of the rules of lint. What they stand on is in that of the code that reads content, with which the store goes. */
export function rulesFingerprint(): string {
  return fingerprint(['lint']);
}

/** Fingerprint of the code that reads content, with the versions of all packages. */
export function readingFingerprint(): string {
  return fingerprint(READING);
}

/** Fingerprint of the templates and what they import, with the versions of all packages. */
export function templatesFingerprint(): string {
  return fingerprint(TEMPLATES);
}

/** Fingerprint of the code that makes the search index, with the versions of all packages. */
export function searchFingerprint(): string {
  return fingerprint(SEARCH);
}

function fingerprint(rooms: readonly string[]): string {
  const hash = createHash('sha256');
  hash.update(readFileSync(join(ENGINE_ROOT, 'package-lock.json')));
  for (const room of rooms) {
    for (const file of filesOf(join(ENGINE_ROOT, 'src', room))) hash.update(`\0${file.slice(ENGINE_ROOT.length)}\0`).update(readFileSync(file));
  }
  return hash.digest('hex').slice(0, 32);
}

function filesOf(path: string): string[] {
  if (/\.\w+$/.test(path)) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.ts$/.test(entry.name) && !entry.parentPath.includes('fixtures'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
