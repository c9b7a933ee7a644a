import type { z } from 'zod';
import type { SiteConfig } from '../config/site-config.ts';
import type { ContentIssue } from '../domain/content-issue.ts';
import type { Registries } from '../domain/registries.ts';
import { contentMessages } from './content-messages.ts';
import { errorAt } from './issue-at.ts';
import { parseRegistry, type RegistryReading } from './parse-registry.ts';
import { parseSite } from './parse-site.ts';
import { agencySchema, authorSchema, sectionSchema } from './registry-schema.ts';
import { openSettings, type SettingsReading } from './settings-files.ts';
import type { WalkedFile } from './walk.ts';

/** The newsroom's configuration and registries. Without a config there is nothing to build. */
export interface NewsroomSettings {
  readonly config?: SiteConfig;
  readonly registries?: Registries;
  readonly issues: readonly ContentIssue[];
}

/**
 * Reads `site.yml` and the registries. A registry that cannot be read as a whole leaves `registries`
 * undefined: building without it would take down every article that refers to it. So does a newsroom
 * without a section, since no article can stand in it.
 *
 * @param root the newsroom's root
 * @param files what was found below `content/`
 */
export async function readNewsroom(root: string, files: readonly WalkedFile[]): Promise<NewsroomSettings> {
  return parseSettings(await openSettings(root, files));
}

/** Reads the settings' files that were opened. */
export function parseSettings({ files, issues: refusals }: SettingsReading): NewsroomSettings {
  if (files === undefined) return { issues: refusals };
  const { site } = files;
  if (site === undefined) return { issues: [errorAt('content/site.yml', 'site-missing', contentMessages['site-missing']())] };
  const { config, issues: siteIssues } = site === 'refused' ? { issues: [] } : parseSite(site, 'content/site.yml');
  const parse = <Schema extends z.ZodObject>(name: 'sections' | 'agencies' | 'authors', schema: Schema): RegistryReading<z.output<Schema>> => {
    const bytes = files[name];
    if (bytes !== undefined && bytes !== 'refused') return parseRegistry(bytes, `content/${name}.yml`, schema);
    return { entries: new Map(), issues: [], isWhole: bytes === undefined };
  };
  const readings = { sections: parse('sections', sectionSchema), agencies: parse('agencies', agencySchema), authors: parse('authors', authorSchema) };
  const all: readonly RegistryReading<object>[] = Object.values(readings);
  const issues = [...refusals, ...siteIssues, ...all.flatMap((reading) => reading.issues)];
  const hasSections = readings.sections.entries.size > 0;
  if (!hasSections && readings.sections.isWhole) {
    issues.push(errorAt('content/sections.yml', 'sections-missing', contentMessages['sections-missing']()));
  }
  if (config === undefined || !hasSections || !all.every((reading) => reading.isWhole)) return { config, issues };
  const registries: Registries = {
    sections: readings.sections.entries, agencies: readings.agencies.entries, authors: readings.authors.entries,
  } as Registries;
  return { config, registries, issues };
}
