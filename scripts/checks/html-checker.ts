import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { verdict, type Check, type CheckResult } from './check.ts';
import { hasProgram, runProgram } from './outside-program.ts';

interface Message {
  readonly type: 'error' | 'info' | 'non-document-error';
  readonly subType?: 'warning' | 'fatal';
  readonly url?: string;
  readonly lastLine?: number;
  readonly message: string;
  readonly extract?: string;
}

/**
 * Warnings that do not hold. It applies the policy of a page to files: their own origin is opaque, so that `'self'` matches nothing, and it
 * takes JSON-LD, which is data, for a script (the policy is tried in a browser by `npm test`). It tells the language of a page by statistics, in which Persian
 * with much code in it is Romanian. It asks for a heading in each comment of a thread.
 */
const WRONG_WARNINGS = [/Content Security Policy/, /^This document appears to be written in/, /^Article lacks heading/];

/** CSS that is newer than the checker's: each line is from the specification that is named. Any other fault of CSS counts. */
const NEWER_CSS: readonly RegExp[] = [
  // https://www.w3.org/TR/css-conditional-5/
  /Property “container(?:-type|-name)?” doesn't exist/, /Unrecognized at-rule “@container”/,
  // https://www.w3.org/TR/scroll-animations-1/
  /Property “(?:animation-timeline|animation-range(?:-start|-end)?|view-timeline(?:-name|-axis|-inset)?|scroll-timeline(?:-name|-axis)?|timeline-scope)” doesn't exist/,
  // https://www.w3.org/TR/css-anchor-position-1/
  /Property “(?:position-anchor|position-area|position-try|anchor-name)” doesn't exist/, /“anchor\([^”]*\)” is not a/,
  // https://www.w3.org/TR/css-images-4/#linear-gradients: one colour is enough
  /too few values for the property “(?:linear|radial)-gradient”/,
];

/** How much of a page is shown with a fault, in characters. */
const LONGEST_EXTRACT = 120;

/** The Nu Html Checker (https://validator.github.io/validator/) on each page of each site. It needs Java. */
export const htmlChecker: Check = {
  name: 'Nu Html Checker (vnu)',
  async run(sites): Promise<CheckResult> {
    if (!hasProgram('java')) return { kind: 'not-run', why: 'there is no java on the PATH (Debian: apt install default-jre-headless)' };
    const jar = join(dirname(createRequire(import.meta.url).resolve('vnu-jar')), 'build', 'dist', 'vnu.jar');
    const faults = new Map<string, { readonly first: string; pages: number }>();
    let pages = 0;
    for (const { name, folder, files } of sites) {
      pages += [...files.keys()].filter((file) => file.endsWith('.html')).length;
      const { stderr } = await runProgram('java', ['-Xss2m', '-jar', jar, '--format', 'json', '--skip-non-html', '.'], { cwd: folder });
      const { messages } = JSON.parse(stderr) as { messages: readonly Message[] };
      for (const { type, url = '', lastLine, message, extract = '' } of messages) {
        if (type === 'info' && WRONG_WARNINGS.some((pattern) => pattern.test(message))) continue;
        if (message.startsWith('CSS: ') && NEWER_CSS.some((pattern) => pattern.test(message))) continue;
        const first = `${url.replace(/^.*\/\.\//, '')}:${lastLine ?? 0}: ${JSON.stringify(extract.slice(0, LONGEST_EXTRACT))}`;
        const fault = faults.get(`${name}: ${message}`) ?? { first, pages: 0 };
        fault.pages += 1;
        faults.set(`${name}: ${message}`, fault);
      }
    }
    return verdict([...faults].map(([message, { first, pages: times }]) => `${message} (${times} times, first in ${first})`), `${pages} pages`);
  },
};
