import { formatDay, formatTime } from '../calendar/format-date.ts';
import { toIso } from '../calendar/tehran.ts';
import type { LiveUpdate } from '../domain/coverage.ts';
import { liveWords } from '../i18n/live-words.ts';
import { escapeHtml } from './escape-html.ts';
import { isolatedHtml } from './isolated-html.ts';
import { monthNames, type PageContext } from './page-context.ts';
import { storyHtml } from './story-html.ts';

/**
 * An update of a live story as its page shows it. It is made once for the page, for the file that its script asks for and for the page of all
 * updates, and so is text and not a component.
 */
export function liveUpdateHtml(update: LiveUpdate, context: PageContext): string {
  const { id, at, title, by, isKey, html } = update;
  const time = formatTime(at);
  const day = formatDay(at, monthNames(context));
  return (
    `<article class="update${isKey ? ' update-key' : ''}" id="${id}">` +
    `<p class="update-time"><a href="#${id}" aria-label="${liveWords.permalink(`${time}، ${day}`)}"><time datetime="${toIso(at)}">${time}</time></a> <span>${day}</span></p>` +
    (title === undefined ? '' : `<h3>${isolatedHtml(title)}</h3>`) +
    `<div class="story">${storyHtml(html, context)}</div>` +
    `${by === undefined ? '' : `<p class="update-by">${escapeHtml(by)}</p>`}</article>`
  );
}
