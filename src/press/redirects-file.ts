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
export function redirectsFile(rules: Pick<HostRules, 'redirects' | 'spellings' | 'gone'>, isNetlify: boolean): string {
  const lines: string[] = [];
  for (const line of linesOf(rules, isNetlify)) {
    if (lines.length === MAX_RULES) break;
    if (line.length <= MAX_RULE_LENGTH) lines.push(`${line}\n`);
  }
  return HEADING + lines.join('');
}

/** The most important first: what was written before what links may have made of it, with a closing slash before without. */
function* linesOf({ redirects, spellings, gone }: Pick<HostRules, 'redirects' | 'spellings' | 'gone'>, isNetlify: boolean): Generator<string> {
  if (isNetlify) for (const path of gone) yield `${path} ${path}index.html 410!`;
  for (const rules of [redirects, spellings]) {
    for (const hasSlash of [true, false]) {
      for (const { from, to } of rules) {
        if (NOT_PLAIN.test(from) || (!hasSlash && !from.endsWith('/'))) continue;
        yield `${encodeURI(hasSlash ? from : from.slice(0, -1))} ${to} ${isNetlify ? '301!' : '301'}`;
      }
    }
  }
}
