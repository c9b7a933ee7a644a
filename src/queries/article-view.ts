import { toIso } from '../calendar/tehran.ts';
import { articlePath, listPath } from '../domain/addresses.ts';
import { agencyInText, agencyShortName } from '../domain/agency-name.ts';
import type { Article } from '../domain/article.ts';
import { litePath } from '../domain/edition-addresses.ts';
import { modifiedAt } from '../domain/modified-at.ts';
import { strings } from '../i18n/fa.ts';
import { comparisonKey } from '../persian/comparison-key.ts';
import { toPersianDigits } from '../persian/digits.ts';
import { readingMinutes } from '../persian/word-count.ts';
import type { StoredArticle } from '../store/stored-article.ts';
import { sectionLink } from './card-view.ts';
import { commentsView } from './comments-view.ts';
import { creditedText } from './credits.ts';
import { feedLinks } from './feed-formats.ts';
import { picturesInShapes, socialImage } from './head-image.ts';
import { liveView } from './live-view.ts';
import type { NamedSource } from './machine-views.ts';
import { mdxSlots } from './mdx-slots.ts';
import { neighboursOf } from './neighbours.ts';
import { isOutOfNewsIndexes } from './news-index.ts';
import { headView, timeView, type PageContext } from './page-context.ts';
import { pictureView } from './picture-view.ts';
import { relatedLinks } from './related.ts';
import { storyHtml } from './story-html.ts';
import { summaryOf } from './summary.ts';
import type { ArticleView, LinkView, PictureView, SiteView, TombstoneView } from './view-models.ts';

/** The page of an article, or the tombstone where one was taken down. */
export function articleView(stored: StoredArticle, context: PageContext): ArticleView | TombstoneView {
  const { article } = stored;
  return stored.state === 'tombstone' ? tombstoneView(article, context) : publicView(stored, context);
}

function publicView(stored: StoredArticle, context: PageContext): ArticleView {
  const { article, id, hash } = stored;
  const { reader, site } = context;
  const path = articlePath(article.code);
  const document = reader.document(id);
  const { credits, html } = creditedText(article, document, context);
  const picture = article.image === undefined ? undefined : pictureView(reader, article.image);
  const isMdx = article.format === 'mdx';
  const preview = previewOf(article, context);
  const section = sectionLink(article.section, context);
  const image = socialImage(article, context);
  return {
    kind: 'article',
    site,
    path,
    head: headView(context, path, {
      title: article.title,
      description: summaryOf(article, document),
      image,
      noindex: preview === undefined ? undefined : true,
      noNewsIndex: isOutOfNewsIndexes(article, context) || undefined,
      feeds: feedLinks(`section/${article.section}`, strings.documentTitle(section.label, site.title), context),
    }),
    code: article.code,
    codeText: toPersianDigits(article.code),
    section,
    kicker: article.kicker,
    title: article.title,
    subtitle: article.subtitle,
    lead: article.lead,
    leadPrefix: leadPrefix(article, context),
    published: timeView(article.date, context),
    updated: article.updated === undefined ? undefined : timeView(article.updated, context),
    modified: toIso(modifiedAt(article)),
    words: document.words,
    images: article.image !== undefined ? picturesInShapes(article.image, context) : image === undefined ? [] : [image.url],
    fediverse: fediverseOf(article, context),
    sources: { agency: sourceOf(article.agency, context), via: sourceOf(article.via, context) },
    readingMinutes: toPersianDigits(readingMinutes(document.words)),
    author: authorLink(article, context),
    agency: agencyLink(article.agency, context, agencyInText),
    via: agencyLink(article.via, context, agencyShortName),
    picture,
    body: isMdx ? '' : storyHtml(html, context),
    mdx: isMdx ? { file: article.file, hash, typography: reader.config.typography, ...credits, pictures: picturesOfText(document.pictures, context), slots: mdxSlots(document.slots ?? [], context), components: document.components ?? [] } : undefined,
    tags: article.tags.map(({ slug, label }) => ({ href: listPath('tag', slug), label: reader.tagLabel(slug) ?? label })),
    corrections: article.corrections.map(({ date, note }) => ({ at: timeView(date, context), note })),
    related: relatedLinks(article, context),
    neighbours: neighboursOf(article, context),
    comments: commentsView(article, context),
    lite: reader.config.lite ? litePath(article.code) : undefined,
    live: liveView(stored, context),
    preview,
  };
}

function tombstoneView(article: Article, context: PageContext): TombstoneView {
  const path = articlePath(article.code);
  const { date, reason } = article.withdrawn ?? { date: article.date, reason: '' };
  return {
    kind: 'tombstone',
    site: context.site,
    path,
    head: headView(context, path, { title: context.site.title, noindex: true }),
    withdrawn: timeView(date, context),
    reason,
  };
}

const titleKeys = new WeakMap<SiteView, string>();

function titleKey(site: SiteView): string {
  let key = titleKeys.get(site);
  if (key === undefined) titleKeys.set(site, (key = comparisonKey(site.title)));
  return key;
}

/** The site's name before the lead, unless its author began with it already. */
export function leadPrefix({ lead }: Article, { reader, site }: PageContext): string | undefined {
  if (!reader.config.leadPrefix || lead === undefined) return undefined;
  const [opening = ''] = lead.split(':', 1);
  return comparisonKey(opening) === titleKey(site) ? undefined : site.title;
}

function authorLink(article: Article, { reader }: PageContext): LinkView | undefined {
  const author = article.author === undefined ? undefined : reader.authors.get(article.author);
  return author === undefined ? undefined : { href: listPath('author', author.id), label: author.name };
}

function agencyLink(id: string | undefined, { reader }: PageContext, word: (title: string) => string): LinkView | undefined {
  const agency = id === undefined ? undefined : reader.agencies.get(id);
  return agency === undefined ? undefined : { href: listPath('agency', agency.id), label: word(agency.title) };
}

function fediverseOf({ author: id }: Article, { reader, site }: PageContext): string | undefined {
  return (id === undefined ? undefined : reader.authors.get(id)?.fediverse) ?? site.social.fediverse;
}

function sourceOf(id: string | undefined, { reader }: PageContext): NamedSource | undefined {
  const agency = id === undefined ? undefined : reader.agencies.get(id);
  return agency === undefined ? undefined : { name: agencyInText(agency.title), url: agency.url };
}

function picturesOfText(pictures: readonly { readonly src: string }[], { reader }: PageContext): Record<string, PictureView> {
  return Object.fromEntries(pictures.flatMap(({ src }) => {
    const view = pictureView(reader, { src: src.replace(/^\.?\//, ''), alt: '' });
    return view === undefined ? [] : [[src, view]];
  }));
}

function previewOf(article: Article, { reader }: PageContext): ArticleView['preview'] {
  if (article.status === 'draft') return 'draft';
  return article.embargo !== undefined && article.embargo > reader.now ? 'embargo' : undefined;
}
