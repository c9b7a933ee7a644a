import type { HostRules } from './host-rules.ts';

/**
 * How many rules Cloudflare reads, and how long each may be: https://developers.cloudflare.com/pages/configuration/redirects/
 * (November 2026). Netlify names no limit, and asks for few.
 */
const MAX_RULES = 2000;
const MAX_RULE_LENGTH = 1000;
/** Signs that mean something else in a rule: a splat, a placeholder, the end of the path. */
const NOT_PLAIN = /[*:?#]/;

const HEADING = '# Old addresses, as the newsroom\'s articles name them. What does not fit in here has a page that leads on.\n';

/**
 * The file `_redirects`, which Cloudflare and Netlify read. On Netlify a page hides a rule unless that is forced, and an
 * article that was taken down can be answered with 410; Cloudflare knows neither, and always follows its rules.
 *
 * @param isNetlify whether Netlify alone reads it
 */
export function redirectsFile({ redirects, gone }: Pick<HostRules, 'redirects' | 'gone'>, isNetlify: boolean): string {
  const moved = redirects.filter(({ from }) => !NOT_PLAIN.test(from)).map(({ from, to }) => `${encodeURI(from)} ${to} ${isNetlify ? '301!' : '301'}`);
  const taken = isNetlify ? gone.map((path) => `${path} ${path}index.html 410!`) : [];
  const lines = [...taken, ...moved].filter((line) => line.length <= MAX_RULE_LENGTH).slice(0, MAX_RULES);
  return `${HEADING}${lines.map((line) => `${line}\n`).join('')}`;
}
