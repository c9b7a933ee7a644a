import type { ArticleImage } from '../domain/article.ts';
import { fallbackOf, planRenditions, type Rendition } from '../media/picture.ts';
import type { NewsroomReader } from '../store/newsroom-reader.ts';
import type { PictureView } from './view-models.ts';

/** A picture as a page shows it; undefined when it is not there, which a build has named before. */
export function pictureView(reader: NewsroomReader, image: ArticleImage): PictureView | undefined {
  const picture = reader.picture(image.src);
  if (picture === undefined) return undefined;
  const renditions = planRenditions(picture);
  const srcset = (format: Rendition['format']): string =>
    renditions.flatMap((rendition) => (rendition.format === format ? [`${rendition.url} ${rendition.width}w`] : [])).join(', ');
  return {
    src: fallbackOf(picture).url,
    avif: srcset('avif'),
    srcset: srcset('webp'),
    jpeg: srcset('jpeg'),
    width: picture.width,
    height: picture.height,
    alt: image.alt,
    caption: image.caption,
    credit: image.credit,
    color: picture.color,
    focus: image.focus,
  };
}
