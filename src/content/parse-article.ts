import { archiveKey } from '../calendar/archive-key.ts';
import type { Article } from '../domain/article.ts';
import type { ContentIssue } from '../domain/content-issue.ts';
import { derivedNewsCode, type AgencyId, type AuthorId, type SectionId } from '../domain/identifiers.ts';
import type { TypographyOptions } from '../persian/typography.ts';
import { ARTICLE_KEYS, articleSchema } from './article-schema.ts';
import { contentMessages } from './content-messages.ts';
import { errorAt } from './issue-at.ts';
import { parseTextFile, type TextBody, type YamlMap } from './parse-text-file.ts';
import { toContentIssues } from './schema-issues.ts';
import type { TextPlace } from './text-place.ts';
import { typesetArticle } from './typeset-article.ts';
import type { YamlText } from './yaml-text.ts';

/** Where the fields stand that can only be checked when all files are known. */
export interface FieldPlaces {
  readonly code: TextPlace;
  readonly section: TextPlace;
  readonly agency: TextPlace;
  readonly via: TextPlace;
  readonly author: TextPlace;
  readonly image: TextPlace;
  readonly aliases: readonly TextPlace[];
  readonly related: readonly TextPlace[];
}

/** An article's file, read as far as it can be without its Markdown. */
export interface ArticleFile {
  /** Absent when the frontmatter has an error. */
  readonly article?: Article;
  readonly places?: FieldPlaces;
  /** Absent when the file could not be split. */
  readonly body?: TextBody;
  readonly issues: readonly ContentIssue[];
}

/**
 * Reads an article's file. Nothing is thrown and nothing is executed: each fault becomes an issue with
 * its place, and all faults of the frontmatter are found in one go.
 *
 * @param bytes the file
 * @param file its path below the newsroom's root
 * @param typography the rules of typography that are turned off
 */
export function parseArticle(bytes: Uint8Array, file: string, typography?: TypographyOptions): ArticleFile {
  const { frontmatter, body, issues } = parseTextFile(bytes, file);
  return frontmatter === undefined ? { body, issues } : { body, ...readFrontmatter(frontmatter, file, typography) };
}

/** Reads the frontmatter of an article, as parseArticle does when it has taken the file apart. */
export function readFrontmatter({ yaml, value }: YamlMap, file: string, typography?: TypographyOptions): Omit<ArticleFile, 'body'> {
  const result = articleSchema.safeParse(value, { reportInput: true });
  if (!result.success) return { issues: toContentIssues(result.error, file, yaml, ARTICLE_KEYS) };
  const { data } = result;
  const { year, month, day } = archiveKey(data.date);
  const article: Article = typesetArticle({
    ...data,
    file,
    format: file.endsWith('.mdx') ? 'mdx' : 'md',
    code: data.code ?? derivedNewsCode(`${year}${month}${day}`, file),
    section: data.section as SectionId,
    agency: data.agency as AgencyId | undefined,
    via: data.via as AgencyId | undefined,
    author: data.author as AuthorId | undefined,
    tags: uniqueBy(data.tags ?? [], (tag) => tag.slug),
    related: [...new Set(data.related ?? [])],
    comments: data.comments ?? 'open',
    status: data.status ?? 'published',
    corrections: data.corrections ?? [],
    aliases: data.aliases ?? [],
  }, typography);
  return { article, places: placesOf(article, yaml), issues: article.live !== undefined && article.format === 'mdx' ? [liveInMdx(file, yaml)] : [] };
}

/** The text of an MDX article is made by the templates alone, so that its updates could not be shown one by one. */
function liveInMdx(file: string, yaml: YamlText): ContentIssue {
  const { line, column } = yaml.placeOf(['live'], 'key');
  return errorAt(file, 'live-mdx', contentMessages['live-mdx'](), line, column);
}

function placesOf(article: Article, yaml: YamlText): FieldPlaces {
  const place = (field: string) => yaml.placeOf([field], 'value');
  return {
    code: place('code'),
    section: place('section'),
    agency: place('agency'),
    via: place('via'),
    author: place('author'),
    image: yaml.placeOf(['image', 'src'], 'value'),
    aliases: article.aliases.map((_, index) => yaml.placeOf(['aliases', index], 'value')),
    related: article.related.map((_, index) => yaml.placeOf(['related', index], 'value')),
  };
}

function uniqueBy<Value>(values: readonly Value[], keyOf: (value: Value) => string): Value[] {
  const seen = new Map<string, Value>();
  for (const value of values) if (!seen.has(keyOf(value))) seen.set(keyOf(value), value);
  return [...seen.values()];
}
