import { siteSchema, type SiteConfig } from '../config/site-config.ts';
import type { ContentIssue } from '../domain/content-issue.ts';
import { contentMessages } from './content-messages.ts';
import { errorAt } from './issue-at.ts';
import { readYamlFile } from './parse-registry.ts';
import { toContentIssues } from './schema-issues.ts';

/** All keys of `site.yml`, to name the one that was meant. */
const SITE_KEYS = [...Object.keys(siteSchema.shape), 'comments', 'newsletter', 'provider', 'action', 'fields', 'hidden', 'lead', 'top'];

/** Reads `content/site.yml`. Without a config there is no site, so that what makes it unusable stops a build. */
export function parseSite(bytes: Uint8Array, file: string): { config?: SiteConfig; issues: readonly ContentIssue[] } {
  const { yaml, issues } = readYamlFile(bytes, file);
  if (yaml === undefined) return { issues };
  if (typeof yaml.value !== 'object' || yaml.value === null || Array.isArray(yaml.value)) {
    return { issues: [errorAt(file, 'not-a-map', contentMessages['not-a-map']())] };
  }
  const result = siteSchema.safeParse(yaml.value, { reportInput: true });
  if (result.success) return { config: result.data, issues: [] };
  // A key too many is named, and the rest serves.
  const withoutUnknown = siteSchema.strip().safeParse(yaml.value);
  return { config: withoutUnknown.data, issues: toContentIssues(result.error, file, yaml, SITE_KEYS) };
}
