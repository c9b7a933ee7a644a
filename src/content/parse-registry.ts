import type { z } from 'zod';
import type { ContentIssue } from '../domain/content-issue.ts';
import { isRegistryId } from '../domain/identifiers.ts';
import { contentMessages } from './content-messages.ts';
import { decodeText } from './decode-text.ts';
import { encodingIssue, errorAt } from './issue-at.ts';
import { yamlMap, type YamlMap } from './parse-text-file.ts';
import { toContentIssues, withoutUnknownKeys } from './schema-issues.ts';
import { readYaml } from './yaml-text.ts';

/** The longest registry, in UTF-16 code units: some ten thousand authors. */
const MAX_LENGTH = 2_097_152;

/** A registry that was read: its good entries in the file's order, and what is wrong with the others. */
export interface RegistryReading<Entry> {
  readonly entries: ReadonlyMap<string, Entry & { readonly id: string }>;
  readonly issues: readonly ContentIssue[];
  /** False when an entry is missing or unusable, so that articles would lose what they refer to. */
  readonly isWhole: boolean;
}

/** Reads `sections.yml`, `agencies.yml` or `authors.yml`: a map of ids to entries. */
export function parseRegistry<Schema extends z.ZodObject>(
  bytes: Uint8Array,
  file: string,
  schema: Schema,
): RegistryReading<z.output<Schema>> {
  const entries = new Map<string, z.output<Schema> & { id: string }>();
  const read = readYamlFile(bytes, file);
  if (read.map === undefined) return { entries, issues: read.issues, isWhole: false };
  const { yaml, value } = read.map;
  const issues: ContentIssue[] = [];
  let isWhole = true;
  for (const [id, entry] of Object.entries(value)) {
    if (!isRegistryId(id)) {
      const place = yaml.placeOf([id], 'key');
      issues.push(errorAt(file, 'registry-id', contentMessages['registry-id'](id), place.line, place.column));
      isWhole = false;
      continue;
    }
    const result = schema.safeParse(entry, { reportInput: true });
    if (result.success) {
      entries.set(id, { ...result.data, id });
      continue;
    }
    issues.push(...toContentIssues(result.error, file, yaml, { '': Object.keys(schema.shape) }, [id]));
    const rest = typeof entry === 'object' && entry !== null ? schema.safeParse(withoutUnknownKeys(entry, result.error)) : result;
    if (rest.success) entries.set(id, { ...rest.data, id });
    else isWhole = false;
  }
  return { entries, issues, isWhole };
}

/** Decodes a YAML file of the newsroom and reads the map in it. */
export function readYamlFile(bytes: Uint8Array, file: string): { map?: YamlMap; issues: readonly ContentIssue[] } {
  const text = decodeText(bytes);
  return text.ok ? yamlMap(readYaml(text.value, 1, MAX_LENGTH), file) : { issues: [encodingIssue(file, text.problem)] };
}
