/** Where a link leads. */
export type LinkTarget =
  /** A page of the site; `path` is its site-relative address, decoded, with query and fragment. */
  | { readonly kind: 'internal'; readonly path: string }
  | { readonly kind: 'external' }
  /** A place on this page, a relative address, `mailto:` or `tel:`. */
  | { readonly kind: 'other' }
  | { readonly kind: 'unsafe' };

/** What stands before the first colon, when no `/`, `?` or `#` comes before it: https://url.spec.whatwg.org/#scheme-state */
const BEFORE_COLON = /^([^/?#]*?):/;

/**
 * Sees where a link leads. A colon before any slash counts as the end of a scheme whatever stands before
 * it, so that no spelling of `javascript:` passes as a relative address.
 *
 * @param href the address as Markdown's processor wrote it, percent-encoded
 * @param siteUrl the site's own address; absolute links to it are internal
 * @example linkTarget('/news/14001102013/') // { kind: 'internal', path: '/news/14001102013/' }
 * @example linkTarget('java%0Ascript:alert(1)') // { kind: 'unsafe' }
 */
export function linkTarget(href: string, siteUrl?: string): LinkTarget {
  const scheme = BEFORE_COLON.exec(href)?.[1]?.toLowerCase();
  if (scheme === 'mailto' || scheme === 'tel') return { kind: 'other' };
  if (scheme === 'http' || scheme === 'https' || (scheme === undefined && /^[\\/]{2}/.test(href))) {
    const path = siteUrl === undefined ? undefined : pathOnSite(href, siteUrl);
    return path === undefined ? { kind: 'external' } : { kind: 'internal', path: decode(path) };
  }
  if (scheme !== undefined) return { kind: 'unsafe' };
  return href.startsWith('/') ? { kind: 'internal', path: decode(href) } : { kind: 'other' };
}

function pathOnSite(href: string, siteUrl: string): string | undefined {
  const site = URL.parse(siteUrl);
  const target = URL.parse(href, siteUrl);
  if (site === null || target === null || site.host !== target.host) return undefined;
  // A site may lie below its host's root; what lies beside it is another site.
  const base = site.pathname.replace(/\/$/, '');
  if (target.pathname !== base && !target.pathname.startsWith(`${base}/`)) return undefined;
  return (target.pathname.slice(base.length) || '/') + target.search + target.hash;
}

/** Percent signs that stand for no text are left as they are. */
function decode(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
