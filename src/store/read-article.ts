import type { TextSettings } from '../config/text-settings.ts';
import { contentMessages } from '../content/content-messages.ts';
import { normalisePictureSource } from '../content/fields.ts';
import { errorAt } from '../content/issue-at.ts';
import { parseArticle, type FieldPlaces } from '../content/parse-article.ts';
import { parsePage, type PageFile } from '../content/parse-page.ts';
import type { TextPlace } from '../content/text-place.ts';
import type { Article } from '../domain/article.ts';
import { isError, type ContentIssue } from '../domain/content-issue.ts';
import { mediaType } from '../domain/media-type.ts';
import type { MarkdownDocument } from '../markdown/markdown-document.ts';
import { parseMdx } from '../markdown/parse-mdx.ts';
import { renderMarkdown } from '../markdown/render-markdown.ts';
import { checkUpdates, updatedBy, updatesWithoutCoverage } from './check-updates.ts';

/** A picture that an article shows, as the path below `content/` and where its author wrote it. */
export interface PictureUse extends TextPlace {
  readonly src: string;
}

/** An article's file, read: metadata, text, and what the rest of the newsroom must agree with. */
export interface ParsedArticle {
  readonly article: Article;
  readonly document: MarkdownDocument;
  readonly pictures: readonly PictureUse[];
  readonly places: FieldPlaces;
}

/** The outcome of reading one article: an article when there is no error, and everything found. */
export interface ArticleReading {
  readonly parsed?: ParsedArticle;
  readonly issues: readonly ContentIssue[];
}

/** A standalone page with its text. */
export interface ParsedPage extends NonNullable<PageFile['page']> {
  readonly document: MarkdownDocument;
  readonly pictures: readonly PictureUse[];
}

/** Reads an article's file, frontmatter and text, and collects all its faults. */
export function readArticle(bytes: Uint8Array, file: string, settings: TextSettings): ArticleReading {
  const { article, places, body, issues } = parseArticle(bytes, file, settings.typography);
  if (body === undefined) return { issues };
  const text = readBody(body, file, settings);
  const updates = text.document?.updates ?? [];
  const lead = article?.image === undefined || places === undefined ? [] : [{ src: article.image.src, ...places.image }];
  const films = lead.filter(({ src }) => mediaType(src) !== undefined).map((use) => noPicture(file, use));
  const all = [...issues, ...films, ...text.issues, ...(article === undefined ? [] : checkUpdates(article, updates))];
  if (article === undefined || places === undefined || text.document === undefined || all.some(isError)) return { issues: all };
  return { issues: all, parsed: { article: updatedBy(article, updates), document: text.document, places, pictures: [...lead, ...text.pictures] } };
}

/** Reads a standalone page, frontmatter and text. */
export function readPage(bytes: Uint8Array, file: string, settings: TextSettings): { page?: ParsedPage; issues: readonly ContentIssue[] } {
  const { page, body, issues } = parsePage(bytes, file, settings.typography);
  if (body === undefined) return { issues };
  const text = readBody(body, file, settings);
  const all = [...issues, ...text.issues, ...updatesWithoutCoverage(file, text.document?.updates ?? [])];
  if (page === undefined || text.document === undefined || all.some(isError)) return { issues: all };
  return { issues: all, page: { ...page, document: text.document, pictures: text.pictures } };
}

/** A video or a document stands where only a picture may. */
function noPicture(file: string, { src, line, column }: PictureUse): ContentIssue {
  return errorAt(file, 'picture-type', contentMessages['picture-type'](src, ''), line, column);
}

function readBody(
  body: { readonly text: string; readonly firstLine: number },
  file: string,
  { siteUrl, typography }: TextSettings,
): { document?: MarkdownDocument; pictures: PictureUse[]; issues: ContentIssue[] } {
  const read = file.endsWith('.mdx') ? parseMdx : renderMarkdown;
  const { document, problems } = read(body.text, { firstLine: body.firstLine, siteUrl, typography });
  const issues = problems.map((problem): ContentIssue => ({ file, ...problem }));
  const pictures: PictureUse[] = [];
  for (const { src, line, column } of document?.pictures ?? []) {
    const path = normalisePictureSource(src);
    if (path !== undefined && mediaType(path) !== undefined) issues.push(noPicture(file, { src: path, line, column }));
    else if (path !== undefined) pictures.push({ src: path, line, column });
    else issues.push(errorAt(file, 'picture-malformed', contentMessages['picture-malformed'](src), line, column));
  }
  // They are found, copied and missed like pictures.
  pictures.push(...document?.files ?? []);
  return { document: document ?? undefined, pictures, issues };
}
