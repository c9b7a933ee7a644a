import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SiteConfig } from '../config/site-config.ts';
import type { ContentIssue } from '../domain/content-issue.ts';
import type { Registries } from '../domain/registries.ts';
import { contentMessages } from './content-messages.ts';
import { errorAt } from './issue-at.ts';
import { parseRegistry, type RegistryReading } from './parse-registry.ts';
import { parseSite } from './parse-site.ts';
import { agencySchema, authorSchema, sectionSchema } from './registry-schema.ts';
import type { WalkedFile } from './walk.ts';

/** The newsroom's configuration and registries. Without a config there is nothing to build. */
export interface NewsroomSettings {
  readonly config?: SiteConfig;
  readonly registries?: Registries;
  readonly issues: readonly ContentIssue[];
}

/**
 * Reads `site.yml` and the registries. A registry that cannot be read as a whole leaves `registries`
 * undefined: building without it would take down every article that refers to it.
 *
 * @param root the newsroom's root
 * @param files what was found below `content/`
 */
export async function readNewsroom(root: string, files: readonly WalkedFile[]): Promise<NewsroomSettings> {
  const top = new Map(files.filter(({ file }) => file.split('/').length === 2).map((entry) => [entry.file, entry]));
  const issues: ContentIssue[] = [];
  const read = async (name: string): Promise<Uint8Array | undefined> => {
    const file = `content/${name}`;
    const entry = top.get(file);
    if (entry === undefined) return undefined;
    if (entry.refused?.kind === 'outside') issues.push(errorAt(file, 'file-outside', contentMessages['file-outside']()));
    else {
      try {
        return await readFile(join(root, file));
      } catch (error) {
        const reason = (error as NodeJS.ErrnoException).code ?? String(error);
        issues.push(errorAt(file, 'file-unreadable', contentMessages['file-unreadable'](reason)));
      }
    }
    return new Uint8Array();
  };
  const [site, sections, agencies, authors] = await Promise.all(['site.yml', 'sections.yml', 'agencies.yml', 'authors.yml'].map(read));
  if (site === undefined) return { issues: [errorAt('content/site.yml', 'site-missing', contentMessages['site-missing']())] };
  const { config, issues: siteIssues } = parseSite(site, 'content/site.yml');
  const empty = { entries: new Map(), issues: [], isWhole: true };
  const readings = {
    sections: sections === undefined ? empty : parseRegistry(sections, 'content/sections.yml', sectionSchema),
    agencies: agencies === undefined ? empty : parseRegistry(agencies, 'content/agencies.yml', agencySchema),
    authors: authors === undefined ? empty : parseRegistry(authors, 'content/authors.yml', authorSchema),
  };
  const all: readonly RegistryReading<object>[] = Object.values(readings);
  issues.push(...siteIssues, ...all.flatMap((reading) => reading.issues));
  if (readings.sections.entries.size === 0 && readings.sections.issues.length === 0) {
    issues.push(errorAt('content/sections.yml', 'sections-missing', contentMessages['sections-missing']()));
  }
  const isWhole = all.every((reading) => reading.isWhole) && !issues.some(({ rule }) => rule === 'file-unreadable' || rule === 'file-outside');
  if (config === undefined || !isWhole) return { config, issues };
  const registries: Registries = {
    sections: readings.sections.entries, agencies: readings.agencies.entries, authors: readings.authors.entries,
  } as Registries;
  return { config, registries, issues };
}
