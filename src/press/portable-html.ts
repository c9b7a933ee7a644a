import { underBase } from '../domain/site-base.ts';
import { changeHtml } from './html-scan.ts';

/** How links are printed: below a folder of the host, or from page to page without a server. */
export type LinkMode =
  | { readonly kind: 'base'; /** With a slash at both ends: `/news/`. */ readonly base: string }
  | { readonly kind: 'relative' };

/** Attributes that hold one address: https://html.spec.whatwg.org/multipage/indices.html#attributes-3 */
const ADDRESS = new Set(['href', 'src', 'action', 'formaction', 'poster', 'data', 'xlink:href', 'data-href', 'data-src']);
/** Attributes that hold several, each with a width or a density. */
const ADDRESS_SETS = new Set(['srcset', 'imagesrcset']);
/** An address on this site: one slash, then a path up to its query or fragment. A `#` after `&` is a character reference. */
const ON_SITE = /^\/(?![/\\])((?:[^?#]|(?<=&)#)*)(.*)$/s;
const REFRESH = /^(\s*\d+\s*[;,]\s*url\s*=\s*['"]?)(\/.*)$/is;
const CSS_ADDRESS = /url\(\s*(["']?)(\/[^"'()\s]*)\1\s*\)/g;

/**
 * Prints the site's own addresses in a page so that they lead on from where the page lies: links, pictures, fonts, forms,
 * redirects and the addresses in its style sheet. Addresses of other sites, absolute ones (canonical links, feeds) and places
 * on the page stay as they are, and so does every word. In `data-root` a script finds where the site begins.
 *
 * @param from the page's own address: `/news/14001102013/`
 * @example portableHtml('<a href="/tag/x/">x</a>', '/news/1/', { kind: 'base', base: '/site/' }) // '<a href="/site/tag/x/">x</a>'
 * @example portableHtml('<a href="/tag/x/">x</a>', '/news/1/', { kind: 'relative' }) // '<a href="../../tag/x/index.html">x</a>'
 */
export function portableHtml(html: string, from: string, mode: LinkMode): string {
  return changeHtml(html, {
    attribute: (tag, name, value, others) => {
      if (name === 'data-root') return value === '/' ? rootFrom(from, mode) : undefined;
      if (ADDRESS.has(name) && (name !== 'data' || tag === 'object')) return portableAddress(value, from, mode);
      if (ADDRESS_SETS.has(name)) return value.replace(/(^|,)(\s*)(\/[^\s,]*)/g, (_, comma: string, space: string, address: string) => comma + space + portableAddress(address, from, mode));
      const isRefresh = tag === 'meta' && name === 'content' && others.get('http-equiv')?.toLowerCase() === 'refresh';
      return isRefresh ? value.replace(REFRESH, (_, before: string, address: string) => before + portableAddress(address, from, mode)) : undefined;
    },
    style: (css) => portableCss(css, from, mode),
  });
}

/** The same for a style sheet. */
export function portableCss(css: string, from: string, mode: LinkMode): string {
  return css.replace(CSS_ADDRESS, (_, quote: string, address: string) => `url(${quote}${portableAddress(address, from, mode)}${quote})`);
}

/**
 * The same for one address, percent-encoded or not.
 *
 * @example portableAddress('/about', '/', { kind: 'relative' }) // './about/index.html'
 */
export function portableAddress(address: string, from: string, mode: LinkMode): string {
  const found = ON_SITE.exec(address);
  if (found === null) return address;
  if (mode.kind === 'base') return underBase(mode.base, address);
  const [, path = '', rest = ''] = found;
  return rootFrom(from, mode) + fileAt(path) + rest;
}

/** Where the site begins, seen from a page. */
function rootFrom(from: string, mode: LinkMode): string {
  if (mode.kind === 'base') return mode.base;
  const depth = from.split('/').length - 2;
  return depth === 0 ? './' : '../'.repeat(depth);
}

/** No server adds the name of the file: a folder's page is named, and so is that of an address without its closing slash. */
function fileAt(path: string): string {
  if (path === '' || path.endsWith('/')) return `${path}index.html`;
  return /\.[0-9a-z]+$/i.test(path) ? path : `${path}/index.html`;
}
