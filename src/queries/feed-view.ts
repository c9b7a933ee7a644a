import { toIso } from '../calendar/tehran.ts';
import { absoluteUrl, articlePath, feedPath, HOME_PATH, listAddress, listPath, type FeedFormat, type ListKind } from '../domain/addresses.ts';
import { agencyInText } from '../domain/agency-name.ts';
import type { Article, ArticleImage } from '../domain/article.ts';
import { modifiedAt } from '../domain/modified-at.ts';
import { strings } from '../i18n/fa.ts';
import type { StoredArticle } from '../store/stored-article.ts';
import { FEED_ITEMS } from '../store/touch-feeds.ts';
import { feedContent } from './feed-content.ts';
import { feedFormats } from './feed-formats.ts';
import { headImage } from './head-image.ts';
import { identify } from './list-view.ts';
import type { FeedItem, FeedPicture, FeedView, NamedSource } from './machine-views.ts';
import type { PageContext } from './page-context.ts';
import { pictureView } from './picture-view.ts';
import { summaryOf } from './summary.ts';

/** The beginning of time, in which an empty feed was last changed: Atom wants a moment. */
const NEVER = 0;
/** How many items are kept at hand: those of a dozen lists. */
const KEPT_ITEMS = 256;

/**
 * A list for feed readers: its newest articles, the newest first. Their order is that of publication, which no later change
 * to a text disturbs; their identity is their address.
 *
 * @param list the list's name in the store: `latest`, `section/sport`
 * @returns undefined when the site has no such feed
 */
export function feedView(list: string, format: FeedFormat, context: PageContext): FeedView | undefined {
  if (!feedFormats(list, context).includes(format)) return undefined;
  const { reader, site } = context;
  const [kind = '', id] = list.split('/');
  const identity = identify(kind as ListKind | 'latest', id, context);
  if (identity === undefined) return undefined;
  const path = feedPath(list, format);
  const articles = reader.newest(list, FEED_ITEMS);
  const isWhole = list === 'latest';
  const title = isWhole ? site.title : strings.documentTitle(identity.heading, site.title);
  return {
    kind: 'feed',
    format,
    path,
    self: absoluteUrl(site.url, path),
    homepage: absoluteUrl(site.url, isWhole ? HOME_PATH : listAddress(list)),
    title,
    description: (isWhole ? site.description : identity.description) ?? title,
    lang: site.lang,
    siteTitle: site.title,
    siteUrl: absoluteUrl(site.url, HOME_PATH),
    icon: site.icon === undefined ? undefined : absoluteUrl(site.url, site.icon),
    hub: reader.config.feeds.hub,
    updated: toIso(articles.length === 0 ? NEVER : Math.max(...articles.map(({ article }) => modifiedAt(article)))),
    items: articles.map((stored) => feedItem(stored, context)),
  };
}

/** An article in feeds. It is made once for the feeds that are asked for one after the other. */
function feedItem(stored: StoredArticle, context: PageContext): FeedItem {
  const kept = context.feedItems.get(stored.id);
  if (kept !== undefined) return kept;
  const item = makeItem(stored, context);
  // Whole texts are large: what is kept must not grow with the archive.
  if (context.feedItems.size >= KEPT_ITEMS) context.feedItems.clear();
  context.feedItems.set(stored.id, item);
  return item;
}

function makeItem({ article, id }: StoredArticle, context: PageContext): FeedItem {
  const { reader, site } = context;
  const document = reader.document(id);
  const picture = article.image === undefined ? undefined : pictureView(reader, article.image);
  const section = reader.sections.get(article.section)?.title;
  return {
    url: absoluteUrl(site.url, articlePath(article.code)),
    title: article.title,
    summary: summaryOf(article, document),
    content: reader.config.feeds.content === 'full' ? feedContent(article, document, picture, context) : undefined,
    published: toIso(article.date),
    updated: toIso(modifiedAt(article)),
    author: authorOf(article, context),
    agency: agencyOf(article, context),
    categories: [...new Set([...(section === undefined ? [] : [section]), ...article.tags.map(({ label }) => label)])],
    picture: feedPicture(article.image, context),
  };
}

function authorOf({ author: id }: Article, { reader, site }: PageContext): NamedSource | undefined {
  const author = id === undefined ? undefined : reader.authors.get(id);
  return author === undefined ? undefined : { name: author.name, url: absoluteUrl(site.url, listPath('author', author.id)) };
}

function agencyOf({ agency: id }: Article, { reader }: PageContext): NamedSource | undefined {
  const agency = id === undefined ? undefined : reader.agencies.get(id);
  return agency === undefined ? undefined : { name: agencyInText(agency.title), url: agency.url };
}

function feedPicture(image: ArticleImage | undefined, context: PageContext): FeedPicture | undefined {
  const file = image === undefined ? undefined : headImage(image, context);
  return file === undefined ? undefined : { ...file, caption: image?.caption, credit: image?.credit };
}
