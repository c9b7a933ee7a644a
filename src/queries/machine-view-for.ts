import {
  cardPath, FEED_FORMATS, feedPath, isMachinePath, monthSitemapPath, NEWS_SITEMAP_PATH, PAGES_SITEMAP_PATH, parseCardPath, parseFeedPath, parseMonthSitemapPath,
  ROBOTS_PATH, SITEMAP_PATH,
} from '../domain/addresses.ts';
import { ISSUE_FORMATS, issuePath, LITE_PATH, MANIFEST_PATH, parseIssuePath, parseLitePath } from '../domain/edition-addresses.ts';
import { BOXES_PATH, BREAKING_PATH, liveFilePath, parseLiveFilePath } from '../domain/live-addresses.ts';
import { sitemapParts } from '../store/month-counts.ts';
import type { NewsroomReader } from '../store/newsroom-reader.ts';
import { feedFormats } from './feed-formats.ts';
import { feedView } from './feed-view.ts';
import { issueView } from './issue-view.ts';
import { liteArticleView, liteFrontView } from './lite-views.ts';
import { boxesFileView, breakingFileView } from './fragment-views.ts';
import { liveFileView } from './live-view.ts';
import { manifestView } from './manifest-view.ts';
import type { MachineView } from './machine-views.ts';
import type { PageContext } from './page-context.ts';
import { socialCardView } from './social-card-view.ts';
import { monthSitemapView, newsSitemapView, pagesSitemapView, robotsView, sitemapIndexView } from './sitemap-views.ts';

/**
 * The view model of what is printed without a template, such as a feed or a text-only page, or undefined when the site has none at that address.
 *
 * @param path the decoded address: `/feed.xml`, `/tag/ناتو/feed.xml`, `/sitemaps/2022-01.xml`
 */
export function machineViewFor(path: string, context: PageContext): MachineView | undefined {
  if (!isMachinePath(path)) return undefined;
  switch (path) {
    case SITEMAP_PATH: return sitemapIndexView(context);
    case PAGES_SITEMAP_PATH: return pagesSitemapView(context);
    case NEWS_SITEMAP_PATH: return newsSitemapView(context);
    case ROBOTS_PATH: return robotsView(context);
    case MANIFEST_PATH: return manifestView(context);
    case LITE_PATH: return liteFrontView(context);
    case BREAKING_PATH: return breakingFileView(context);
    case BOXES_PATH: return boxesFileView(context);
  }
  const liteCode = parseLitePath(path);
  if (liteCode !== undefined) return liteArticleView(liteCode, context);
  const issue = parseIssuePath(path);
  if (issue !== undefined) return issueView(issue.day, issue.format, context);
  const code = parseCardPath(path);
  if (code !== undefined) return socialCardView(code, context);
  const live = parseLiveFilePath(path);
  if (live !== undefined) return liveFileView(live, context);
  const month = parseMonthSitemapPath(path);
  if (month !== undefined) return monthSitemapView(month.month, month.part, context);
  const feed = parseFeedPath(path);
  return feed === undefined ? undefined : feedView(feed.list, feed.format, context);
}

/** Every address of a file that is printed without a template, each once; but for the text-only pages of articles. */
export function* machineAddresses(context: PageContext): Generator<string> {
  const { reader } = context;
  for (const list of ['latest', ...namesOf(reader)]) {
    const formats = new Set(feedFormats(list, context));
    for (const format of FEED_FORMATS) if (formats.has(format)) yield feedPath(list, format);
  }
  for (const { month, listed } of reader.timeline.months()) {
    for (let part = 1; part <= sitemapParts(listed); part += 1) yield monthSitemapPath(month, part);
  }
  if (reader.config.social.cards) for (const code of reader.timeline.codes()) yield cardPath(code);
  if (reader.config.lite) yield LITE_PATH;
  if (manifestView(context) !== undefined) yield MANIFEST_PATH;
  for (const day of reader.timeline.issueDays) {
    for (const format of ISSUE_FORMATS) if (reader.config.issues.formats.includes(format)) yield issuePath(day, format);
  }
  for (const code of reader.coverage.live()) yield liveFilePath(code);
  yield* [BREAKING_PATH, BOXES_PATH, SITEMAP_PATH, PAGES_SITEMAP_PATH, NEWS_SITEMAP_PATH];
  if (!reader.publicFiles.hasOwnRobots) yield ROBOTS_PATH;
}

/** The names of the lists with an id that have articles. */
function namesOf(reader: NewsroomReader): string[] {
  return (['section', 'agency', 'author', 'tag'] as const).flatMap((kind) => {
    const entries = kind === 'tag' ? undefined : { section: reader.sections, agency: reader.agencies, author: reader.authors }[kind];
    return reader.lists(kind).filter(({ id }) => entries?.has(id) ?? true).map(({ id }) => `${kind}/${id}`);
  });
}
