import type { LinkView, PageViewBase, TimeView } from './view-models.ts';

/** An update of a live story. */
export interface LiveUpdateView {
  /** Its anchor: `u-14050903-1420`. */
  readonly id: string;
  readonly iso: string;
  /** The update as the page shows it, HTML with its anchor. */
  readonly html: string;
  readonly title?: string;
  readonly by?: string;
  /** Its words without markup, as far as programs are told them; absent where they are not. */
  readonly text?: string;
}

/** What the page of a story shows that is, or was, covered live. */
export interface LiveView {
  readonly isOpen: boolean;
  /** When the coverage ends by itself, in milliseconds since the epoch: pages that are open then learn it by their clock. */
  readonly until?: number;
  /** The site-relative address of the file with the newest updates. */
  readonly file: string;
  readonly lastUpdate: TimeView;
  /** When the coverage began and, if it is over, ended: ISO 8601. */
  readonly start: string;
  readonly end?: string;
  readonly keyMoments: readonly (LinkView & { readonly at: TimeView })[];
  /** The newest updates, the newest first. */
  readonly updates: readonly LiveUpdateView[];
  /** The page of all updates, when these are not all. */
  readonly all?: LinkView;
}

/** The file with the newest updates of a live story, for the script of its page. */
export interface LiveFileView {
  readonly kind: 'live';
  readonly path: string;
  readonly open: boolean;
  readonly until?: number;
  /** When the newest update was made: ISO 8601, and as a reader reads it. */
  readonly updated: Pick<TimeView, 'iso' | 'text'>;
  readonly updates: readonly Pick<LiveUpdateView, 'id' | 'html'>[];
}

/** A headline in a shared box. `href` is site-relative. */
export interface HeadlineView {
  readonly href: string;
  readonly title: string;
  readonly published: TimeView;
  readonly isLive?: boolean;
}

/** A headline that is breaking news. */
export interface BreakingView {
  readonly href: string;
  readonly title: string;
  /** Milliseconds since the epoch. */
  readonly until: number;
}

/** The headlines that are breaking news, for the script of every article's page. */
export interface BreakingFileView {
  readonly kind: 'breaking';
  readonly path: string;
  readonly news: readonly BreakingView[];
}

/** The headlines of the boxes that all articles' pages share. */
export interface BoxesFileView {
  readonly kind: 'boxes';
  readonly path: string;
  readonly latest: readonly HeadlineView[];
  readonly mostRead: readonly HeadlineView[];
}

/** All updates of a live story, when its own page shows the newest only. */
export interface LiveUpdatesView extends PageViewBase {
  readonly kind: 'live-updates';
  readonly section: LinkView;
  readonly heading: string;
  readonly article: LinkView;
  /** The updates as HTML, the newest first. */
  readonly updates: readonly string[];
}

/** What the front page shows of the moment. */
export interface MomentView {
  readonly breaking: readonly BreakingView[];
  readonly mostRead: readonly HeadlineView[];
}
