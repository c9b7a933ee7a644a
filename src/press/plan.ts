import { allAddresses } from '../queries/all-addresses.ts';
import { pageContext } from '../queries/page-context.ts';
import { NewsroomReader } from '../store/newsroom-reader.ts';
import type { Store } from '../store/open-store.ts';
import type { ReleaseRecord } from '../store/release-record.ts';
import { Touched } from '../store/touched.ts';

/** Which pages are asked whether they have changed. */
export interface Plan {
  /**
   * `whole`: every page is printed, since there is no site to change. `all`: every page is asked. `touched`: only
   * those that a change may have touched.
   */
  readonly scope: 'whole' | 'all' | 'touched';
  /** The pages' addresses. Under `touched` some may not exist any more. */
  readonly addresses: Iterable<string>;
}

/**
 * Plans a build. The cost of a push is that of what it touches; templates that have changed ask every page.
 *
 * @param hasSite whether the output holds the site that was released last
 * @param templates fingerprint of the templates
 */
export function plan(store: Store, record: ReleaseRecord, hasSite: boolean, templates: string): Plan {
  const touched = new Touched(store);
  const every = { [Symbol.iterator]: () => allAddresses(pageContext(new NewsroomReader(store))) };
  if (!hasSite) return { scope: 'whole', addresses: every };
  if (touched.isEverything || record.templates !== templates) return { scope: 'all', addresses: every };
  return { scope: 'touched', addresses: touched.pages() };
}
