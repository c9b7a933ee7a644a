import type { Root as HtmlRoot } from 'hast';
import type { Root } from 'mdast';
import rehypeStringify from 'rehype-stringify';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified, type Processor } from 'unified';
import { rehypeCreditAnchors } from './credit-anchors.ts';
import { footnoteOptions } from './footnote-options.ts';
import { GFM } from './gfm.ts';
import { rehypeCode } from './rehype-code.ts';
import { rehypeHeadings } from './rehype-headings.ts';
import { rehypeLatinParagraphs } from './rehype-latin-paragraphs.ts';
import { rehypeLinks } from './rehype-links.ts';
import { rehypeTables } from './rehype-tables.ts';
import { rehypeTaskLists } from './rehype-task-lists.ts';
import { remarkBareAddresses } from './remark-bare-addresses.ts';
import { remarkBlockSyntax } from './remark-block-syntax.ts';
import { remarkBlocks } from './remark-blocks.ts';
import { remarkFootnotes } from './remark-footnotes.ts';
import { remarkPictures } from './remark-pictures.ts';
import { remarkPlainLines } from './remark-plain-lines.ts';
import { remarkRawHtml } from './remark-raw-html.ts';
import type { TextFeatures } from './text-features.ts';

/** What turns a parsed text into HTML. */
export type MarkdownProcessor = Processor<Root, Root, HtmlRoot, HtmlRoot, string>;

const EVERY_FEATURE: readonly TextFeatures[] = [
  { gfm: false, blocks: false },
  { gfm: true, blocks: false },
  { gfm: false, blocks: true },
  { gfm: true, blocks: true },
];

let builtFor: string | undefined;
let built = buildAll(builtFor);

/**
 * The processor of the texts of a site that have the given features. All four are built and frozen once,
 * and again only when another site is asked for, which a build never does.
 */
export function processorFor({ gfm, blocks }: TextFeatures, siteUrl?: string): MarkdownProcessor {
  if (siteUrl !== builtFor) {
    built = buildAll(siteUrl);
    builtFor = siteUrl;
  }
  return built[Number(gfm) + 2 * Number(blocks)]!;
}

function buildAll(siteUrl: string | undefined): readonly MarkdownProcessor[] {
  return EVERY_FEATURE.map((features) => build(features, siteUrl));
}

function build({ gfm, blocks }: TextFeatures, siteUrl: string | undefined): MarkdownProcessor {
  return unified()
    .use(remarkParse)
    .use(gfm ? [GFM] : [])
    .use(blocks ? [remarkBlockSyntax] : [])
    .use(remarkPlainLines)
    .use(remarkRawHtml)
    .use(blocks ? [remarkBlocks] : [])
    .use(remarkPictures)
    .use(gfm ? [remarkBareAddresses, remarkFootnotes] : [])
    .use(remarkRehype, footnoteOptions)
    .use(rehypeHeadings)
    .use(rehypeLinks, { siteUrl })
    .use(rehypeCode)
    .use(gfm ? [rehypeTables, rehypeTaskLists] : [])
    .use(rehypeLatinParagraphs)
    .use(rehypeCreditAnchors)
    .use(rehypeStringify)
    .freeze() as MarkdownProcessor;
}
