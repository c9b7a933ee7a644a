import type { AboutPage, CollectionPage, ContactPage, ProfilePage, Thing, WebPage, WithContext } from 'schema-dts';
import { absoluteUrl, indexPath } from '../../domain/addresses.ts';
import { strings } from '../../i18n/fa.ts';
import type { ArchiveView } from '../../queries/archive-view.ts';
import type { IndexView, LinkView, ListView, PageView, StandaloneView } from '../../queries/view-models.ts';
import { breadcrumbList } from './breadcrumb-list.ts';
import { liveBlogPosting } from './live-blog-posting.ts';
import { newsArticle } from './news-article.ts';
import { publisher, websiteId, webSite } from './organization.ts';
import { profiledAgency, profilePage } from './profile.ts';

/** What a page is, by the words of https://schema.org. A page that search engines must not list says nothing. */
export function structuredData(view: PageView): WithContext<Thing>[] {
  return view.head.noindex === true ? [] : thingsOf(view).map((thing) => ({ '@context': 'https://schema.org', ...(thing as Exclude<Thing, string>) }) as WithContext<Thing>);
}

function thingsOf(view: PageView): Thing[] {
  const { site } = view;
  switch (view.kind) {
    case 'article': return [view.live === undefined ? newsArticle(view) : liveBlogPosting(view, view.live), breadcrumbList([view.section], view.title, site)];
    case 'home': return [webSite(site), publisher(site)];
    case 'list': return [listOf(view), breadcrumbList(wayToList(view), view.heading, site)];
    case 'index': return [collection(view, view.links), breadcrumbList([], view.heading, site)];
    case 'archive': return [collection(view, view.cards), breadcrumbList(view.trail, view.heading, site)];
    case 'page': return [standalone(view), breadcrumbList([], view.heading, site)];
    default: return [];
  }
}

function wayToList({ list }: ListView): LinkView[] {
  return list === 'latest' ? [] : [{ href: indexPath(list), label: strings.indexHeading[list] }];
}

/** A list of articles; that of an author is a profile with what is known of the person, that of an agency is about it. */
function listOf(view: ListView): Exclude<CollectionPage | ProfilePage, string> {
  if (view.profile === undefined) return collection(view, view.cards);
  if (view.list === 'author') return profilePage(view, view.profile);
  return { ...collection(view, view.cards), about: profiledAgency(view, view.profile) };
}

/** A page that lists others, with the addresses of what it lists. */
function collection(view: ListView | IndexView | ArchiveView, items: readonly { readonly href: string }[]): Exclude<CollectionPage, string> {
  const { site, head } = view;
  return {
    '@type': 'CollectionPage',
    url: head.canonical,
    name: view.heading,
    description: head.description,
    inLanguage: site.lang,
    isPartOf: { '@id': websiteId(site) },
    mainEntity: items.length === 0 ? undefined : {
      '@type': 'ItemList',
      itemListElement: items.slice(0, MOST_ITEMS).map(({ href }, at) => ({ '@type': 'ListItem', position: at + 1, url: absoluteUrl(site.url, href) }) as const),
    },
  };
}

/** The most addresses that a page repeats for programs: the index of tags may have thousands. */
const MOST_ITEMS = 30;

/** The types of pages whose names are customary. */
const PAGE_TYPES: Readonly<Record<string, 'AboutPage' | 'ContactPage'>> = { '/about/': 'AboutPage', '/contact/': 'ContactPage' };

function standalone({ site, head, path, heading }: StandaloneView): Exclude<WebPage | AboutPage | ContactPage, string> {
  return {
    '@type': PAGE_TYPES[path] ?? 'WebPage',
    url: head.canonical,
    name: heading,
    description: head.description,
    inLanguage: site.lang,
    isPartOf: { '@id': websiteId(site) },
  };
}
