import { spawnSync } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { medianCost, type PeerRow } from './bench-result.ts';
import { hugoSite } from './hugo-site.ts';
import { measure, type Cost } from './measured-run.ts';
import { settleDisk } from './settle-disk.ts';
import type { SyntheticNewsroom } from './synthetic-newsroom.ts';
import { writeFiles } from './write-newsroom.ts';

/** Pagefind's command, from the engine's folder. */
const PAGEFIND = ['node_modules', 'pagefind', 'lib', 'runner', 'bin.cjs'];

/**
 * Builds the articles of a newsroom with Hugo and has Pagefind index the site, and measures each.
 *
 * @param folder where Hugo's site is written; it must not be there yet
 * @param node Node's program, and the engine's folder, where Pagefind is
 * @param runs how often; what it reports is the median
 * @throws {Error} when there is no `hugo` on the machine, or it fails
 */
export async function measureHugo(
  newsroom: SyntheticNewsroom, folder: string, runs: number, { node, engine }: { readonly node: string; readonly engine: string },
  env: Readonly<Record<string, string | undefined>>, onProgress: (what: string) => void,
): Promise<PeerRow> {
  const version = hugoVersion(env);
  if (version === undefined) throw new Error('there is no program called hugo on this machine');
  onProgress('writing the articles for hugo');
  writeFiles(folder, hugoSite(newsroom));
  const out = join(folder, 'public');
  const costs: Cost[] = [];
  const indexing: Cost[] = [];
  for (let run = 0; run < runs; run += 1) {
    rmSync(out, { recursive: true, force: true });
    settleDisk();
    onProgress(`hugo${runs > 1 ? `, ${run + 1} of ${runs}` : ''}`);
    costs.push(await measure({ program: 'hugo', words: ['--quiet'], folder, env }));
    onProgress('pagefind, of the site of hugo');
    indexing.push(await measure({ program: node, words: [join(engine, ...PAGEFIND), '--site', out, '--quiet'], folder, env }));
  }
  const pages = readdirSync(out, { recursive: true }).filter((name) => String(name).endsWith('.html')).length;
  return { name: 'hugo', version, runs, ...medianCost(costs), search: medianCost(indexing), pages };
}

/** The version of Hugo: `0.111.3`; undefined where there is none. */
export function hugoVersion(env: Readonly<Record<string, string | undefined>>): string | undefined {
  const { stdout, error } = spawnSync('hugo', ['version'], { env: { ...env }, encoding: 'utf8' });
  return error === undefined ? /v(\d[\d.]*)/.exec(stdout)?.[1] : undefined;
}
