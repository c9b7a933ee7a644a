import type { ArticleImage } from '../domain/article.ts';
import type { NewsroomReader } from '../store/newsroom-reader.ts';
import type { PictureView } from './view-models.ts';

/** A picture as a page shows it; undefined when it is not there, which a build has named before. */
export function pictureView(reader: NewsroomReader, image: ArticleImage): PictureView | undefined {
  const picture = reader.picture(image.src);
  const fallback = picture?.renditions.find(({ format }) => format === 'jpeg');
  if (picture === undefined || fallback === undefined) return undefined;
  return {
    src: fallback.url,
    srcset: picture.renditions.filter(({ format }) => format === 'webp').map(({ url, width }) => `${url} ${width}w`).join(', '),
    width: picture.width,
    height: picture.height,
    alt: image.alt,
    caption: image.caption,
    credit: image.credit,
    color: picture.color,
  };
}
