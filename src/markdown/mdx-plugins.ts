import type { Options } from 'remark-rehype';
import type { PluggableList } from 'unified';
import type { TypographyOptions } from '../persian/typography.ts';
import { rehypeCreditAnchors } from './credit-anchors.ts';
import { footnoteOptions } from './footnote-options.ts';
import { GFM } from './gfm.ts';
import { rehypeBidi } from './rehype-bidi.ts';
import { rehypeCharts } from './rehype-charts.ts';
import { rehypeCode } from './rehype-code.ts';
import { rehypeHeadings } from './rehype-headings.ts';
import { rehypeLatinParagraphs } from './rehype-latin-paragraphs.ts';
import { rehypeLinks } from './rehype-links.ts';
import { rehypeTables } from './rehype-tables.ts';
import { rehypeTaskLists } from './rehype-task-lists.ts';
import { remarkBareAddresses } from './remark-bare-addresses.ts';
import { remarkFootnotes } from './remark-footnotes.ts';
import { remarkMdxBlocks } from './remark-mdx-blocks.ts';
import { remarkMdxPictures } from './remark-mdx-pictures.ts';
import { remarkTypography } from './remark-typography.ts';

/*
 * What MDX articles share with Markdown ones. @astrojs/mdx 8 runs remark and rehype plugins only when
 * @astrojs/markdown-remark is installed, through its processor (its own `remarkPlugins` are deprecated):
 *
 *   mdx({
 *     extendMarkdownConfig: false,
 *     syntaxHighlight: false,
 *     processor: unified({
 *       remarkPlugins: mdxRemarkPlugins(typography), rehypePlugins: mdxRehypePlugins, remarkRehype: mdxRemarkRehype,
 *       gfm: false, smartypants: false,
 *     }),
 *   })
 *
 * Raw HTML is not among them, since it is MDX's language. Components with the names of blocks become blocks; the others, and pictures, are
 * components of the templates.
 */

/**
 * The remark plugins of MDX articles. They bring GitHub's extensions themselves, so that `gfm` must be off.
 *
 * @param typography the rules of typography that are turned off, asked for when the first text is read
 */
export function mdxRemarkPlugins(typography: () => TypographyOptions | undefined = () => undefined): PluggableList {
  return [GFM, remarkBareAddresses, remarkFootnotes, remarkMdxBlocks, remarkMdxPictures, () => remarkTypography(typography())];
}

/** The rehype plugins of MDX articles. They leave the credit marks (see credit-anchors.ts) in the first and last paragraphs. */
export const mdxRehypePlugins: PluggableList = [
  rehypeHeadings,
  rehypeLinks,
  rehypeCode,
  rehypeTables,
  rehypeTaskLists,
  rehypeLatinParagraphs,
  rehypeBidi,
  rehypeCharts,
  rehypeCreditAnchors,
];

/** The options of remark-rehype in MDX articles: Persian footnotes. */
export const mdxRemarkRehype: Options = footnoteOptions;
