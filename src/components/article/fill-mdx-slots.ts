import { replacePlaces } from '../../queries/embed-pictures.ts';
import { fillSlots } from '../../queries/fill-slots.ts';
import type { PageView } from '../../queries/view-models.ts';
import { pictureOfText } from '../story/picture-of-text.ts';

/**
 * Puts what the newsroom has into the slots of an MDX text, and its pictures where blocks have left a place for them.
 *
 * @param slots the HTML of each slot, by its number
 */
export function fillMdxSlots(html: string, slots: readonly string[], view: PageView): string {
  return replacePlaces(fillSlots(html, ({ attributes }) => slots[Number(attributes['n'])] ?? ''), (src, alt) => pictureOfText(view, src, alt));
}
