import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ContentIssue } from '../domain/content-issue.ts';
import { refusedFile, refusedText, unreadableFile } from './refused-file.ts';
import type { WalkedFile } from './walk.ts';

/** The files that say what newsroom it is. */
export const SETTINGS = ['site', 'sections', 'agencies', 'authors'] as const;

/** The settings' files by name, as bytes; `refused` is one that is there and cannot be read. */
export type SettingsFiles = Readonly<Record<(typeof SETTINGS)[number], Uint8Array | 'refused' | undefined>>;

/** What was found of the settings' files, and what keeps some of them from being read. */
export interface SettingsReading {
  /** Undefined when `content` itself is refused. */
  readonly files?: SettingsFiles;
  readonly issues: readonly ContentIssue[];
  /** The same as long as the files are. */
  readonly fingerprint: string;
}

/**
 * Opens `site.yml` and the registries.
 *
 * @param root the newsroom's root
 * @param found what was found below `content/`
 */
export async function openSettings(root: string, found: readonly WalkedFile[]): Promise<SettingsReading> {
  const refused = found.find(({ file }) => file === 'content');
  const refusal = refused === undefined ? undefined : refusedFile(refused);
  if (refusal !== undefined) return { issues: [refusal], fingerprint: 'refused' };
  const issues: ContentIssue[] = [];
  const fingerprint = createHash('sha256');
  const open = async (name: string): Promise<Uint8Array | 'refused' | undefined> => {
    const file = `content/${name}.yml`;
    const entry = found.find((candidate) => candidate.file === file);
    if (entry === undefined) return undefined;
    const fault = refusedText(entry);
    if (fault !== undefined) return refuse(fault);
    return readFile(join(root, file)).catch((error: unknown) => refuse(unreadableFile(file, error)));
  };
  const refuse = (issue: ContentIssue): 'refused' => {
    issues.push(issue);
    return 'refused';
  };
  const files = Object.fromEntries(await Promise.all(SETTINGS.map(async (name) => [name, await open(name)]))) as unknown as SettingsFiles;
  for (const name of SETTINGS) fingerprint.update(`\0${name}\0`).update(files[name] ?? 'absent');
  return { files, issues, fingerprint: issues.length > 0 ? 'refused' : fingerprint.digest('hex') };
}
