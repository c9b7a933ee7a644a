import { aroundWords } from '../../i18n/around-words.ts';
import { escapeHtml } from '../../queries/escape-html.ts';

/** Where a reader may send a story on. */
export type ShareTarget = keyof typeof aroundWords.shareTargets;

/**
 * The addresses that open a target's own page for sharing, up to the address of what is shared. They carry that address alone: each target shows
 * the headline from the story's social card, and a Persian headline, percent-encoded five times, would weigh more than all else here.
 *
 * Sources: Telegram https://core.telegram.org/widgets/share#custom-buttons; WhatsApp https://faq.whatsapp.com/5913398998672934 (a message without a
 * number lets the reader choose the chat); X https://docs.x.com/x-for-websites/post-button/guides/web-intent; Bale https://docs.bale.ai/links.
 * Eitaa documents no address for websites; the one here is that of Telegram, of which its client is a relative, and Persian news sites use it.
 * Rubika is not here: it documents none either, and sites that link to it do not agree on one. Its readers have the system's share sheet.
 */
const ADDRESSES: Readonly<Record<ShareTarget, string>> = {
  telegram: 'https://t.me/share/url?url=',
  whatsapp: 'https://wa.me/?text=',
  x: 'https://x.com/intent/tweet?url=',
  eitaa: 'https://eitaa.com/share/url?url=',
  bale: 'https://ble.ir/share/url?url=',
};

/**
 * The address at which a reader sends a page on. Nothing is asked of the target before the reader goes there.
 *
 * @param url the page's absolute address
 * @example shareAddress('telegram', 'https://khabar.example/news/14001102013/')
 * // 'https://t.me/share/url?url=https%3A%2F%2Fkhabar.example%2Fnews%2F14001102013%2F'
 */
export function shareAddress(target: ShareTarget, url: string): string {
  return ADDRESSES[target] + encodeURIComponent(url);
}

/**
 * The row of links by which a story is sent on, as HTML. The script of the page adds what only a browser can do: to copy, to share by
 * the system's own sheet, to print.
 *
 * @param url the page's absolute address
 */
export function shareMarkup(url: string): string {
  const links = (Object.keys(ADDRESSES) as ShareTarget[]).map((target) =>
    `<a href="${escapeHtml(shareAddress(target, url))}" rel="nofollow">${aroundWords.shareTargets[target]}</a>`);
  return `<section class="share" id="share" aria-label="${aroundWords.share}"><b>${aroundWords.shareBy}</b> ${links.join(' ')}</section>`;
}
