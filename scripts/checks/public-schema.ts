import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** How long a schema's server may take, in milliseconds. */
const PATIENCE = 10_000;

/**
 * A schema that somebody else publishes: from the folder that KHABAR_SCHEMAS names, by the last part of its address, else from its
 * address. It is not kept with the project: its licence is its author's, and so is its newest version.
 *
 * @returns undefined when it can be had from neither
 */
export async function publicSchema(address: string): Promise<Buffer | undefined> {
  const folder = process.env['KHABAR_SCHEMAS'];
  const name = fileNameOf(address);
  if (folder !== undefined && existsSync(join(folder, name))) return readFileSync(join(folder, name));
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(PATIENCE) });
    return response.ok ? Buffer.from(await response.arrayBuffer()) : undefined;
  } catch {
    return undefined;
  }
}

/** @example fileNameOf('https://www.sitemaps.org/schemas/sitemap/0.9/sitemap.xsd') // 'sitemap.xsd' */
export function fileNameOf(address: string): string {
  return address.slice(address.lastIndexOf('/') + 1);
}
