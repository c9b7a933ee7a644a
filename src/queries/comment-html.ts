import { escapeHtml } from './escape-html.ts';

/** A web address in running text. */
const ADDRESS = /https?:\/\/[^\s<>"'`«»\u2018-\u201f]+/gi;
/** Signs that end a sentence, not an address. */
const CLOSING = new Set([...'.,;:!?،؛؟…)]}*_']);

/**
 * A comment's text as HTML: paragraphs, lines, and links to web addresses that are written out. Everything else is plain text,
 * whatever it looks like. Links vouch for nothing: https://developers.google.com/search/docs/crawling-indexing/qualify-outbound-links
 *
 * @param message paragraphs parted by an empty line
 * @example commentHtml('ببینید: https://a.example/') // '<p dir="auto">ببینید: <a href="https://a.example/" …>…</a></p>'
 */
export function commentHtml(message: string): string {
  return message.split('\n\n').map((paragraph) => `<p dir="auto">${linesHtml(paragraph)}</p>`).join('');
}

function linesHtml(text: string): string {
  let html = '';
  let end = 0;
  for (const { 0: found, index } of text.matchAll(ADDRESS)) {
    const address = withoutClosing(found);
    html += plain(text.slice(end, index)) + linkTo(address);
    end = index + address.length;
  }
  return html + plain(text.slice(end));
}

function linkTo(address: string): string {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  // A name before the host, https://bank.example@evil.example/, is there to mislead.
  if (url === undefined || url.username !== '' || url.password !== '' || url.hostname === '') return plain(address);
  return `<a href="${escapeHtml(url.href)}" rel="nofollow ugc noopener" dir="ltr">${escapeHtml(address)}</a>`;
}

/** An address without the signs that end its sentence; a bracket stays when it was opened in it. */
function withoutClosing(address: string): string {
  let end = address.length;
  let opened = 0;
  for (const sign of address) if (sign === '(') opened += 1; else if (sign === ')') opened -= 1;
  while (end > 0 && CLOSING.has(address[end - 1] ?? '')) {
    if (address[end - 1] === ')') {
      if (opened >= 0) break;
      opened += 1;
    }
    end -= 1;
  }
  return address.slice(0, end);
}

function plain(text: string): string {
  return escapeHtml(text).replaceAll('\n', '<br>');
}
