import comments from '../styles/comments.css?inline';
import notice from '../styles/notice.css?inline';
import preview from '../styles/preview.css?inline';
import storyBlocks from '../styles/story-blocks.css?inline';
import storyBoxes from '../styles/story-boxes.css?inline';
import storyChart from '../styles/story-chart.css?inline';
import storyMedia from '../styles/story-media.css?inline';
import storyTables from '../styles/story-tables.css?inline';
import type { ArticleView } from '../queries/view-models.ts';
import { shownText, type ShownText } from './shown-text.ts';

/*
 * Style sheets that only some pages of a template need. Astro writes into a page all that its template may need; an article pays
 * for a table or for comments only when it has some. Each costs a page some 60 bytes besides its rules, the most of it for its hash in
 * the content security policy, so that what is smaller stays with the rest.
 */

/** Parts of texts, by what their HTML holds; and for texts that are code, by the names of components and elements. */
const STORY_PARTS: readonly { readonly css: string; readonly marks: RegExp; readonly components: readonly string[] }[] = [
  { css: storyBlocks, marks: /class="(?:fact-box|key-points|note|pull-quote|timeline)[" ]/, components: ['factbox', 'keypoints', 'note', 'pullquote', 'timeline'] },
  { css: storyBoxes, marks: /class="(?:qa|correction|read-more|document)"/, components: ['qa', 'correction', 'readmore', 'document'] },
  { css: storyMedia, marks: /class="(?:gallery|player|embed)[" ]/, components: ['gallery', 'video', 'audio', 'embed'] },
  { css: storyChart, marks: /class="chart"/, components: ['chart'] },
  { css: storyTables, marks: /<(?:table|pre|code)[ >]|class="footnotes/, components: ['table', 'pre', 'code', 'footnotes', 'chart'] },
];

/** All of them, for the content security policy. */
export const NEEDED_STYLES: readonly string[] = [comments, notice, preview, ...STORY_PARTS.map(({ css }) => css)];

/** For pages that say one thing: moved, withdrawn, not found. */
export const NOTICE_STYLES: readonly string[] = [notice];

/** What a text needs. */
export function storyStyles({ html, components }: ShownText): string[] {
  return STORY_PARTS.filter((part) => part.marks.test(html) || part.components.some((name) => components.includes(name))).map(({ css }) => css);
}

/** What an article needs. */
export function articleStyles(
  { body, mdx, live, comments: { threads }, ...view }: Pick<ArticleView, 'body' | 'mdx' | 'live' | 'comments' | 'preview'>,
): string[] {
  return [
    ...storyStyles(shownText({ body, mdx, live })),
    ...(threads.length > 0 ? [comments] : []),
    ...(view.preview === undefined ? [] : [preview]),
  ];
}
