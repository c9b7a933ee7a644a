import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { HOSTS, type HostName } from '../config/hosts.ts';
import type { SiteConfig } from '../config/site-config.ts';
import { siteBase } from '../domain/site-base.ts';
import { NewsroomReader } from '../store/newsroom-reader.ts';
import { storedRedirects, withdrawnCodes } from '../store/redirect-rules.ts';
import { storedFrames } from '../store/stored-frames.ts';
import { Touched } from '../store/touched.ts';
import { headersFile } from './headers-file.ts';
import { hostRules, type HostRules } from './host-rules.ts';
import { inlineHashes, withColours, type InlineCode } from './inline-code.ts';
import { nginxHttpFile, nginxServerFile } from './nginx-files.ts';
import type { PageFinish } from './page-finish.ts';
import { portableCss } from './portable-html.ts';
import { putFile } from './put-file.ts';
import { redirectsFile } from './redirects-file.ts';
import type { SiteFilesOptions } from './collect-file.ts';

/** Marks the files in the release record. */
const KIND = 'host:';

/** What the host files are made from, besides the store. */
export interface HostFilesOptions extends SiteFilesOptions {
  /** What the templates write into pages; asked for only when the files are made. */
  readonly inlineCode: () => Promise<InlineCode>;
}

/**
 * Puts the files into the release by which hosts know redirects, articles that were taken down, and headers. A push that
 * touches none of those leaves them alone. A file of the same name in the newsroom's public folder has its place.
 */
export async function collectHostFiles(options: HostFilesOptions): Promise<void> {
  const { store, record, scope, paths, isMine } = options;
  if (scope === 'touched' && !new Touched(store).areRedirects) return;
  const reader = new NewsroomReader(store);
  const files = hostsOf(reader.config, options.finish);
  const made = files.size === 0 ? new Map<string, string>() : filesFor(files, await rulesOf(reader, options));
  for (const file of made.keys()) if (existsSync(join(paths.public, file))) made.delete(file);
  for (const [file, text] of made) {
    const known = scope === 'whole' ? undefined : record.known(KIND + file);
    if (isMine(file)) await putFile(options, record, KIND + file, Buffer.from(text), '', known?.sha256);
  }
  if (scope === 'whole') return;
  for (const path of [...record.knownBelow(KIND)]) if (!made.has(path.slice(KIND.length))) record.remove(path);
}

/** A site with relative links may lie anywhere, so that no address of it can be named. */
function hostsOf({ hosts }: SiteConfig, { links }: PageFinish): ReadonlySet<HostName> {
  return new Set(links?.kind === 'relative' ? [] : (hosts ?? HOSTS));
}

function filesFor(hosts: ReadonlySet<HostName>, rules: HostRules): Map<string, string> {
  const files = new Map<string, string>();
  if (hosts.has('cloudflare') || hosts.has('netlify')) {
    files.set('_headers', headersFile(rules));
    files.set('_redirects', redirectsFile(rules, !hosts.has('cloudflare')));
  }
  if (hosts.has('nginx')) {
    files.set('_nginx/http.conf', nginxHttpFile(rules));
    files.set('_nginx/server.conf', nginxServerFile(rules));
  }
  return files;
}

async function rulesOf(reader: NewsroomReader, { store, finish, inlineCode }: HostFilesOptions): Promise<HostRules> {
  const { links, formOrigins } = finish;
  // Style sheets below a folder are the same on all pages.
  const asPrinted = (css: string): string => (links === undefined ? css : portableCss(css, '/', links));
  const { url } = reader.config;
  return hostRules({
    base: siteBase(url), isHttps: url.startsWith('https:'), sources: { ...inlineHashes(withColours(await inlineCode(), finish), asPrinted), frameOrigins: storedFrames(store), formOrigins },
    redirects: storedRedirects(store), withdrawn: withdrawnCodes(store), pages: reader.standalonePages().map(({ name }) => name),
  });
}
