import { articlePath, standalonePath } from '../domain/addresses.ts';
import { contentSecurityPolicy, type PolicySources } from '../domain/content-security.ts';
import { otherSpellings } from '../domain/old-address.ts';
import { underBase } from '../domain/site-base.ts';
import type { StoredRedirect } from '../store/redirect-rules.ts';

/** What hosts are told of a site, before it is written down as each of them reads it. Addresses are decoded and below the base. */
export interface HostRules {
  /** The site's path on its host, with a slash at both ends. */
  readonly base: string;
  /** Old addresses as they were written, those of the newest articles first. */
  readonly redirects: readonly HostRedirect[];
  /** Other spellings of them that links are likely to have. */
  readonly spellings: readonly HostRedirect[];
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

/** Of how many old addresses other spellings are named: three each would make a table too large to load. All have their own. */
const MAX_SPELLED = 10_000;

/** Makes the rules of a site. */
export function hostRules({ base, isHttps, sources, redirects, withdrawn, pages }: HostFacts): HostRules {
  const names = pages.map(standalonePath);
  const below = (path: string, code: string): HostRedirect => ({ from: underBase(base, path), to: underBase(base, articlePath(code)) });
  // A spelling gives way to an address that is something else.
  const taken = new Set([...names, ...redirects.map(({ from }) => from)]);
  const spelled = new Map<string, HostRedirect>();
  for (const { from, code } of redirects.slice(0, MAX_SPELLED)) {
    for (const spelling of otherSpellings(from)) if (!taken.has(spelling) && !spelled.has(spelling)) spelled.set(spelling, below(spelling, code));
  }
  return {
    base,
    redirects: redirects.map(({ from, code }) => below(from, code)),
    spellings: [...spelled.values()],
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
