import comments from '../styles/comments.css?inline';
import notice from '../styles/notice.css?inline';
import preview from '../styles/preview.css?inline';
import storyBlocks from '../styles/story-blocks.css?inline';
import storyBoxes from '../styles/story-boxes.css?inline';
import storyChart from '../styles/story-chart.css?inline';
import storyMedia from '../styles/story-media.css?inline';
import storyTables from '../styles/story-tables.css?inline';
import type { ArticleView } from '../queries/view-models.ts';

/*
 * Style sheets that only some pages of a template need. Astro writes into a page all that its template may need; an article pays
 * for a table or for comments only when it has some. Each costs a page some 60 bytes besides its rules, the most of it for its hash in
 * the content security policy, so that what is smaller stays with the rest.
 */

/** Parts of texts, by what their HTML holds. */
const STORY_PARTS: readonly { readonly css: string; readonly marks: RegExp }[] = [
  { css: storyBlocks, marks: /class="(?:fact-box|key-points|note|pull-quote|timeline)[" ]/ },
  { css: storyBoxes, marks: /class="(?:qa|correction|read-more|document)"/ },
  { css: storyMedia, marks: /class="(?:gallery|player|embed)[" ]/ },
  { css: storyChart, marks: /class="chart"/ },
  { css: storyTables, marks: /<(?:table|pre|code)[ >]|class="footnotes/ },
];

/** All of them, for the content security policy. */
export const NEEDED_STYLES: readonly string[] = [comments, notice, preview, ...STORY_PARTS.map(({ css }) => css)];

/** For pages that say one thing: moved, withdrawn, not found. */
export const NOTICE_STYLES: readonly string[] = [notice];

/**
 * What a text needs.
 *
 * @param html the text; undefined for one that is code and may show anything
 */
export function storyStyles(html: string | undefined): string[] {
  return STORY_PARTS.filter(({ marks }) => html === undefined || marks.test(html)).map(({ css }) => css);
}

/** What an article needs. */
export function articleStyles(
  { body, mdx, live, comments: { threads }, ...view }: Pick<ArticleView, 'body' | 'mdx' | 'live' | 'comments' | 'preview'>,
): string[] {
  const updates = live?.updates.map(({ html }) => html) ?? [];
  return [
    ...storyStyles(mdx === undefined ? [body, ...updates].join('') : undefined),
    ...(threads.length > 0 ? [comments] : []),
    ...(view.preview === undefined ? [] : [preview]),
  ];
}
