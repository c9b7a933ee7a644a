/** What a page may load and do, beyond the site's own files. */
export interface PolicySources {
  /** SHA-256 in Base64 of each inline style sheet and each inline script that is ours. */
  readonly styles: readonly string[];
  readonly scripts: readonly string[];
  /** Origins of the frames that readers may ask for: `https://www.aparat.com`. */
  readonly frameOrigins?: readonly string[];
  /** Origins of the endpoints that forms are sent to: `https://forms.example`. */
  readonly formOrigins: readonly string[];
}

/**
 * The content security policy of a page, https://www.w3.org/TR/CSP3/: the site's own files, its inline code by hash, and
 * nothing of anyone else. Neither `unsafe-inline` nor `unsafe-eval` is in it, so that a script which slips into a text does
 * not run. JSON-LD is data and needs no source.
 *
 * @param place a `meta` element cannot say who may frame a page (CSP3, 3.3): that is for the header alone
 * @example contentSecurityPolicy({ styles: [], scripts: [], formOrigins: [] }, 'header') // "default-src 'none'; script-src 'self'; …"
 */
export function contentSecurityPolicy({ styles, scripts, frameOrigins = [], formOrigins }: PolicySources, place: 'header' | 'meta'): string {
  const self = "'self'";
  const hashes = (all: readonly string[]): string[] => all.map((hash) => `'sha256-${hash}'`);
  const directives: [name: string, sources: readonly string[]][] = [
    ['default-src', ["'none'"]],
    ['script-src', [self, ...hashes(scripts)]],
    ['style-src', [self, ...hashes(styles)]],
    // Small pictures of the templates are data in the page.
    ['img-src', [self, 'data:']],
    ['font-src', [self]],
    ['media-src', [self]],
    ...(frameOrigins.length === 0 ? [] : [['frame-src', frameOrigins] satisfies [string, readonly string[]]]),
    ['manifest-src', [self]],
    ['worker-src', [self]],
    ['connect-src', [self, ...formOrigins]],
    ['form-action', [self, ...formOrigins]],
    ['base-uri', ["'none'"]],
  ];
  if (place === 'header') directives.push(['frame-ancestors', [self]]);
  return directives.map(([name, sources]) => `${name} ${sources.join(' ')}`).join('; ');
}
