import type { BreadcrumbList } from 'schema-dts';
import { absoluteUrl } from '../../domain/addresses.ts';
import { strings } from '../../i18n/fa.ts';
import type { LinkView, SiteView } from '../../queries/view-models.ts';

/**
 * The way from the front page to a page, https://developers.google.com/search/docs/appearance/structured-data/breadcrumb
 *
 * @param trail the pages between
 * @param last the page's own name
 */
export function breadcrumbList(trail: readonly LinkView[], last: string, site: SiteView): Exclude<BreadcrumbList, string> {
  const links = [{ href: '/', label: strings.home }, ...trail];
  return {
    '@type': 'BreadcrumbList',
    itemListElement: [
      ...links.map(({ href, label }, at) => ({ '@type': 'ListItem', position: at + 1, name: label, item: absoluteUrl(site.url, href) }) as const),
      { '@type': 'ListItem', position: links.length + 1, name: last },
    ],
  };
}
