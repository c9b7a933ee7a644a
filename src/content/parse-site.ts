import { DESIGN_KEYS } from '../config/design-config.ts';
import { feedsSchema } from '../config/feeds-config.ts';
import { POLICY_KEYS, publisherSchema, socialSchema } from '../config/publisher-config.ts';
import { siteSchema, type SiteConfig } from '../config/site-config.ts';
import type { ContentIssue } from '../domain/content-issue.ts';
import { TYPOGRAPHY_RULES } from '../persian/typography.ts';
import { readYamlFile } from './parse-registry.ts';
import { toContentIssues, withoutUnknownKeys, type KnownKeys } from './schema-issues.ts';

const FORM = ['provider', 'action', 'fields', 'askEmail', 'hidden', 'encoding', 'next', 'honeypot', 'success', 'errors'];
const FORM_FIELDS = ['name', 'email', 'text', 'article', 'parent'];
/** The keys of `site.yml`, to name the one that was meant. */
const SITE_KEYS: KnownKeys = {
  '': Object.keys(siteSchema.shape),
  home: ['lead', 'top'],
  lint: ['rules'],
  typography: TYPOGRAPHY_RULES,
  feeds: Object.keys(feedsSchema.shape),
  publisher: Object.keys(publisherSchema.shape),
  'publisher.policies': POLICY_KEYS,
  design: DESIGN_KEYS,
  social: Object.keys(socialSchema.shape),
  forms: ['comments', 'newsletter'],
  'forms.comments': FORM, 'forms.newsletter': FORM,
  'forms.comments.fields': FORM_FIELDS, 'forms.newsletter.fields': FORM_FIELDS,
};

/** Reads `content/site.yml`. Without a config there is no site, so that what makes it unusable stops a build. */
export function parseSite(bytes: Uint8Array, file: string): { config?: SiteConfig; issues: readonly ContentIssue[] } {
  const { map, issues } = readYamlFile(bytes, file);
  if (map === undefined) return { issues };
  const { yaml, value } = map;
  const result = siteSchema.safeParse(value, { reportInput: true });
  if (result.success) return { config: result.data, issues: [] };
  const rest = siteSchema.safeParse(withoutUnknownKeys(value, result.error));
  return { config: rest.data, issues: toContentIssues(result.error, file, yaml, SITE_KEYS) };
}
