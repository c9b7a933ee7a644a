import { OFFLINE_PATH } from '../domain/edition-addresses.ts';
import { offlineWords } from '../i18n/offline-words.ts';
import { headView, type PageContext } from './page-context.ts';
import type { PageViewBase } from './view-models.ts';

/** The page that lists what the reader's browser keeps, and is shown for pages that it does not. */
export interface OfflineView extends PageViewBase {
  readonly kind: 'offline';
}

/** The page of what is kept, when the newsroom lets browsers keep anything. */
export function offlineView(context: PageContext): OfflineView | undefined {
  if (!context.reader.config.offline) return undefined;
  return { kind: 'offline', site: context.site, path: OFFLINE_PATH, head: headView(context, OFFLINE_PATH, { title: offlineWords.heading, noindex: true }) };
}
