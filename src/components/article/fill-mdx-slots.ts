import { fillSlots } from '../../queries/fill-slots.ts';
import { pictureOfText } from '../story/picture-of-text.ts';
import { unescapeHtml } from '../../queries/escape-html.ts';
import type { PageView } from '../../queries/view-models.ts';

const PICTURE = /<khabar-picture([^>]*)><\/khabar-picture>/g;

/**
 * Puts what the newsroom has into the slots of an MDX text, and its pictures where blocks have left a place for them.
 *
 * @param slots the HTML of each slot, by its number
 */
export function fillMdxSlots(html: string, slots: readonly string[], view: PageView): string {
  return fillSlots(html, ({ attributes }) => slots[Number(attributes['n'])] ?? '').replace(PICTURE, (_, attributes: string) => {
    const read = (name: string): string => unescapeHtml(new RegExp(` ${name}="([^"]*)"`).exec(attributes)?.[1] ?? '');
    return pictureOfText(view, read('src'), read('alt'));
  });
}
