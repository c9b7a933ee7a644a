import type { Root as HtmlRoot } from 'hast';
import type { Root } from 'mdast';
import rehypeStringify from 'rehype-stringify';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified, type Processor } from 'unified';
import { areSameSettings, type TextSettings } from '../config/text-settings.ts';
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
import { remarkBlockSyntax } from './remark-block-syntax.ts';
import { remarkBlocks } from './remark-blocks.ts';
import { remarkFootnotes } from './remark-footnotes.ts';
import { remarkPictures } from './remark-pictures.ts';
import { remarkPlainLines } from './remark-plain-lines.ts';
import { remarkRawHtml } from './remark-raw-html.ts';
import { remarkTypography } from './remark-typography.ts';
import { remarkUpdates } from './remark-updates.ts';
import type { TextFeatures } from './text-features.ts';

/** What turns a parsed text into HTML. */
export type MarkdownProcessor = Processor<Root, Root, HtmlRoot, HtmlRoot, string>;

const EVERY_FEATURE: readonly TextFeatures[] = [
  { gfm: false, blocks: false },
  { gfm: true, blocks: false },
  { gfm: false, blocks: true },
  { gfm: true, blocks: true },
];

let builtFor: TextSettings = {};
let built = buildAll(builtFor);

/**
 * The processor of the texts of a site that have the given features. All four are built and frozen once,
 * and again only when other settings are asked for, which a build never does.
 */
export function processorFor({ gfm, blocks }: TextFeatures, settings: TextSettings = {}): MarkdownProcessor {
  if (!areSameSettings(settings, builtFor)) {
    built = buildAll(settings);
    builtFor = settings;
  }
  return built[Number(gfm) + 2 * Number(blocks)]!;
}

function buildAll(settings: TextSettings): readonly MarkdownProcessor[] {
  return EVERY_FEATURE.map((features) => build(features, settings));
}

function build({ gfm, blocks }: TextFeatures, { siteUrl, typography }: TextSettings): MarkdownProcessor {
  return unified()
    .use(remarkParse)
    .use(gfm ? [GFM] : [])
    .use(blocks ? [remarkBlockSyntax] : [])
    .use(remarkPlainLines)
    .use(remarkRawHtml)
    .use(blocks ? [remarkBlocks, remarkUpdates] : [])
    .use(remarkPictures)
    .use(gfm ? [remarkBareAddresses, remarkFootnotes] : [])
    .use(remarkTypography, typography)
    .use(remarkRehype, footnoteOptions)
    .use(rehypeHeadings)
    .use(rehypeLinks, { siteUrl })
    .use(rehypeCode)
    .use(gfm ? [rehypeTables, rehypeTaskLists] : [])
    .use(rehypeLatinParagraphs)
    .use(rehypeBidi)
    .use(blocks ? [rehypeCharts] : [])
    .use(rehypeCreditAnchors)
    .use(rehypeStringify)
    .freeze() as MarkdownProcessor;
}
