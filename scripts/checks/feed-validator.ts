import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { verdict, type Check, type CheckResult } from './check.ts';
import { hasProgram, runProgram } from './outside-program.ts';

const SCRIPT = fileURLToPath(new URL('feed-validator.py', import.meta.url));
const HOW = 'clone https://github.com/w3c/feedvalidator, pip install html5lib lxml rdflib, and name the folder in KHABAR_FEEDVALIDATOR (and a Python in KHABAR_PYTHON)';

/**
 * The W3C feed validator (https://validator.w3.org/feed/, its source https://github.com/w3c/feedvalidator) on each RSS and Atom feed. In the rich
 * newsroom its warnings are no faults: it asks whether a title that speaks of `<script>` was meant to be HTML.
 */
export const feedValidator: Check = {
  name: 'W3C feed validator',
  async run(sites): Promise<CheckResult> {
    const folder = process.env['KHABAR_FEEDVALIDATOR'];
    const python = process.env['KHABAR_PYTHON'] ?? 'python3';
    if (!existsSync(python) && !hasProgram(python)) return { kind: 'not-run', why: `there is no ${python}; ${HOW}` };
    const source = folder === undefined ? [] : [existsSync(join(folder, 'src')) ? join(folder, 'src') : folder];
    const probe = await runProgram(python, ['-c', 'import sys; sys.path[0:0] = sys.argv[1:]; import feedvalidator', ...source]);
    if (probe.code !== 0) return { kind: 'not-run', why: `Python cannot import feedvalidator (${probe.stderr.trim().split('\n').at(-1) ?? ''}): ${HOW}` };
    const faults: string[] = [];
    let feeds = 0;
    for (const { name, folder: site, address, files } of sites) {
      const paths = [...files.keys()].filter((file) => /(?:^|\/)(?:feed|atom)\.xml$/.test(file));
      feeds += paths.length;
      const input = paths.map((path) => `${JSON.stringify([join(site, path), address + encodeURI(path)])}\n`).join('');
      const { code, stdout, stderr } = await runProgram(python, [SCRIPT, ...source], { input });
      if (code !== 0) throw new Error(stderr);
      for (const line of stdout.split('\n').filter((text) => text !== '')) {
        const [path, level, kind, text] = JSON.parse(line) as [string, string, string, string];
        if (level === 'error' || name === 'sample') faults.push(`${name}: ${path.slice(site.length + 1)}: ${level} ${kind}: ${text}`);
      }
    }
    return verdict(faults, `${feeds} feeds`);
  },
};
