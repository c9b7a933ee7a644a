import type { FeedFormat } from '../domain/addresses.ts';
import type { EditionView } from './edition-views.ts';
import type { BoxesFileView, BreakingFileView, LiveFileView } from './live-view-models.ts';

/**
 * View models of the files that programs read: feeds, sitemaps, robots.txt. All addresses in them are absolute,
 * all moments ISO 8601 with Tehran's offset, all texts plain unless they are said to be HTML.
 */

/** A person or an organisation that is named as an author. */
export interface NamedSource {
  readonly name: string;
  readonly url?: string;
}

/** The leading picture of an article, in the one file that every reader shows. Sizes are in pixels. */
export interface FeedPicture {
  readonly url: string;
  readonly width: number;
  readonly height: number;
  readonly type: string;
  readonly alt: string;
  readonly caption?: string;
  readonly credit?: string;
}

/** An article in a feed. */
export interface FeedItem {
  /** The article's address. It is the item's identity too, and never changes. */
  readonly url: string;
  readonly title: string;
  /** The lead, or the first words of the text. */
  readonly summary?: string;
  /** The whole text as HTML that stands alone; absent where feeds have summaries only, and for articles that are code. */
  readonly content?: string;
  readonly published: string;
  /** When it was last changed: the moment of publication for one that never was. */
  readonly updated: string;
  readonly author?: NamedSource;
  /** The news agency that it comes from. */
  readonly agency?: NamedSource;
  /** The section, then the tags. */
  readonly categories: readonly string[];
  readonly picture?: FeedPicture;
}

/** A list of articles for feed readers, the newest first. */
export interface FeedView {
  readonly kind: 'feed';
  readonly format: FeedFormat;
  readonly path: string;
  /** The feed's own address. */
  readonly self: string;
  /** The page that shows the same list. */
  readonly homepage: string;
  /** «ورزش | خبر مهم» */
  readonly title: string;
  readonly description: string;
  readonly lang: string;
  readonly siteTitle: string;
  readonly siteUrl: string;
  readonly icon?: string;
  readonly hub?: string;
  /** When the newest change in it was made. */
  readonly updated: string;
  readonly items: readonly FeedItem[];
}

/** A page in a sitemap. */
export interface SitemapEntry {
  readonly url: string;
  /** When its content was last changed; absent where that is not known. */
  readonly modified?: string;
  /** The address of its leading picture. */
  readonly image?: string;
}

export interface SitemapView {
  readonly kind: 'sitemap';
  readonly path: string;
  readonly entries: readonly SitemapEntry[];
}

/** The index of all sitemaps. */
export interface SitemapIndexView {
  readonly kind: 'sitemap-index';
  readonly path: string;
  readonly sitemaps: readonly Omit<SitemapEntry, 'image'>[];
}

/** The newest articles, as Google News asks for them. */
export interface NewsSitemapView {
  readonly kind: 'news-sitemap';
  readonly path: string;
  /** The newspaper's name and language: two letters of ISO 639. */
  readonly publication: { readonly name: string; readonly language: string };
  readonly entries: readonly { readonly url: string; readonly title: string; readonly published: string }[];
}

export interface RobotsView {
  readonly kind: 'robots';
  readonly path: string;
  readonly sitemaps: readonly string[];
}

/** The picture that stands for an article where it is shared. */
export interface SocialCardView {
  readonly kind: 'social-card';
  readonly path: string;
  readonly title: string;
  readonly section: string;
  /** The newspaper's name, the source and the day. */
  readonly footer: readonly string[];
}

/** What a program asks for as a text, in place of a page. */
export type MachineTextView = LiveFileView | BreakingFileView | BoxesFileView | FeedView | SitemapView | SitemapIndexView | NewsSitemapView | RobotsView;

/** What is printed without a template. */
export type MachineView = MachineTextView | SocialCardView | EditionView;
