import { articlePath, NOT_FOUND_PATH, standalonePath, thanksPath } from '../domain/addresses.ts';
import { strings } from '../i18n/fa.ts';
import { cardView } from './card-view.ts';
import { headView, type PageContext } from './page-context.ts';
import { storyHtml } from './story-html.ts';
import type { NotFoundView, RedirectView, StandaloneView, ThanksView } from './view-models.ts';

/** A standalone page of `content/pages`. */
export function standaloneView(name: string, context: PageContext): StandaloneView | undefined {
  const page = context.reader.standalonePages().find((candidate) => candidate.name === name);
  if (page === undefined) return undefined;
  const path = standalonePath(name);
  return {
    kind: 'page',
    site: context.site,
    path,
    head: headView(context, path, { title: page.title, description: page.description }),
    heading: page.title,
    body: storyHtml(page.document.html, context),
  };
}

/** The page for addresses that lead nowhere. */
export function notFoundView(context: PageContext): NotFoundView {
  return {
    kind: 'not-found',
    site: context.site,
    path: NOT_FOUND_PATH,
    head: headView(context, NOT_FOUND_PATH, { title: strings.notFound, noindex: true }, '/'),
    latest: context.reader.newest('latest', 6).map((stored) => cardView(stored, context)),
  };
}

/** The page at an article's old address, which sends its reader on. */
export function redirectView(path: string, context: PageContext): RedirectView | undefined {
  const article = context.reader.aliases.target(path);
  if (article === undefined) return undefined;
  const target = articlePath(article.code);
  const title = article.withdrawn === undefined ? article.title : context.site.title;
  return {
    kind: 'redirect',
    site: context.site,
    path,
    head: headView(context, path, { title, noindex: true }, target),
    to: { href: target, label: title },
  };
}

/** The page of thanks for a form, when the newsroom has set that form up. */
export function thanksView(form: string | undefined, context: PageContext): ThanksView | undefined {
  if (form !== 'comments' && form !== 'newsletter' || context.forms[form] === undefined) return undefined;
  const path = thanksPath(form);
  return {
    kind: 'thanks',
    site: context.site,
    path,
    head: headView(context, path, { title: strings.thanks[form].title, noindex: true }),
    form,
  };
}
