import { HOME_PATH, NOT_FOUND_PATH, SEARCH_PATH, type ListKind } from '../domain/addresses.ts';
import { OFFLINE_PATH } from '../domain/edition-addresses.ts';
import { archiveView } from './archive-view.ts';
import { articleView } from './article-view.ts';
import { homeView } from './home-view.ts';
import { indexView } from './index-view.ts';
import { listView } from './list-view.ts';
import { liveUpdatesView } from './live-updates-view.ts';
import { notFoundView, redirectView, standaloneView, thanksView } from './other-views.ts';
import { offlineView } from './offline-view.ts';
import type { PageContext } from './page-context.ts';
import { searchView } from './search-view.ts';
import type { PageView } from './view-models.ts';

const LIST_KINDS = new Set(['section', 'agency', 'author', 'tag']);

/**
 * The view model of an address, or undefined when the site has no such page. The press, the preview and
 * the tests all ask here.
 *
 * @param path the decoded address: `/news/14001102013/`, `/tag/ناتو/page/2/`
 */
export function viewFor(path: string, context: PageContext): PageView | undefined {
  if (path === HOME_PATH) return homeView(context);
  if (path === NOT_FOUND_PATH) return notFoundView(context);
  if (path === OFFLINE_PATH) return offlineView(context);
  if (path === SEARCH_PATH) return searchView(context);
  return pageView(path.split('/').filter((part) => part !== ''), context) ?? redirectView(path, context);
}

function pageView(parts: readonly string[], context: PageContext): PageView | undefined {
  const [root = '', ...rest] = parts;
  if (root === 'news' && rest.length === 1) {
    const stored = context.reader.article(rest[0] ?? '');
    return stored === undefined ? undefined : articleView(stored, context);
  }
  if (root === 'news' && rest.length === 2 && rest[1] === 'live') return liveUpdatesView(rest[0] ?? '', context);
  if (root === 'archive') return archiveView(rest, context);
  if (root === 'thanks') return rest.length === 1 ? thanksView(rest[0], context) : undefined;
  if (root === 'latest') return listPage('latest', undefined, rest, context);
  if (LIST_KINDS.has(root)) {
    const [id, ...paging] = rest;
    return id === undefined ? indexView(root as ListKind, context) : listPage(root as ListKind, id, paging, context);
  }
  return rest.length === 0 ? standaloneView(root, context) : undefined;
}

function listPage(kind: ListKind | 'latest', id: string | undefined, paging: readonly string[], context: PageContext): PageView | undefined {
  if (paging.length === 0) return listView(kind, id, undefined, context);
  const [word, number, ...rest] = paging;
  if (word !== 'page' || rest.length > 0 || !/^[1-9]\d{0,6}$/.test(number ?? '')) return undefined;
  return listView(kind, id, Number(number), context);
}
