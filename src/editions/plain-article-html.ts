import { strings } from '../i18n/fa.ts';
import type { PlainArticle } from '../queries/edition-views.ts';
import { isolatedHtml } from '../queries/isolated-html.ts';

/**
 * What stands under an article's headline and before its text, and its text with what closes it: the same in all editions. Well-formed, as HTML
 * and as XML.
 */
export function plainArticleHtml({ subtitle, lead, section, published, updated, sources, picture, body, corrections }: PlainArticle, sectionHtml = isolatedHtml(section)): string {
  const details = [sectionHtml, ...sources.map(isolatedHtml), `<time datetime="${published.iso}">${published.text}</time>`,
    ...(updated === undefined ? [] : [`${strings.updated}: <time datetime="${updated.iso}">${updated.text}</time>`])];
  return [
    subtitle === undefined ? '' : `<p>${isolatedHtml(subtitle)}</p>`,
    `<p class="details">${details.join(' · ')}</p>`,
    lead === undefined ? '' : `<p class="lead">${isolatedHtml(lead)}</p>`,
    picture === undefined ? '' : `<p class="picture">${isolatedHtml(picture)}</p>`,
    body,
    ...corrections.map((correction) => `<p><b>${strings.corrections}:</b> ${isolatedHtml(correction)}</p>`),
  ].join('');
}
