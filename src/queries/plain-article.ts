import { formatDay, formatTime } from '../calendar/format-date.ts';
import { agencyInText } from '../domain/agency-name.ts';
import type { Article, ArticleImage } from '../domain/article.ts';
import { editionWords } from '../i18n/edition-words.ts';
import { strings } from '../i18n/fa.ts';
import { liveWords } from '../i18n/live-words.ts';
import type { StoredArticle } from '../store/stored-article.ts';
import { leadPrefix } from './article-view.ts';
import { creditedText } from './credits.ts';
import type { PlainArticle } from './edition-views.ts';
import { escapeHtml } from './escape-html.ts';
import { isolatedHtml } from './isolated-html.ts';
import { updatesOf } from './live-view.ts';
import { monthNames, timeView, type PageContext } from './page-context.ts';
import { plainMarkup, type PlainMarkupOptions } from './plain-markup.ts';

/**
 * An article in words alone: its text with the credits, pictures by what they show. Related articles and comments are left out, so that
 * nothing but the article itself changes it.
 *
 * @param mostUpdates how many updates of a live story are told, the newest first; all by default
 */
export function plainArticle(stored: StoredArticle, markup: Omit<PlainMarkupOptions, 'picture'>, context: PageContext, mostUpdates?: number): PlainArticle {
  const { article, id } = stored;
  const { reader } = context;
  const document = reader.document(id);
  const prefix = leadPrefix(article, context);
  const body = creditedText(article, document, context).html;
  return {
    title: article.title,
    kicker: article.kicker,
    subtitle: article.subtitle,
    lead: prefix === undefined ? article.lead : `${strings.leadPrefix(prefix)} ${article.lead ?? ''}`,
    section: reader.sections.get(article.section)?.title ?? article.section,
    published: timeView(article.date, context),
    updated: article.updated === undefined ? undefined : timeView(article.updated, context),
    sources: sourcesOf(article, context),
    picture: article.image === undefined ? undefined : captionOf(article.image),
    body: plainMarkup(body + updatesHtml(stored, context, mostUpdates), { ...markup, picture: (alt) => (alt === '' ? '' : editionWords.picture(alt)) }),
    corrections: article.corrections.map(({ date, note }) => `${formatDay(date, monthNames(context))}: ${note}`),
  };
}

/** The updates of a live story, as a part of its text. */
function updatesHtml(stored: StoredArticle, context: PageContext, most?: number): string {
  const updates = stored.article.live === undefined ? [] : updatesOf(stored, context).slice(0, most);
  const names = monthNames(context);
  const parts = updates.map(({ id, at, title, by, html }) => `<h3 id="${id}">${formatTime(at)}، ${formatDay(at, names)}${
    title === undefined ? '' : `: ${isolatedHtml(title)}`}</h3>${html}${by === undefined ? '' : `<p>${escapeHtml(by)}</p>`}`);
  return parts.length === 0 ? '' : `<h2>${liveWords.updates}</h2>${parts.join('')}`;
}

function sourcesOf({ author: authorId, agency: agencyId }: Article, { reader }: PageContext): string[] {
  const author = authorId === undefined ? undefined : reader.authors.get(authorId)?.name;
  const agency = agencyId === undefined ? undefined : reader.agencies.get(agencyId)?.title;
  return [author, agency === undefined ? undefined : agencyInText(agency)].filter((name) => name !== undefined);
}

/** The caption tells more than what stands for the picture, where there is one. */
function captionOf({ alt, caption, credit }: ArticleImage): string | undefined {
  const text = [caption ?? (alt === '' ? undefined : alt), credit === undefined ? undefined : `(${credit})`].filter((part) => part !== undefined).join(' ');
  return text === '' ? undefined : editionWords.caption(text);
}
