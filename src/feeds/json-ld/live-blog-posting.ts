import type { LiveBlogPosting } from 'schema-dts';
import { cutAtWord } from '../../persian/cut-at-word.ts';
import type { LiveView } from '../../queries/live-view-models.ts';
import type { ArticleView } from '../../queries/view-models.ts';
import { newsArticle } from './news-article.ts';
import { publisherId } from './organization.ts';

/** A headline is at most this long: https://developers.google.com/search/docs/appearance/structured-data/article */
const LONGEST = 110;

/**
 * A story that is covered live, https://schema.org/LiveBlogPosting: all that is said of an article, and its newest updates. Only those that the view has the
 * words of are among them, so that the page's size does not grow with the story.
 */
export function liveBlogPosting(view: ArticleView, live: LiveView): Exclude<LiveBlogPosting, string> {
  const { head, site } = view;
  return {
    ...newsArticle(view),
    '@type': 'LiveBlogPosting',
    coverageStartTime: live.start,
    coverageEndTime: live.end,
    liveBlogUpdate: live.updates.filter(({ text }) => text !== undefined).map(({ id, iso, title, by, text }) => ({
      '@type': 'BlogPosting',
      url: `${head.canonical}#${id}`,
      headline: title ?? cutAtWord(text ?? '', LONGEST),
      datePublished: iso,
      articleBody: text,
      author: by === undefined ? { '@id': publisherId(site) } : { '@type': 'Person', name: by },
    }) as const),
  };
}
