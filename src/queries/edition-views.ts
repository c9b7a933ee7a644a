import type { AppFiles } from '../store/public-files.ts';
import type { LinkView, SiteView, TimeView } from './view-models.ts';

/**
 * View models of the other editions of what the pages show: text-only pages and daily issues. They are printed by pure functions of
 * `src/editions/`, without templates.
 */

/** A headline that leads to the article's text-only page, or that page itself. */
export interface Headline {
  readonly href: string;
  readonly title: string;
}

/** What an article says, in words alone. Texts are plain but for `body`, which is plain markup (see plain-markup.ts). */
export interface PlainArticle {
  readonly title: string;
  readonly kicker?: string;
  readonly subtitle?: string;
  /** With the newspaper's name before it, when its settings ask for that. */
  readonly lead?: string;
  readonly section: string;
  readonly published: TimeView;
  readonly updated?: TimeView;
  /** The author and the agency, as far as there are any. */
  readonly sources: readonly string[];
  /** What the leading picture shows and who made it. */
  readonly picture?: string;
  /** Empty for an article that is code, whose text is made by the templates alone. */
  readonly body: string;
  /** «۳ بهمن ۱۴۰۰: نام درست نوشته شد» */
  readonly corrections: readonly string[];
}

/** The text-only page of an article. */
export interface LiteArticleView extends PlainArticle {
  readonly kind: 'lite';
  readonly site: SiteView;
  readonly path: string;
  /** The article's own page, absolute: its canonical address. */
  readonly canonical: string;
  /** The same, site-relative. */
  readonly full: string;
  readonly sectionHref: string;
  readonly codeText: string;
}

/** What stands where the text-only page of a withdrawn article was. */
export interface LiteTombstoneView {
  readonly kind: 'lite-tombstone';
  readonly site: SiteView;
  readonly path: string;
  readonly canonical: string;
  readonly withdrawn: TimeView;
  readonly reason: string;
}

/** The front page of the text-only edition. */
export interface LiteFrontView {
  readonly kind: 'lite-front';
  readonly site: SiteView;
  readonly path: string;
  readonly canonical: string;
  readonly newest: readonly Headline[];
  readonly sections: readonly { readonly section: LinkView; readonly headlines: readonly Headline[] }[];
}

/** An article of a daily issue. */
export interface IssueArticle extends PlainArticle {
  /** Absolute address of its page. */
  readonly url: string;
}

/** All articles of one day that is over, as a book or as one page. */
export interface IssueView {
  readonly kind: 'issue-epub' | 'issue-html';
  readonly site: SiteView;
  readonly path: string;
  /** The archive's page of the day, absolute: what tells the issue from others. */
  readonly url: string;
  /** «خبر مهم، شنبه ۲ بهمن ۱۴۰۰» */
  readonly title: string;
  /** «شنبه ۲ بهمن ۱۴۰۰» */
  readonly day: string;
  /** The day as Gregorian ISO 8601: `2022-01-22`. */
  readonly date: string;
  /** When an article in it was last changed, milliseconds since the epoch. */
  readonly modified: number;
  /** «۲۷ خبر» */
  readonly count: string;
  /** By section, in the newspaper's order; the newest first within each. */
  readonly sections: readonly { readonly title: string; readonly articles: readonly IssueArticle[] }[];
}

/** What the site is as an app. */
export interface ManifestView {
  readonly kind: 'web-manifest';
  readonly site: SiteView;
  readonly path: string;
  readonly icons: AppFiles['icons'];
  /** The colour of the screen while the app opens: `#ffffff`. */
  readonly background: string;
}

/** What is printed without a template, and is for people to read or to have. */
export type EditionView = ManifestView | LiteArticleView | LiteTombstoneView | LiteFrontView | IssueView;
