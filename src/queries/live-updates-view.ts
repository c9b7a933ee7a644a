import { articlePath } from '../domain/addresses.ts';
import { liveUpdatesPath } from '../domain/live-addresses.ts';
import { liveWords } from '../i18n/live-words.ts';
import { sectionLink } from './card-view.ts';
import { liveUpdateHtml } from './live-update-html.ts';
import { liveView, updatesOf } from './live-view.ts';
import type { LiveUpdatesView } from './live-view-models.ts';
import { headView, type PageContext } from './page-context.ts';

/**
 * The page of all updates of a live story; undefined when the story's own page shows them all. It repeats that page, which is the one that search
 * engines should know.
 */
export function liveUpdatesView(code: string, context: PageContext): LiveUpdatesView | undefined {
  const stored = context.reader.article(code);
  if (stored?.state !== 'listed' || liveView(stored, context)?.all === undefined) return undefined;
  const { article } = stored;
  const [path, home] = [liveUpdatesPath(code), articlePath(code)];
  const heading = liveWords.allHeading(article.title);
  return {
    kind: 'live-updates',
    site: context.site,
    path,
    head: headView(context, path, { title: heading, noindex: true }, home),
    section: sectionLink(article.section, context),
    heading,
    article: { href: home, label: article.title },
    updates: updatesOf(stored, context).map((update) => liveUpdateHtml(update, context)),
  };
}
