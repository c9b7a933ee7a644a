import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { LockedError } from '../../src/press/build-lock.ts';
import { buildSite } from '../../src/press/build-site.ts';
import { ENGINE_ROOT, newsroomPaths } from '../../src/press/newsroom-paths.ts';

/** One page of each kind of the sample newsroom. */
export const SAMPLE_PAGES = {
  home: '/',
  article: '/news/14001102013/',
  'article with blocks': '/news/14050521014/',
  'article with charts': '/news/14050828051/',
  'article with films and galleries': '/news/14050828052/',
  'special report': '/news/14050825077/',
  'live story': '/news/14050903010/',
  'breaking story': '/news/14050903011/',
  tombstone: '/news/14050403039/',
  section: '/section/international/',
  'numbered page': '/latest/page/1/',
  agency: '/agency/anadolu/',
  author: '/author/sara-ahmadi/',
  tag: '/tag/اوکراین/',
  'index of tags': '/tag/',
  'index of agencies': '/agency/',
  latest: '/latest/',
  archive: '/archive/',
  'archive of a year': '/archive/1404/',
  'archive of a month': '/archive/1404/07/',
  'archive of a day': '/archive/1400/11/02/',
  'standalone page': '/about/',
  search: '/search/',
  'page of thanks': '/thanks/comments/',
  'not found': '/404.html',
} as const;

/** The moment at which the sample is built: what it shows does not depend on the day. */
export const SAMPLE_NOW = Date.parse('2026-11-24T12:00:00+03:30');

/** How long another test may hold the sample's store, in milliseconds. */
const PATIENCE = 100_000;

/** The sample newsroom, built into a folder of its own. */
export interface SampleSite extends Disposable {
  readonly folder: string;
}

/**
 * Builds the sample newsroom with the engine's own store, so that its pictures are made once. Another test that builds it is waited for.
 *
 * @throws Error when it has an issue
 */
export async function buildSample(): Promise<SampleSite> {
  const home = mkdtempSync(join(tmpdir(), 'khabar-sample-'));
  const folder = join(home, 'site');
  const build = { paths: newsroomPaths(ENGINE_ROOT, folder), now: SAMPLE_NOW, drafts: false, strict: true, full: false, onProgress: () => {} };
  for (let waited = 0; ; waited += 250) {
    try {
      const { issues } = await buildSite(build);
      if (issues.length > 0) throw new Error(issues.map(({ file, message }) => `${file}: ${message}`).join('\n'));
      return { folder, [Symbol.dispose]: () => rmSync(home, { recursive: true, force: true }) };
    } catch (error) {
      if (error instanceof LockedError && waited < PATIENCE) {
        await sleep(250);
        continue;
      }
      rmSync(home, { recursive: true, force: true });
      throw error;
    }
  }
}
