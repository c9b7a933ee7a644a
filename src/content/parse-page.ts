import { isReservedName } from '../domain/addresses.ts';
import type { ContentIssue } from '../domain/content-issue.ts';
import { isRegistryId } from '../domain/identifiers.ts';
import { contentMessages } from './content-messages.ts';
import { decodeText } from './decode-text.ts';
import { splitFrontMatter } from './front-matter.ts';
import { encodingIssue, errorAt, splitIssue, yamlIssue } from './issue-at.ts';
import { pageSchema } from './registry-schema.ts';
import { toContentIssues } from './schema-issues.ts';
import { readYaml } from './yaml-text.ts';

/** The file of a standalone page: `content/pages/about.md` lies at `/about/`. */
export interface PageFile {
  readonly page?: { readonly file: string; readonly name: string; readonly title: string; readonly description?: string };
  readonly body?: { readonly text: string; readonly firstLine: number };
  readonly issues: readonly ContentIssue[];
}

/** Reads the file of a standalone page, as parseArticle reads an article's. */
export function parsePage(bytes: Uint8Array, file: string): PageFile {
  const name = file.slice(file.lastIndexOf('/') + 1).replace(/\.md$/, '');
  if (isReservedName(name)) return { issues: [errorAt(file, 'page-reserved', contentMessages['page-reserved'](name))] };
  if (!isRegistryId(name)) return { issues: [errorAt(file, 'page-name', contentMessages['page-name'](name))] };
  const text = decodeText(bytes);
  if (!text.ok) return { issues: [encodingIssue(file, text.problem)] };
  const split = splitFrontMatter(text.value);
  if (!split.ok) return { issues: [splitIssue(file, split.problem)] };
  const body = { text: split.value.body, firstLine: split.value.bodyLine };
  const yaml = readYaml(split.value.frontmatter, split.value.frontmatterLine);
  if (yaml.problems.length > 0) return { body, issues: yaml.problems.map((problem) => yamlIssue(file, problem)) };
  const value = yaml.value ?? {};
  if (typeof value !== 'object' || Array.isArray(value)) {
    return { body, issues: [errorAt(file, 'not-a-map', contentMessages['not-a-map'](), yaml.placeOf([], 'value').line)] };
  }
  const fields = pageSchema.safeParse(value, { reportInput: true });
  if (fields.success) return { page: { file, name, ...fields.data }, body, issues: [] };
  return { body, issues: toContentIssues(fields.error, file, yaml, { '': Object.keys(pageSchema.shape) }) };
}
