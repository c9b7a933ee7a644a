import { readEmbed } from '../domain/embed-providers.ts';
import { storyWords } from '../i18n/story-words.ts';
import { escapeHtml } from './escape-html.ts';
import { fillSlots, type FilledSlot } from './fill-slots.ts';
import type { PageContext } from './page-context.ts';
import { dayHtml, fileLink } from './story-html.ts';

/** A drawing, whose table follows it. */
const DRAWING = /<svg viewBox[\s\S]*?<\/svg>/g;
const TABLE_FOLDS = /<details><summary class="table-label">[^<]*<\/summary>|(?<=<\/table><\/div>\s{0,2})<\/details>/g;

/**
 * A text for readers that show it far from the site, without its style sheets and scripts: videos, sounds and what other sites
 * have become links, of a chart the table stays, and what the text recommends is left out, since a feed is not made anew
 * each time that another headline changes.
 */
export function feedStory(html: string, context: PageContext): string {
  const filled = fillSlots(html, (slot) => plainSlot(slot, context));
  return filled.includes('class="chart"') ? filled.replace(DRAWING, '').replace(TABLE_FOLDS, '') : filled;
}

function plainSlot(slot: FilledSlot, context: PageContext): string {
  switch (slot.name) {
    case 'mentions': return '';
    case 'day': return dayHtml(slot, context);
    case 'embed': return plainEmbed(slot);
    default: {
      const link = fileLink(slot, context);
      return link === undefined ? '' : `<p>${link.html} (${link.note})</p>`;
    }
  }
}

function plainEmbed({ attributes: { page = '' }, words }: FilledSlot): string {
  const embed = readEmbed(page);
  if (embed === undefined) return '';
  const { kind, name } = embed.provider;
  return `<p><a href="${escapeHtml(embed.page)}">${words}</a> (${storyWords.inPlace(storyWords.kinds[kind], name)})</p>`;
}
