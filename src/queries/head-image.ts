import { absoluteUrl, cardPath } from '../domain/addresses.ts';
import type { Article, ArticleImage } from '../domain/article.ts';
import { fallbackOf, planShapes } from '../media/picture.ts';
import { CARD_SIZE } from '../media/social-card.ts';
import type { PageContext } from './page-context.ts';
import type { HeadImage } from './view-models.ts';

/** The picture of an article where it is shared: its social card in newsrooms that draw them, or else what leads it. */
export function socialImage({ code, title, image }: Article, context: PageContext): HeadImage | undefined {
  const { reader, site } = context;
  if (reader.config.social.cards) return { url: absoluteUrl(site.url, cardPath(code)), ...CARD_SIZE, type: 'image/jpeg', alt: title };
  return image === undefined ? undefined : headImage(image, context);
}

/** Addresses of an article's leading picture for search engines: cropped in each shape that it allows, or else as it is. */
export function picturesInShapes(image: ArticleImage, context: PageContext): string[] {
  const picture = context.reader.picture(image.src);
  if (picture === undefined) return [];
  const shapes = planShapes(picture, image.focus);
  return (shapes.length === 0 ? [fallbackOf(picture)] : shapes).map(({ url }) => absoluteUrl(context.site.url, url));
}

/** A picture for programs that show one file of it: the JPEG, which all of them read. Undefined when it is not there. */
export function headImage({ src, alt }: ArticleImage, { reader, site }: PageContext): HeadImage | undefined {
  const picture = reader.picture(src);
  if (picture === undefined) return undefined;
  const file = fallbackOf(picture);
  const height = Math.round((picture.height * file.width) / picture.width);
  return { url: absoluteUrl(site.url, file.url), width: file.width, height, type: 'image/jpeg', alt };
}
