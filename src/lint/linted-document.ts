import type { Root } from 'mdast';
import type { TextSettings } from '../config/text-settings.ts';
import type { Article } from '../domain/article.ts';
import type { LineIndex } from './line-index.ts';
import type { Frontmatter } from './reading/frontmatter.ts';
import type { Prose } from './reading/prose.ts';

/** The text of a document below its frontmatter. */
export interface LintedBody {
  /** Where it begins in the document, in UTF-16 code units. Places in `tree` are counted from there. */
  readonly start: number;
  readonly text: string;
  /** The Markdown as it is written; absent when the build refuses it. */
  readonly tree?: Root;
}

/** A file of the newsroom as the rules see it. All places are indices in `text`, in UTF-16 code units. */
export interface LintedDocument {
  /** The path below the newsroom's root: `content/articles/1400/11/talks.md`. */
  readonly file: string;
  readonly kind: 'article' | 'page';
  /** The whole file, without its byte order mark. */
  readonly text: string;
  readonly lines: LineIndex;
  /** Absent on pages, and when the frontmatter has a fault. */
  readonly article?: Article;
  /** Absent when there is none that can be read. */
  readonly frontmatter?: Frontmatter;
  readonly body?: LintedBody;
  /** All texts for people, in the order of the file. */
  readonly proses: readonly Prose[];
  /** What the site has decided for its texts. */
  readonly site: TextSettings;
}
