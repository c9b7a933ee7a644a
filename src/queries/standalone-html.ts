import { absoluteUrl } from '../domain/addresses.ts';
import { escapeHtml, unescapeHtml } from './escape-html.ts';

/** A start or end tag as our own printer writes it: attributes in double quotes, or without a value. */
const TAG = /<(\/?)([a-z][a-z0-9-]*)((?:\s+[^\s=<>"/]+(?:="[^"]*")?)*)\s*\/?>/g;
const ATTRIBUTE = /\s+([^\s=<>"/]+)(?:="([^"]*)")?/g;
/** What means something without our style sheets and scripts. */
const KEPT = new Set(['href', 'src', 'alt', 'width', 'height', 'dir', 'lang', 'start', 'colspan', 'rowspan', 'title', 'datetime', 'cite']);
const ADDRESSES = new Set(['href', 'src', 'cite']);

/**
 * Makes HTML of ours fit to be shown far from the page that it stands on: addresses are absolute, and attributes that
 * serve the page's styles and its assistive technology are gone. The boxes of a task list become signs, since a reader of
 * feeds shows no form fields.
 *
 * @param html well-formed HTML as the Markdown pipeline prints it
 * @param page the absolute address of the page, for links within it
 * @param site the site's absolute address, without a closing slash
 * @example standaloneHtml('<a href="/tag/x/" class="y">', 'https://a.example/news/1/', 'https://a.example') // '<a href="https://a.example/tag/x/">'
 */
export function standaloneHtml(html: string, page: string, site: string): string {
  return html.replace(TAG, (tag, slash: string, name: string, attributes: string) => {
    if (name === 'input') return attributes.includes(' checked') ? '☑' : '☐';
    if (slash !== '') return tag;
    let kept = '';
    for (const [, attribute = '', value = ''] of attributes.matchAll(ATTRIBUTE)) {
      if (!KEPT.has(attribute)) continue;
      kept += ` ${attribute}="${ADDRESSES.has(attribute) ? absoluteAddress(value, page, site) : value}"`;
    }
    return `<${name}${kept}>`;
  });
}

/** Addresses that have a scheme stay as they are, byte for byte. */
function absoluteAddress(address: string, page: string, site: string): string {
  if (address.startsWith('#')) return page + address;
  if (/^[a-z][a-z0-9+.-]*:/i.test(address)) return address;
  const text = unescapeHtml(address);
  const isOfSite = text.startsWith('/') && !/^\/[\\/]/.test(text);
  if (!isOfSite && !URL.canParse(text, page)) return address;
  return escapeHtml(isOfSite ? absoluteUrl(site, text) : new URL(text, page).href);
}
