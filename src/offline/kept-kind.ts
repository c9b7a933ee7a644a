import { OFFLINE_PAGE } from './kept-names.ts';

/**
 * What the service worker does with a request: `article` is kept and counted, `front` is a page that is always kept, `page` is asked for and not kept,
 * `asset` never changes under its name. All else, such as the search index, feeds and forms, is the browser's alone.
 */
export type KeptKind = 'article' | 'front' | 'page' | 'asset' | 'other';

/**
 * The kind of a request.
 *
 * @param address absolute
 * @param root where the site begins, absolute, with a closing slash
 * @param isNavigation whether it is for a page that the reader turns to
 * @example keptKind('https://a.example/news/1/', 'https://a.example/', true) // 'article'
 */
export function keptKind(address: string, root: string, isNavigation: boolean): KeptKind {
  const [path = ''] = address.split(/[?#]/, 1);
  if (!path.startsWith(root)) return 'other';
  const within = path.slice(root.length);
  if (/^assets\/[^/]+$/.test(within)) return 'asset';
  if (!isNavigation) return 'other';
  if (within === '' || within === 'lite/' || within === OFFLINE_PAGE) return 'front';
  return /^(?:news|lite)\/[^/]+\/$/.test(within) ? 'article' : 'page';
}
