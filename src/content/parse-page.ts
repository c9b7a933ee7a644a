import { isReservedName } from '../domain/addresses.ts';
import type { ContentIssue } from '../domain/content-issue.ts';
import { isRegistryId } from '../domain/identifiers.ts';
import { typeset, type TypographyOptions } from '../persian/typography.ts';
import { contentMessages } from './content-messages.ts';
import { errorAt } from './issue-at.ts';
import { parseTextFile, type TextBody } from './parse-text-file.ts';
import { pageSchema } from './registry-schema.ts';
import { toContentIssues } from './schema-issues.ts';

/** The file of a standalone page: `content/pages/about.md` lies at `/about/`. */
export interface PageFile {
  readonly page?: { readonly file: string; readonly name: string; readonly title: string; readonly description?: string };
  readonly body?: TextBody;
  readonly issues: readonly ContentIssue[];
}

/** Reads the file of a standalone page, as parseArticle reads an article's. */
export function parsePage(bytes: Uint8Array, file: string, typography?: TypographyOptions): PageFile {
  const name = file.slice(file.lastIndexOf('/') + 1).replace(/\.md$/, '');
  if (isReservedName(name)) return { issues: [errorAt(file, 'page-reserved', contentMessages['page-reserved'](name))] };
  if (!isRegistryId(name)) return { issues: [errorAt(file, 'page-name', contentMessages['page-name'](name))] };
  const { frontmatter, body, issues } = parseTextFile(bytes, file);
  if (frontmatter === undefined) return { body, issues };
  const { yaml, value } = frontmatter;
  const fields = pageSchema.safeParse(value, { reportInput: true });
  if (fields.success) {
    const { title, description } = fields.data;
    const set = (text: string): string => typeset(text, typography);
    return { page: { file, name, title: set(title), ...(description !== undefined && { description: set(description) }) }, body, issues: [] };
  }
  return { body, issues: toContentIssues(fields.error, file, yaml, { '': Object.keys(pageSchema.shape) }) };
}
