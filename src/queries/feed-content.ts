import { formatTime } from '../calendar/format-date.ts';
import { absoluteUrl, articlePath } from '../domain/addresses.ts';
import type { Article } from '../domain/article.ts';
import { newestFirst } from '../domain/coverage.ts';
import { strings } from '../i18n/fa.ts';
import type { MarkdownDocument } from '../markdown/markdown-document.ts';
import { creditedText } from './credits.ts';
import { replacePictures } from './embed-pictures.ts';
import { escapeHtml } from './escape-html.ts';
import { feedStory } from './feed-story.ts';
import type { PageContext } from './page-context.ts';
import { standaloneHtml } from './standalone-html.ts';
import type { PictureView } from './view-models.ts';

/** The updates of a live story that its item in a feed holds. */
const MOST_UPDATES = 20;

/**
 * An article's text as HTML for readers that show it far from the site: its leading picture, its text with the credits,
 * and its corrections. Undefined for an article that is code, whose text is made by the templates alone.
 */
export function feedContent(article: Article, document: MarkdownDocument, picture: PictureView | undefined, context: PageContext): string | undefined {
  if (article.format === 'mdx') return undefined;
  const { site, reader } = context;
  const text = replacePictures(feedStory(creditedText(article, document, context).html, context), reader, plainPicture);
  const parts = [
    ...[article.subtitle, article.lead].flatMap((line) => (line === undefined ? [] : [`<p><strong>${escapeHtml(line)}</strong></p>`])),
    picture === undefined ? '' : plainFigure(picture),
    text,
    ...updatesInFeed(document, context),
    ...article.corrections.map(({ note }) => `<p>${escapeHtml(`${strings.corrections}: ${note}`)}</p>`),
  ];
  const html = standaloneHtml(parts.join(''), absoluteUrl(site.url, articlePath(article.code)), site.url);
  return `<div dir="rtl" lang="${site.lang}">${html}</div>`;
}

/** The newest updates of a live story, each with its time: more would make a feed as long as the story. */
function updatesInFeed({ updates = [] }: MarkdownDocument, context: PageContext): string[] {
  return newestFirst(updates).slice(0, MOST_UPDATES).map(({ at, title, html }) =>
    `<h3>${escapeHtml([formatTime(at), title].filter((part) => part !== undefined).join(' | '))}</h3>${replacePictures(feedStory(html, context), context.reader, plainPicture)}`);
}

function plainPicture({ src, alt, width, height }: PictureView): string {
  return `<img src="${escapeHtml(src)}" alt="${escapeHtml(alt)}" width="${width}" height="${height}">`;
}

function plainFigure(picture: PictureView): string {
  const caption = [picture.caption, picture.credit].filter((part) => part !== undefined).map(escapeHtml).join(' ');
  return `<figure>${plainPicture(picture)}${caption === '' ? '' : `<figcaption>${caption}</figcaption>`}</figure>`;
}
