import { filesBelow } from '../../test/support/newsroom.ts';
import { richNewsroom } from '../../test/support/rich-newsroom.ts';
import { buildSample, SAMPLE_NOW } from '../../test/support/sample-site.ts';

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

/**
 * Builds the sample newsroom, and a rich one whose texts are hostile, lets them be used, and removes them.
 *
 * @throws Error when the sample does not build without an issue
 */
export async function withCheckedSites<Value>(use: (sites: readonly CheckedSite[]) => Promise<Value>): Promise<Value> {
  using rich = await richNewsroom();
  await rich.build({ now: SAMPLE_NOW });
  using sample = await buildSample();
  return await use([
    { name: 'sample', folder: sample.folder, address: 'https://khabar.example/', files: filesBelow(sample.folder) },
    { name: 'rich', folder: rich.out, address: 'https://rich.example/news/', files: filesBelow(rich.out) },
  ]);
}
