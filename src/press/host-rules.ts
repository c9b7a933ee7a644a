import { articlePath, standalonePath } from '../domain/addresses.ts';
import { contentSecurityPolicy, type PolicySources } from '../domain/content-security.ts';
import { otherSpellings } from '../domain/old-address.ts';
import { underBase } from '../domain/site-base.ts';
import type { StoredRedirect } from '../store/redirect-rules.ts';

/** What hosts are told of a site, before it is written down as each of them reads it. Addresses are decoded and below the base. */
export interface HostRules {
  /** The site's path on its host, with a slash at both ends. */
  readonly base: string;
  /** Old addresses: the most important first, each once. */
  readonly redirects: readonly HostRedirect[];
  /** Pages of articles that were taken down. */
  readonly gone: readonly string[];
  /** Standalone pages. */
  readonly pages: readonly string[];
  /** Headers of every answer. */
  readonly security: Readonly<Record<string, string>>;
  /** The content security policy of pages, and that of the search page. */
  readonly policy: string;
  readonly searchPolicy: string;
}

/** An old address and where it leads. */
export interface HostRedirect {
  readonly from: string;
  readonly to: string;
}

/** What the rules are made from. */
export interface HostFacts {
  readonly base: string;
  readonly isHttps: boolean;
  readonly sources: PolicySources;
  readonly redirects: readonly StoredRedirect[];
  readonly withdrawn: readonly string[];
  /** Names of the standalone pages. */
  readonly pages: readonly string[];
}

/** What a newspaper's pages never ask of a device: https://www.w3.org/TR/permissions-policy/ */
const PERMISSIONS = ['accelerometer', 'browsing-topics', 'camera', 'display-capture', 'geolocation', 'gyroscope', 'magnetometer', 'microphone', 'midi', 'payment', 'usb'];

/** Two years, as the preload list of browsers asks for at least one: https://hstspreload.org/. Subdomains are not ours to decide on. */
const HSTS = 'max-age=63072000';

/** Makes the rules of a site. */
export function hostRules({ base, isHttps, sources, redirects, withdrawn, pages }: HostFacts): HostRules {
  const names = pages.map(standalonePath);
  return {
    base,
    redirects: redirectsOf(redirects, new Set(names)).map(({ from, to }) => ({ from: underBase(base, from), to: underBase(base, to) })),
    gone: withdrawn.map((code) => underBase(base, articlePath(code))),
    pages: names.map((path) => underBase(base, path)),
    security: {
      ...(isHttps ? { 'Strict-Transport-Security': HSTS } : {}),
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'strict-origin-when-cross-origin',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Permissions-Policy': PERMISSIONS.map((feature) => `${feature}=()`).join(', '),
    },
    policy: contentSecurityPolicy(sources, 'header'),
    searchPolicy: contentSecurityPolicy({ ...sources, wasm: true }, 'header'),
  };
}

/**
 * Old addresses as they were written, then without the closing slash, then in the other spellings that links to them have.
 * A spelling gives way to an address that is something else.
 */
function redirectsOf(stored: readonly StoredRedirect[], taken: ReadonlySet<string>): HostRedirect[] {
  const exact = stored.map(({ from, code }) => ({ from, to: articlePath(code) }));
  const rules = new Map<string, string>();
  const add = (all: readonly HostRedirect[]): void => {
    for (const { from, to } of all) if (!rules.has(from) && !taken.has(from) && !taken.has(`${from}/`)) rules.set(from, to);
  };
  const spelled = exact.flatMap(({ from, to }) => otherSpellings(from).map((spelling) => ({ from: spelling, to })));
  add(exact);
  add(exact.flatMap(withoutSlash));
  add(spelled);
  add(spelled.flatMap(withoutSlash));
  return [...rules].map(([from, to]) => ({ from, to }));
}

function withoutSlash({ from, to }: HostRedirect): HostRedirect[] {
  return from.endsWith('/') && from.length > 1 ? [{ from: from.slice(0, -1), to }] : [];
}
