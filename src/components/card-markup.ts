import { liveWords } from '../i18n/live-words.ts';
import { pictureMarkup } from '../media/picture-markup.ts';
import { escapeHtml } from '../queries/escape-html.ts';
import { isolatedHtml } from '../queries/isolated-html.ts';
import type { CardView } from '../queries/view-models.ts';

/** How a card is set. */
export interface CardOptions {
  /** The level of the headline in the page's outline. */
  readonly level: 2 | 3;
  /** `story` picture above text, `row` beside it, `feature` the largest, `brief` a headline only. */
  readonly variant?: 'story' | 'row' | 'feature' | 'brief';
  /** Names the section, where the list around it does not. */
  readonly hasSection?: boolean;
  readonly hasLead?: boolean;
  /** How wide the picture is shown, as `sizes` of HTML has it. */
  readonly sizes?: string;
  readonly loading?: 'eager' | 'lazy';
}

/**
 * The HTML of an article in a list. It is written as text and not as a component: each article stands in some ten
 * lists, and components took half of the time that lists need to be printed.
 */
export function cardMarkup(card: CardView, options: CardOptions): string {
  const { level, variant = 'story', hasSection = false, hasLead = false, sizes = '', loading = 'lazy' } = options;
  const isBrief = variant === 'brief';
  const picture = isBrief || card.picture === undefined ? '' : `<div class="card-picture">${pictureMarkup(card.picture, { sizes, loading })}</div>`;
  const kicker = isBrief || card.kicker === undefined ? '' : `<p class="kicker">${isolatedHtml(card.kicker)}</p>`;
  const lead = hasLead && card.lead !== undefined ? `<p class="card-lead">${isolatedHtml(card.lead)}</p>` : '';
  const section = hasSection ? `<a class="card-section" href="${escapeHtml(card.section.href)}">${isolatedHtml(card.section.label)}</a> ` : '';
  const comments = isBrief || card.comments === undefined ? '' : ` <span class="card-comments">${escapeHtml(card.comments)}</span>`;
  const live = card.isLive === true ? `<span class="live-badge">${liveWords.live}</span> ` : '';
  const { iso, day, text } = card.published;
  return (
    `<article class="card card-${variant}">${picture}<div class="card-text">${kicker}` +
    `<h${level} class="card-title">${live}<a href="${escapeHtml(card.href)}">${isolatedHtml(card.title)}</a></h${level}>${lead}` +
    `<p class="card-details">${section}<time datetime="${iso}">${isBrief ? text : day}</time>${comments}</p></div></article>`
  );
}
