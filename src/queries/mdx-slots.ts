import type { MdxSlot } from '../markdown/story-slots.ts';
import { isolatedHtml } from './isolated-html.ts';
import type { PageContext } from './page-context.ts';
import { slotHtml } from './story-html.ts';

/** What a page shows in the slots of an MDX text, by their numbers. */
export function mdxSlots(slots: readonly MdxSlot[], context: PageContext): string[] {
  return slots.map((slot) => slotHtml({ ...slot, words: isolatedHtml(slot.words) }, context));
}
