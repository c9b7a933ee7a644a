/** Which extensions of Markdown a text may need. */
export interface TextFeatures {
  /** Tables, footnotes, strikethrough, task lists or bare addresses. */
  readonly gfm: boolean;
  /** Blocks of ours such as `:::factbox`. */
  readonly blocks: boolean;
}

/**
 * What the extensions of GitHub begin with: https://github.github.com/gfm/
 * `:-` and `-:` alone make a table of one column. An address in a Markdown link or between `<>` needs none.
 */
const GFM_SIGNS = /[|@]|~~|\[\^|(?<!\]\(|<)https?:\/\/|(?<!\]\(|<|\/)www\.|:-|-:|\[[\sx]\]/i;

/**
 * Sees which extensions a text may need, by the characters that they begin with. Parsing is the dearest
 * part of a build, and an extension that a text has no use for would still cost a third of it; a false
 * alarm costs time only.
 *
 * @example textFeatures('متن [پیوند](https://example.com)') // { gfm: false, blocks: false }
 */
export function textFeatures(source: string): TextFeatures {
  return { gfm: GFM_SIGNS.test(source), blocks: source.includes('::') };
}
