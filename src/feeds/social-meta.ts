import type { PageView } from '../queries/view-models.ts';

/** A `meta` element: Open Graph's have a `property`, all others a `name`. */
export interface MetaTag {
  readonly key: 'property' | 'name';
  readonly name: string;
  readonly content: string;
}

/**
 * What other programs show of a page when it is shared: Open Graph (https://ogp.me), cards of X
 * (https://developer.x.com/en/docs/x-for-websites/cards/overview/markup), Mastodon's author
 * (https://blog.joinmastodon.org/2024/07/highlighting-journalism-on-mastodon/) and the channel that Telegram's Instant View
 * names (https://instantview.telegram.org/docs).
 */
export function socialMeta({ site, head, ...view }: PageView): MetaTag[] {
  const { image } = head;
  const isArticle = view.kind === 'article';
  const tags: [key: MetaTag['key'], name: string, content: string | undefined][] = [
    ['property', 'og:type', isArticle ? 'article' : 'website'],
    ['property', 'og:site_name', site.title],
    ['property', 'og:title', head.title],
    ['property', 'og:description', head.description],
    ['property', 'og:url', head.canonical],
    ['property', 'og:locale', site.lang === 'fa-AF' ? 'fa_AF' : 'fa_IR'],
    // A page without a picture is shown with the newspaper's sign, which is small.
    ['property', 'og:image', image?.url ?? site.publisher.logo],
    ['property', 'og:image:type', image?.type],
    ['property', 'og:image:width', image === undefined ? undefined : String(image.width)],
    ['property', 'og:image:height', image === undefined ? undefined : String(image.height)],
    ['property', 'og:image:alt', image?.alt],
    ...(isArticle ? articleTags(view) : []),
    ['name', 'twitter:card', image === undefined ? 'summary' : 'summary_large_image'],
    ['name', 'twitter:site', site.social.x],
    ['name', 'twitter:title', head.title],
    ['name', 'twitter:description', head.description],
    ['name', 'twitter:image', image?.url ?? site.publisher.logo],
    ['name', 'twitter:image:alt', image?.alt],
    ['property', 'telegram:channel', site.social.telegram],
  ];
  return tags.flatMap(([key, name, content]) => (content === undefined || content === '' ? [] : [{ key, name, content }]));
}

function articleTags(view: Omit<Extract<PageView, { kind: 'article' }>, 'site' | 'head'>): [MetaTag['key'], string, string | undefined][] {
  return [
    ['property', 'article:published_time', view.published.iso],
    ['property', 'article:modified_time', view.modified === view.published.iso ? undefined : view.modified],
    ['property', 'article:section', view.section.label],
    ...view.tags.map(({ label }): [MetaTag['key'], string, string] => ['property', 'article:tag', label]),
    ['name', 'author', view.author?.label ?? view.agency?.label],
    ['name', 'fediverse:creator', view.fediverse],
  ];
}
