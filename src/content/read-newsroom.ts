import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'zod';
import type { SiteConfig } from '../config/site-config.ts';
import type { ContentIssue } from '../domain/content-issue.ts';
import type { Registries } from '../domain/registries.ts';
import { contentMessages } from './content-messages.ts';
import { errorAt } from './issue-at.ts';
import { parseRegistry, type RegistryReading } from './parse-registry.ts';
import { parseSite } from './parse-site.ts';
import { agencySchema, authorSchema, sectionSchema } from './registry-schema.ts';
import { refusedFile, refusedText, unreadableFile } from './refused-file.ts';
import type { WalkedFile } from './walk.ts';

/** The newsroom's configuration and registries. Without a config there is nothing to build. */
export interface NewsroomSettings {
  readonly config?: SiteConfig;
  readonly registries?: Registries;
  readonly issues: readonly ContentIssue[];
}

/** Stands for a file that is there and cannot be read, which has been said. */
const UNREAD = new Uint8Array();

/**
 * Reads `site.yml` and the registries. A registry that cannot be read as a whole leaves `registries`
 * undefined: building without it would take down every article that refers to it. So does a newsroom
 * without a section, since no article can stand in it.
 *
 * @param root the newsroom's root
 * @param files what was found below `content/`
 */
export async function readNewsroom(root: string, files: readonly WalkedFile[]): Promise<NewsroomSettings> {
  const refused = files.find(({ file }) => file === 'content');
  const refusal = refused === undefined ? undefined : refusedFile(refused);
  if (refusal !== undefined) return { issues: [refusal] };
  const top = new Map(files.filter(({ file }) => file.split('/').length === 2).map((entry) => [entry.file, entry]));
  const issues: ContentIssue[] = [];
  const read = async (name: string): Promise<Uint8Array | undefined> => {
    const file = `content/${name}`;
    const entry = top.get(file);
    if (entry === undefined) return undefined;
    const refusal = refusedText(entry);
    if (refusal === undefined) {
      try {
        return await readFile(join(root, file));
      } catch (error) {
        issues.push(unreadableFile(file, error));
      }
    } else issues.push(refusal);
    return UNREAD;
  };
  const [site, sections, agencies, authors] = await Promise.all(['site.yml', 'sections.yml', 'agencies.yml', 'authors.yml'].map(read));
  if (site === undefined) return { issues: [errorAt('content/site.yml', 'site-missing', contentMessages['site-missing']())] };
  const { config, issues: siteIssues } = site === UNREAD ? { issues: [] } : parseSite(site, 'content/site.yml');
  const parse = <Schema extends z.ZodObject>(bytes: Uint8Array | undefined, name: string, schema: Schema): RegistryReading<z.output<Schema>> => {
    if (bytes !== undefined && bytes !== UNREAD) return parseRegistry(bytes, `content/${name}.yml`, schema);
    return { entries: new Map(), issues: [], isWhole: bytes === undefined };
  };
  const readings = {
    sections: parse(sections, 'sections', sectionSchema),
    agencies: parse(agencies, 'agencies', agencySchema),
    authors: parse(authors, 'authors', authorSchema),
  };
  const all: readonly RegistryReading<object>[] = Object.values(readings);
  issues.push(...siteIssues, ...all.flatMap((reading) => reading.issues));
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
