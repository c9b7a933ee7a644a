import type { LiveCoverage } from './coverage.ts';
import type { AgencyId, AuthorId, NewsCode, SectionId } from './identifiers.ts';

/** An article's metadata: its frontmatter, read and made certain. Instants are milliseconds since the epoch. */
export interface Article {
  /** The file below the newsroom's root: `content/articles/1400/11/talks.md`. */
  readonly file: string;
  /** `mdx` articles are code, compiled into the bundle. */
  readonly format: 'md' | 'mdx';
  readonly code: NewsCode;
  readonly title: string;
  readonly kicker?: string;
  readonly subtitle?: string;
  readonly lead?: string;
  readonly section: SectionId;
  /** The source. */
  readonly agency?: AgencyId;
  /** The agency that relayed it. */
  readonly via?: AgencyId;
  readonly author?: AuthorId;
  readonly date: number;
  readonly updated?: number;
  readonly tags: readonly Tag[];
  readonly image?: ArticleImage;
  readonly related: readonly NewsCode[];
  readonly comments: 'open' | 'closed';
  readonly status: 'published' | 'draft';
  /** Whether news indexes may have it; absent when its agency decides. */
  readonly newsIndex?: boolean;
  /** Not public before this moment. */
  readonly embargo?: number;
  readonly corrections: readonly Correction[];
  /** Site-relative addresses that redirect here: `/old/path/`. */
  readonly aliases: readonly string[];
  readonly withdrawn?: Withdrawal;
  /** Set when the story is, or was, covered live. */
  readonly live?: LiveCoverage;
  /** Until when its headline is breaking news. */
  readonly breaking?: number;
}

/** A tag as its author wrote it, and the part of its address. Two spellings of one word share a slug. */
export interface Tag {
  readonly label: string;
  readonly slug: string;
}

/** The picture that leads an article. `src` is below `content/`: `media/x.jpg`. */
export interface ArticleImage {
  readonly src: string;
  readonly alt: string;
  readonly caption?: string;
  readonly credit?: string;
  /** What must not be cut off where it is cropped. */
  readonly focus?: PictureFocus;
}

/** A point of a picture, in percent from its left and its top, 0 to 100. */
export interface PictureFocus {
  readonly x: number;
  readonly y: number;
}

/** A mistake that was mended after publication, told to the readers. */
export interface Correction {
  readonly date: number;
  readonly note: string;
}

/** Why and when an article was taken down. */
export interface Withdrawal {
  readonly date: number;
  readonly reason: string;
}
