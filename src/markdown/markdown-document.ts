import type { LiveUpdate } from '../domain/coverage.ts';
import type { MdxSlot } from './story-slots.ts';

/**
 * What the pipeline makes of one Markdown text. All of it is plain data: the store keeps it, and
 * nothing here depends on the newsroom's registries, so that a text is processed once only.
 */
export interface MarkdownDocument {
  /**
   * Safe HTML. Pictures stand in it as `<khabar-picture src alt …></khabar-picture>`, to be
   * replaced when a page is made: their files and sizes are not known to the text.
   */
  readonly html: string;
  /** Where the attribution is put in: the index in `html` just inside the first top-level paragraph; -1 when there is none. */
  readonly opening: number;
  /** Where the relay credit is put in: the index in `html` just before the end of the last top-level paragraph; -1 when there is none. */
  readonly closing: number;
  /** The text of the first top-level paragraph, to see whether its author already named the source. */
  readonly openingText: string;
  /** The text of the last top-level paragraph, to see whether its author already credited the relaying agency. */
  readonly closingText: string;
  /** The words of the text without markup, one space between blocks. */
  readonly text: string;
  /** Number of words in `text`. */
  readonly words: number;
  readonly headings: readonly Heading[];
  readonly pictures: readonly PictureReference[];
  /** Site-relative addresses that the text links to, such as `/news/14001102013/`. */
  readonly links: readonly InternalLink[];
  /** Files of `content/media` that the text offers or plays, pictures apart; absent without any. */
  readonly files?: readonly PictureReference[];
  /** Articles that the text itself recommends; absent without any. */
  readonly mentions?: readonly Mention[];
  /** What an MDX text may show by its components, elements and marks, in lower case and sorted: `chart`, `table`. Absent in Markdown. */
  readonly components?: readonly string[];
  /** The slots of an MDX text, in its order; absent without any. */
  readonly slots?: readonly MdxSlot[];
  /** Origins of the frames that readers may ask for (see embed-providers.ts), sorted; absent without any. */
  readonly frames?: readonly string[];
  /** The updates of a story that is covered live, in the order in which they were written; they are not in `html`. Absent without any. */
  readonly updates?: readonly LiveUpdate[];
}

/** An article that the text recommends («بیشتر بخوانید»), by its news code, with its place in the file. */
export interface Mention {
  readonly code: string;
  readonly line: number;
  readonly column: number;
}

/** A heading of the text; `id` is its anchor on the page. */
export interface Heading {
  readonly level: 2 | 3 | 4 | 5 | 6;
  readonly id: string;
  readonly text: string;
}

/** A picture that the text shows: `src` is the path below `content/`, such as `media/map.jpg`, with its place in the file. */
export interface PictureReference {
  readonly src: string;
  readonly line: number;
  readonly column: number;
}

/**
 * A link to a page of the site itself, with its place in the file. `href` is site-relative and decoded, with
 * query and fragment where they were given: `/tag/ناتو/?page=2#top`.
 */
export interface InternalLink {
  readonly href: string;
  readonly line: number;
  readonly column: number;
}

/** Something wrong in a Markdown text, before it is known which file it came from. */
export interface MarkdownProblem {
  readonly rule: string;
  readonly severity: 'error' | 'warning';
  readonly message: string;
  readonly line: number;
  readonly column: number;
}
