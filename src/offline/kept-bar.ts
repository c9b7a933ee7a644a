import { workerWords as words } from './worker-words.ts';

/** Why a reader sees a kept page. */
export type KeptReason = 'offline' | 'slow';

/** Jalali, in Tehran's time, as everywhere on the site. */
const format = new Intl.DateTimeFormat('fa-IR-u-ca-persian', { dateStyle: 'long', timeStyle: 'short', timeZone: 'Asia/Tehran' });

/**
 * A kept page with a bar that says so at its head. Its rules come as a file, since pages allow no others.
 *
 * @param html the page as it was kept
 * @param date when the page was sent, as its header says; null when it does not
 * @param css the address of the bar's style sheet
 * @param list the address of the page that lists what is kept
 */
export function withBar(html: string, reason: KeptReason, date: string | null, css: string, list: string): string {
  const at = date === null ? NaN : Date.parse(date);
  const since = Number.isNaN(at) ? words.keptOnce : words.kept(format.format(at));
  const bar = `<link rel="stylesheet" href="${css}"><p class="kept-bar" role="status">${words[reason]} ${since} <a href="${list}">${words.list}</a></p>`;
  return html.replace(/<body[^>]*>/, (body) => body + bar);
}
