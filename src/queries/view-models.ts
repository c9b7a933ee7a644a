import type { FormView } from '../forms/form-view.ts';
import type { PictureView } from '../media/picture-view.ts';
import type { TypographyOptions } from '../persian/typography.ts';
import type { ArchiveView } from './archive-view.ts';
import type { DesignView } from './design-view.ts';
import type { CommentsView } from './comment-views.ts';
import type { ExternalSearchView } from './external-search.ts';
import type { LiveUpdatesView, LiveView, MomentView } from './live-view-models.ts';
import type { OfflineView } from './offline-view.ts';
import type { NamedSource } from './machine-views.ts';
import type { ProfileView } from './profile-view.ts';
import type { PublisherView, SocialView } from './publisher-view.ts';

/**
 * View models: the plain data that pages show. A page is a pure function of its template and its view
 * model, so that everything here is JSON: no functions, no dates, no classes.
 * Texts are ready for a person to read (Jalali dates, Persian digits); `iso` is for machines.
 */

export type { FormView } from '../forms/form-view.ts';
export type { CommentsView, CommentView } from './comment-views.ts';
export type { PictureView } from '../media/picture-view.ts';

/** A link to a page. `href` is site-relative (`/section/sport/`) or absolute for other sites. */
export interface LinkView {
  readonly href: string;
  readonly label: string;
}

/** A moment: `iso` is Gregorian with Tehran's offset, `text` is Jalali: «شنبه ۲ بهمن ۱۴۰۰، ۱۳:۴۵». */
export interface TimeView {
  readonly iso: string;
  readonly text: string;
  /** Day and month only, for narrow places: «۲ بهمن ۱۴۰۰». */
  readonly day: string;
}

/** What every page of the site shows. */
export interface SiteView {
  readonly title: string;
  /** Absolute address of the site without a closing slash: `https://khabar.example`. */
  readonly url: string;
  readonly description?: string;
  /** The language, as BCP 47 has it: `fa`, `fa-IR` or `fa-AF`. */
  readonly lang: string;
  /** The newsroom's own favicon; the engine's is shown without one. */
  readonly icon?: string;
  readonly sections: readonly LinkView[];
  /** Standalone pages, for the footer. */
  readonly pages: readonly LinkView[];
  readonly newsletter: FormView;
  readonly publisher: PublisherView;
  readonly social: SocialView;
  readonly design: DesignView;
  /** A search elsewhere, for readers without script. */
  readonly externalSearch?: ExternalSearchView;
  /** Whether there is a text-only edition, and whether browsers keep what was read. */
  readonly hasLite: boolean;
  readonly isKept: boolean;
}

/** What the page's head says of it. */
export interface HeadView {
  /** The document's title, without the site's name. */
  readonly title: string;
  readonly description?: string;
  /** Absolute address. */
  readonly canonical: string;
  /** The picture for social cards. */
  readonly image?: HeadImage;
  /** Pages that search engines should not list. */
  readonly noindex?: boolean;
  /** Kept out of news indexes: a relayed text is its agency's. */
  readonly noNewsIndex?: boolean;
  /** The feeds of what the page shows, for readers that look for them. */
  readonly feeds: readonly FeedLink[];
}

/** A picture for social cards. Its address is absolute, sizes are in pixels. */
export interface HeadImage {
  readonly url: string;
  readonly width: number;
  readonly height: number;
  readonly type: string;
  readonly alt: string;
}

/** A feed that a page offers. */
export interface FeedLink {
  readonly title: string;
  /** `application/rss+xml` */
  readonly type: string;
  /** Site-relative address. */
  readonly href: string;
}

/** What the view models of all pages have. */
export interface PageViewBase {
  readonly site: SiteView;
  readonly head: HeadView;
  /** The page's own address: `/news/14001102013/`. */
  readonly path: string;
}

/** A short form of an article, in lists. */
export interface CardView {
  readonly href: string;
  readonly title: string;
  readonly kicker?: string;
  readonly lead?: string;
  readonly section: LinkView;
  readonly published: TimeView;
  readonly picture?: PictureView;
  /** How many comments it has: «۳ دیدگاه»; absent without any. */
  readonly comments?: string;
  readonly isLive?: boolean;
}

export interface CorrectionView {
  readonly at: TimeView;
  readonly note: string;
}

export interface ArticleView extends PageViewBase {
  readonly kind: 'article';
  /** The news code in ASCII digits; `codeText` is it in Persian digits. */
  readonly code: string;
  readonly codeText: string;
  readonly section: LinkView;
  readonly kicker?: string;
  readonly title: string;
  readonly subtitle?: string;
  readonly lead?: string;
  /** The site's name that opens the lead, «خبر مهم», when the newsroom's config asks for it. */
  readonly leadPrefix?: string;
  readonly published: TimeView;
  readonly updated?: TimeView;
  /** When the content was last changed, ISO 8601; corrections count too. */
  readonly modified: string;
  /** Number of words of the text. */
  readonly words: number;
  /** Absolute addresses of the leading picture, in the shapes that it was made in. */
  readonly images: readonly string[];
  /** The author's address in the Fediverse, or the newspaper's. */
  readonly fediverse?: string;
  /** The agency that it comes from and the one that relayed it, with their own sites. */
  readonly sources: { readonly agency?: NamedSource; readonly via?: NamedSource };
  /** «خواندن: ۳ دقیقه» holds this number in Persian digits. */
  readonly readingMinutes: string;
  readonly author?: LinkView;
  /** The source, linked to its page; the label is as in running text: «خبرگزاری آناتولی». */
  readonly agency?: LinkView;
  readonly via?: LinkView;
  readonly picture?: PictureView;
  /** The text as safe HTML, with attribution and relay credit joined in. Empty for an MDX article. */
  readonly body: string;
  /**
   * Set when the text is an MDX module of the bundle: its file, what its HTML depends on besides, the HTML that opens its first
   * paragraph and closes its last.
   */
  readonly mdx?: { readonly file: string; readonly hash: string; readonly typography: TypographyOptions; readonly attribution: string; readonly relayCredit: string; readonly pictures: Record<string, PictureView>; readonly slots: readonly string[]; readonly components: readonly string[] };
  readonly tags: readonly LinkView[];
  readonly corrections: readonly CorrectionView[];
  /** «بخوانید»: at most a handful. */
  readonly related: readonly { readonly href: string; readonly label: string; readonly published: TimeView }[];
  /** The stories before and after it in its section. */
  readonly neighbours: { readonly older?: LinkView; readonly newer?: LinkView };
  readonly comments: CommentsView;
  /** The address of its text-only page. */
  readonly lite?: string;
  readonly live?: LiveView;
  /** Present in a preview of what is not public yet. */
  readonly preview?: 'draft' | 'embargo';
}

/** What stands where a withdrawn article was. */
export interface TombstoneView extends PageViewBase {
  readonly kind: 'tombstone';
  readonly withdrawn: TimeView;
  readonly reason: string;
}

/** One page of a list of articles. */
export interface ListView extends PageViewBase {
  readonly kind: 'list';
  readonly list: 'section' | 'agency' | 'author' | 'tag' | 'latest';
  readonly heading: string;
  readonly description?: string;
  /** Who it is of, on the newest page of an agency or an author. */
  readonly profile?: ProfileView;
  /** The number of all its articles, in Persian digits; on the newest page alone, since a full one never changes. */
  readonly count?: string;
  /** The number of this page counted from the oldest, in Persian digits; absent on the newest page. */
  readonly number?: string;
  readonly cards: readonly CardView[];
  readonly newer?: LinkView;
  readonly older?: LinkView;
}

/** An index of lists: all sections, agencies, authors or tags. */
export interface IndexView extends PageViewBase {
  readonly kind: 'index';
  readonly heading: string;
  readonly links: readonly IndexEntry[];
}

/** A list in an index: with its number of articles, an author's role, a logo or a photo. */
export type IndexEntry = LinkView & { readonly count: string; readonly note?: string; readonly picture?: PictureView };

export interface HomeView extends PageViewBase, MomentView {
  readonly kind: 'home';
  readonly lead?: CardView;
  readonly top: readonly CardView[];
  readonly blocks: readonly { readonly section: LinkView; readonly cards: readonly CardView[] }[];
  readonly latest: readonly CardView[];
}

/** A standalone page of `content/pages`. */
export interface StandaloneView extends PageViewBase {
  readonly kind: 'page';
  readonly heading: string;
  readonly body: string;
}

/** The search page. What it finds is shown by its script. */
export interface SearchView extends PageViewBase {
  readonly kind: 'search';
}

export interface NotFoundView extends PageViewBase {
  readonly kind: 'not-found';
  readonly latest: readonly CardView[];
}

/** A page that sends its reader on, for aliases. */
export interface RedirectView extends PageViewBase {
  readonly kind: 'redirect';
  readonly to: LinkView;
}

/** The page that readers come back to when they have sent a form without script. */
export interface ThanksView extends PageViewBase {
  readonly kind: 'thanks';
  readonly form: 'comments' | 'newsletter';
}

export type PageView =
  | OfflineView
  | ArticleView | LiveUpdatesView
  | TombstoneView
  | ListView
  | IndexView
  | HomeView
  | ArchiveView
  | StandaloneView
  | NotFoundView
  | SearchView
  | RedirectView
  | ThanksView;
