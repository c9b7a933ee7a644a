import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSite } from '../../src/press/build-site.ts';
import { ENGINE_ROOT, newsroomPaths } from '../../src/press/newsroom-paths.ts';
import { filesBelow } from '../../test/support/newsroom.ts';
import { richNewsroom } from '../../test/support/rich-newsroom.ts';

/** A built site that validators look at. */
export interface CheckedSite {
  /** `sample` or `rich`. */
  readonly name: string;
  /** The folder in which its files lie. */
  readonly folder: string;
  /** Its address, with a closing slash: `https://khabar.example/`. */
  readonly address: string;
  /** Its files by path, hidden ones left out. */
  readonly files: ReadonlyMap<string, Buffer>;
}

/** The moment at which the sites are built: what they show does not depend on the day. It is a day on which the sample has news. */
const NOW = Date.parse('2026-11-24T12:00:00+03:30');

/**
 * Builds the sample newsroom, and a rich one whose texts are hostile, lets them be used, and removes them.
 *
 * @throws Error when the sample does not build without an issue
 */
export async function withCheckedSites<Value>(use: (sites: readonly CheckedSite[]) => Promise<Value>): Promise<Value> {
  const folder = mkdtempSync(join(tmpdir(), 'khabar-checks-'));
  try {
    using rich = await richNewsroom();
    const out = join(folder, 'sample');
    const { issues } = await buildSite({ paths: newsroomPaths(ENGINE_ROOT, out), now: NOW, drafts: false, strict: true, full: false, onProgress: () => {} });
    if (issues.length > 0) throw new Error(`the sample newsroom has issues:\n${issues.map(({ file, message }) => `${file}: ${message}`).join('\n')}`);
    await rich.build({ now: NOW });
    return await use([
      { name: 'sample', folder: out, address: 'https://khabar.example/', files: filesBelow(out) },
      { name: 'rich', folder: rich.out, address: 'https://rich.example/news/', files: filesBelow(rich.out) },
    ]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
