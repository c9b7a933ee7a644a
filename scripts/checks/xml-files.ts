import { readFileSync } from 'node:fs';
import { verdict, type Check } from './check.ts';
import type { CheckedSite } from './checked-site.ts';
import { xmlFaults, xmllintName, type XmlRules } from './xmllint.ts';

/** The rules that the project wrote down from the standards, as `npm test` uses them. */
const OURS: readonly (readonly [schema: string, files: RegExp])[] = [
  ['rss', /(?:^|\/)feed\.xml$/], ['atom', /(?:^|\/)atom\.xml$/], ['sitemaps', /^(?:sitemaps\/.*|sitemap|news-sitemap)\.xml$/],
];

/** Every XML and SVG file is well-formed, and every feed and sitemap as the project's own RELAX NG schemas say. */
export const xmlFiles: Check = {
  name: 'XML files',
  async run(sites) {
    const all = filesOf(sites, /\.(?:xml|svg)$/);
    const faults = await xmlFaults(all);
    for (const [schema, pattern] of OURS) {
      const rules: XmlRules = { kind: 'relaxng', text: readFileSync(new URL(`../../test/schemas/${schema}.rng`, import.meta.url), 'utf8') };
      faults.push(...await xmlFaults(filesOf(sites, pattern), rules));
    }
    return verdict(faults, `${all.size} files, by ${xmllintName()}`);
  },
};

/** The files of all sites whose path matches, by the site's name and their path. */
export function filesOf(sites: readonly CheckedSite[], pattern: RegExp): Map<string, Buffer> {
  return new Map(sites.flatMap(({ name, files }) => [...files].filter(([path]) => pattern.test(path)).map(([path, bytes]): [string, Buffer] => [`${name}: ${path}`, bytes])));
}
