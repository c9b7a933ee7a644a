import { hash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { editionBytes } from '../editions/edition-bytes.ts';
import { machineText } from '../feeds/machine-text.ts';
import { CARD_VERSION, drawSocialCard } from '../media/social-card.ts';
import type { EditionView } from '../queries/edition-views.ts';
import type { MachineView } from '../queries/machine-views.ts';

const encoder = new TextEncoder();

/**
 * The bytes of what is printed without a template.
 *
 * @param cache the folder in which social cards are kept between builds, by what they show: to draw one takes as long as a hundred pages
 */
export async function machineBytes(view: MachineView, cache: string): Promise<Uint8Array> {
  if (isEdition(view)) return editionBytes(view);
  if (view.kind !== 'social-card') return encoder.encode(machineText(view));
  const file = join(cache, `card.${cardKey(view)}.jpg`);
  if (existsSync(file)) return readFile(file);
  const bytes = await drawSocialCard(view);
  await mkdir(cache, { recursive: true });
  const unfinished = `${file}.${process.pid}`;
  await writeFile(unfinished, bytes);
  await rename(unfinished, file);
  return bytes;
}

function isEdition(view: MachineView): view is EditionView {
  return view.kind.startsWith('lite') || view.kind.startsWith('issue-') || view.kind === 'web-manifest';
}

/** All that decides what a social card looks like; the templates do not. */
export function cardKey({ title, section, footer }: Extract<MachineView, { kind: 'social-card' }>): string {
  return hash('sha256', JSON.stringify([CARD_VERSION, title, section, footer]), 'base64url').slice(0, 22);
}
