import { articlePath } from './addresses.ts';
import type { NewsCode } from './identifiers.ts';

/** The headlines that are breaking news, for the bar on every page. */
export const BREAKING_PATH = '/fragments/breaking.json';
/** What the boxes «آخرین خبرها» and «پربیننده» show on articles' pages. */
export const BOXES_PATH = '/fragments/news.json';

/** The newest updates of a live story, which its page asks for again and again: `/news/14050903001/live.json`. */
export function liveFilePath(code: NewsCode | string): string {
  return `${articlePath(code)}live.json`;
}

/** The news code of a {@link liveFilePath}; undefined when the address is none. */
export function parseLiveFilePath(path: string): string | undefined {
  return /^\/news\/([^/]+)\/live\.json$/.exec(path)?.[1];
}

/** The page of all updates of a live story, when its own page shows the newest only: `/news/14050903001/live/`. */
export function liveUpdatesPath(code: NewsCode | string): string {
  return `${articlePath(code)}live/`;
}
